package org.bedside.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every parameter of every address gets what no page of ours would send.
@Tag("long")
class HostileParametersTest extends EveryParameter {

  private static final List<String> QUERIES =
      List.of(
          "'; drop table person; --",
          "1; select pg_sleep(3); --",
          "x') or (select 1 from pg_sleep(3)) is null or ('x'='y");

  private static final List<String> OTHERS =
      List.of(
          "${7919*104729}*{7919*104729}__${T(java.lang.Runtime).getRuntime()}__::x%s%n{0}",
          "a\u0000b", "99999999999999999999", "+999999999-12-31");

  // Case 31
  @Test
  void no_parameter_of_any_address_reaches_the_database_as_a_command() throws Exception {
    var tables = tables();
    tryAll(QUERIES);
    assertThat(faults).as("of %d requests", asked).isEmpty();
    assertThat(tables()).isEqualTo(tables);
    assertThat(db.sql("select count(*) from person").query(Integer.class).single()).isPositive();
    System.out.printf("case 31: %d requests, 0 failed, 0 slow%n", asked);
  }

  // Cases 31 and 32: not only quotes break a query, and no template reads what people type.
  @Test
  void no_parameter_breaks_a_page_or_is_read_as_a_template() throws Exception {
    tryAll(OTHERS);
    assertThat(faults).as("of %d requests", asked).isEmpty();
  }

  // Case 31
  @Test
  void no_cookie_and_no_header_does_either() throws Exception {
    for (var query : List.of("'; drop table person; --", "1'||pg_sleep(3)||'")) {
      for (var header :
          List.of("Accept-Language", "User-Agent", "HX-Request", "X-Forwarded-For", "Referer")) {
        var _ =
            judge(
                header + ": " + query,
                () -> caller.send(caller.to("/today").header(header, query)),
                query);
      }
      var _ =
          judge(
              "Cookie: " + query,
              () ->
                  caller.send(
                      caller
                          .to("/me")
                          .setHeader(
                              "Cookie",
                              "bedside=%s; bedside-browser=%s"
                                  .formatted(
                                      java.util.Base64.getEncoder()
                                          .encodeToString(query.getBytes(StandardCharsets.UTF_8)),
                                      Caller.encoded(query)))),
              query);
    }
    assertThat(faults).isEmpty();
  }
}
