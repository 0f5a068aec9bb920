package org.bedside.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Case 31 at full size: every parameter of every address against the forms in which SQL is
/// injected, as sqlmap sorts them: by an error, by a delay, by a second statement, by a union, and
/// by asking what is true and what is false and comparing the answers.
@Tag("bench")
class InjectionBench extends EveryParameter {

  private static final List<String> ENDS_OF_A_VALUE = List.of("", "'", "\"", "')", "1", "a'))");

  private static final List<String> COMMANDS =
      List.of(
          "; select pg_sleep(3)",
          " or (select 1 from pg_sleep(3)) is null",
          "||(select pg_sleep(3))||",
          " and 1=cast((select version()) as int)",
          " union all select null, null, null",
          " order by 9999",
          "; drop table person cascade",
          "; update person set active = false",
          " and 1 in (select count(*) from pg_stat_activity a, pg_stat_activity b)",
          "; copy person to program 'id'");

  private static final List<String> ENDS_OF_A_QUERY = List.of("--", " and '1'='1");

  /// What is true and what is false, alike but for one digit.
  private static final List<String> TRUE =
      List.of(" and 1=1", "' and '1'='1", "') and ('1'='1", "' or '1'='1' --", "\" or \"1\"=\"1");

  private static List<String> corpus() {
    var all = new ArrayList<String>();
    for (var value : ENDS_OF_A_VALUE) {
      for (var command : COMMANDS) {
        ENDS_OF_A_QUERY.forEach(query -> all.add(value + command + query));
      }
    }
    return all;
  }

  @Test
  void no_parameter_of_any_address_is_read_as_sql() throws Exception {
    var tables = tables();
    var here = active();
    var corpus = corpus();
    var parameters = parameters();
    for (var parameter : parameters) {
      people.calm();
      for (var value : corpus) {
        var _ = parameter.with(value);
      }
      TRUE.forEach(value -> tellsTrueFromFalse(parameter, value));
    }
    System.out.printf(
        "case 31: %d parameters x (%d commands + %d questions), %d requests, %d findings%n",
        parameters.size(), corpus.size(), TRUE.size(), asked, faults.size());
    assertThat(faults).isEmpty();
    assertThat(tables()).isEqualTo(tables);
    assertThat(active()).isGreaterThanOrEqualTo(here);
  }

  private int active() {
    return db.sql("select count(*) from person where active").query(Integer.class).single();
  }

  private void tellsTrueFromFalse(Parameter parameter, String right) {
    var wrong = right.replace("=1", "=2").replace("='1", "='2").replace("=\"1", "=\"2");
    try {
      for (var tries = 0; tries < 3; tries++) {
        if (told(parameter.with("lamp" + right)).equals(told(parameter.with("lamp" + wrong)))) {
          return;
        }
      }
      faults.add("It answers otherwise to what is false: " + right);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// What an answer says, without what is new in every answer.
  private static String told(HttpResponse<String> answer) {
    return answer.statusCode()
        + answer.body().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|[A-Za-z0-9_-]{40,}|\\d+", "#");
  }
}
