package org.bedside.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ConnectionUrlTest {

  @Test
  void an_address_as_people_write_it_is_understood() {
    var url =
        ConnectionUrl.parse("postgres://ann:p%40ss+word@db.example:5433/care?sslmode=require");
    assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example:5433/care?sslmode=require");
    assertThat(url.user()).isEqualTo("ann");
    assertThat(url.password()).isEqualTo("p@ss+word");
  }

  @Test
  void an_address_as_java_writes_it_is_taken_as_it_is() {
    var url = ConnectionUrl.parse("jdbc:postgresql://db.example/care?user=ann&password=secret");
    assertThat(url.user()).isEqualTo("ann");
    assertThat(url.password()).isEqualTo("secret");
  }

  @Test
  void a_wrong_address_is_answered_with_a_sentence_that_keeps_the_password() {
    assertThatThrownBy(() -> ConnectionUrl.parse("mysql://ann:geheim@db.example/care"))
        .hasMessageContaining("must begin with postgres://")
        .hasMessageNotContaining("geheim");
    assertThatThrownBy(() -> ConnectionUrl.parse("postgres://ann:geheim@db.example"))
        .hasMessageContaining("lacks a host or a database name")
        .hasMessageNotContaining("geheim");
    assertThat(ConnectionUrl.parse("postgres://ann:geheim@db.example/care").toString())
        .doesNotContain("geheim");
  }

  @Test
  void a_bound_is_added_unless_somebody_wrote_one() {
    var url = ConnectionUrl.parse("postgres://ann:x@db.example/care");
    assertThat(url.orWith("socketTimeout", 60).orWith("tcpKeepAlive", true).jdbcUrl())
        .isEqualTo("jdbc:postgresql://db.example/care?socketTimeout=60&tcpKeepAlive=true");
    var own = ConnectionUrl.parse("postgres://ann:x@db.example/care?socketTimeout=600");
    assertThat(own.orWith("socketTimeout", 60).jdbcUrl()).endsWith("?socketTimeout=600");
  }
}
