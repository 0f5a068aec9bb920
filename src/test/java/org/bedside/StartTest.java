package org.bedside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeHouse
@Tag("long")
class StartTest {

  @Autowired JdbcClient db;

  @Test
  void the_house_runs_as_a_role_that_cannot_change_its_tables() {
    assertThat(db.sql("select current_user").query(String.class).single()).isEqualTo("bedside_run");
    assertThat(
            db.sql("select has_schema_privilege(current_user, 'public', 'create')")
                .query(Boolean.class)
                .single())
        .isFalse();
  }
}
