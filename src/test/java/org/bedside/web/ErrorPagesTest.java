package org.bedside.web;

import static jakarta.servlet.RequestDispatcher.ERROR_EXCEPTION;
import static jakarta.servlet.RequestDispatcher.ERROR_STATUS_CODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.ServletException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.List;
import org.bedside.WholeHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.TransactionSystemException;

@WholeHouse
class ErrorPagesTest {

  private static final String SOMEBODY = "8d0ff0b4-0000-4000-8000-000000000001";

  @Autowired MockMvcTester house;

  private MvcTestResult error(int status, String... header) {
    var request =
        house
            .get()
            .uri("/error")
            .with(user(SOMEBODY))
            .accept(MediaType.TEXT_HTML)
            .requestAttr(ERROR_STATUS_CODE, status);
    return (header.length == 0 ? request : request.header(header[0], header[1])).exchange();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 405, 413, 429, 500, 503, 507, 418, 502})
  void every_error_says_what_happened_and_what_to_do_without_a_code(int status) {
    for (var language : Language.SPOKEN) {
      assertThat(error(status, "Accept-Language", language.toLanguageTag()))
          .hasStatus(status)
          .bodyText()
          .contains("lang=\"" + language + "\"", "<h1>")
          .doesNotContain("??", "Exception", "org.")
          // A token or the name of a file is made of chance, and may hold these digits.
          .satisfies(page ->
              assertThat(page.replaceAll("<(meta|link|script|input)[^>]*>", ""))
                  .doesNotContain(String.valueOf(status)));
    }
  }

  @Test
  void htmx_gets_a_note_above_the_part_that_asked() {
    var answer =
        house
            .get()
            .uri("/error")
            .with(user(SOMEBODY))
            .accept(MediaType.ALL)
            .header("HX-Request", "true")
            .requestAttr(ERROR_STATUS_CODE, 404)
            .exchange();
    assertThat(answer).hasHeader("HX-Retarget", "#notice");
    assertThat(answer)
        .bodyText()
        .startsWith("<div class=\"note note--stop\">")
        .contains("There is nothing here.")
        .doesNotContain("<html");
  }

  @Test
  void a_machine_gets_one_plain_sentence() {
    assertThat(
            house
                .get()
                .uri("/error")
                .with(user(SOMEBODY))
                .accept(MediaType.APPLICATION_JSON)
                .requestAttr(ERROR_STATUS_CODE, 503)
                .exchange())
        .hasStatus(503)
        .bodyText()
        .isEqualTo("We cannot answer just now.\n");
  }

  private MvcTestResult thrown(Throwable thrown) {
    return house
        .get()
        .uri("/error")
        .with(user(SOMEBODY))
        .accept(MediaType.TEXT_HTML)
        .requestAttr(ERROR_STATUS_CODE, 500)
        .requestAttr(ERROR_EXCEPTION, thrown)
        .exchange();
  }

  @Test
  void a_full_disk_is_told_wherever_it_was_found_out() {
    for (var cause :
        List.of(
            new SQLException("no room", "53100"),
            new FileSystemException("a", null, "No space left on device"))) {
      assertThat(thrown(new IllegalStateException(new ServletException(cause))))
          .hasStatus(507)
          .bodyText()
          .contains("The disk of this house is full.");
    }
    assertThat(thrown(new IllegalStateException(new SQLException("other", "23505"))))
        .hasStatus(500);
  }

  @Test
  void a_database_that_is_away_is_told_in_a_whole_page_with_a_time_to_come_again() {
    var away = thrown(new CannotGetJdbcConnectionException("away"));
    assertThat(away).hasStatus(503).hasHeader("Retry-After", "30");
    assertThat(away).bodyText().contains("We cannot answer just now.", "</html>");
  }

  @Test
  void a_database_that_fell_in_the_midst_leaves_a_doubt_and_says_so() {
    for (var cause :
        List.of(
            new DataAccessResourceFailureException("cut", new SQLException("fell", "57P02")),
            new TransactionSystemException("cut", new SQLException("Connection is closed")))) {
      var cut = thrown(new IllegalStateException(new ServletException(cause)));
      assertThat(cut).hasStatus(503).hasHeader("Retry-After", "30");
      assertThat(cut).bodyText().contains("may or may not be saved", "</html>");
    }
    assertThat(thrown(new DataAccessResourceFailureException("?", new SQLException("no", "57014"))))
        .hasStatus(500);
  }

  @Test
  void the_address_alone_leads_nowhere() {
    assertThat(
            house.get().uri("/error").with(user(SOMEBODY)).accept(MediaType.TEXT_HTML).exchange())
        .hasStatus(404);
  }
}
