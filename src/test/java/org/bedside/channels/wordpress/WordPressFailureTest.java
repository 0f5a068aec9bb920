package org.bedside.channels.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.Refusal;
import org.bedside.channels.wordpress.WordPressFailure.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

class WordPressFailureTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "401, rest_cannot_create, WRONG_USER",
    "401, rest_not_logged_in, WRONG_USER",
    "401, '', WRONG_USER",
    "403, rest_cannot_publish, MAY_NOT_PUBLISH",
    "400, rest_forbidden_status, MAY_NOT_PUBLISH"
  })
  void what_only_a_person_can_mend_asks_for_one(int status, String code, Refusal refusal) {
    assertThat(meaning(status, code, Call.ACT))
        .isInstanceOfSatisfying(
            Answer.Reconnect.class, answer -> assertThat(answer.refusal()).isEqualTo(refusal));
  }

  @ParameterizedTest
  @CsvSource({
    "400, rest_invalid_param, NOT_TAKEN",
    "403, '', NOT_TAKEN",
    "413, '', PICTURE_TOO_LARGE",
    "400, rest_upload_file_too_big, PICTURE_TOO_LARGE",
    "404, rest_no_route, NOT_UNDERSTOOD",
    "404, '', NOT_UNDERSTOOD",
    "301, '', NOT_UNDERSTOOD"
  })
  void a_clear_no_is_a_no(int status, String code, Refusal refusal) {
    assertThat(meaning(status, code, Call.ACT))
        .isInstanceOfSatisfying(
            Answer.Rejected.class, answer -> assertThat(answer.refusal()).isEqualTo(refusal));
  }

  @ParameterizedTest
  @CsvSource({"500", "502", "503", "408"})
  void only_a_broken_answer_to_an_act_is_a_doubt(int status) {
    assertThat(meaning(status, "", Call.ACT)).isInstanceOf(Answer.Unknown.class);
    assertThat(meaning(status, "", Call.ASK))
        .isEqualTo(new Answer.RetryLater<>(NOON.plusSeconds(60), Answer.Wait.AWAY));
  }

  @Test
  void a_site_under_repair_names_its_time_and_a_year_is_cut_to_a_day() {
    assertThat(later("600")).isEqualTo(new Answer.RetryLater<>(NOON.plusSeconds(601)));
    assertThat(later("31536000")).isEqualTo(new Answer.RetryLater<>(NOON.plusSeconds(86_401)));
  }

  @Test
  void what_is_no_name_of_an_error_is_not_repeated() {
    assertThat(meaning(400, "Jane Roe has flu", Call.ASK))
        .isEqualTo(new Answer.Rejected<>(Refusal.NOT_TAKEN, "HTTP 400"));
  }

  private static Answer<Object> later(String seconds) {
    var headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, seconds);
    return new WordPressFailure(503, headers, "").meaning(Call.ASK, NOON);
  }

  private static Answer<Object> meaning(int status, String code, Call call) {
    return new WordPressFailure(status, new HttpHeaders(), code).meaning(call, NOON);
  }
}
