package org.bedside.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;
import org.bedside.WholeHouse;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

/// Promises, pauses, and the calendar as a file.
@WholeHouse
class PromisesTest extends OnCalendar {

  private String tip() {
    var id = UUID.randomUUID().toString();
    var made =
        post(
            "/calendar/promises",
            "id",
            id,
            "title",
            "Tuesday tip",
            "rhythm",
            "WEEKLY",
            "first",
            "2026-09-29",
            "at",
            "07:30");
    assertThat(made).hasRedirectedUrl("/calendar/promises");
    return id;
  }

  @Test
  void what_is_promised_and_not_written_stands_as_a_gap_on_its_day() throws Exception {
    tip();
    assertThat(page("/calendar?day=2026-10-12"))
        .contains(
            "Tuesday tip due", "0 of 2 kept", "Due Tuesday 13 October.", "Move to 15 October");
  }

  @Test
  void a_post_keeps_a_promise_once_it_is_out_and_not_before() throws Exception {
    var promise = tip();
    clock.set(Instant.parse("2026-10-06T14:00:00Z"));
    var at = LocalDateTime.parse("2026-10-06T07:30");
    var post = posts.planned("Salt", "Salt hides in bread.", at, writer, approver);
    post("/calendar/posts/" + post.value() + "/promise", "promise", promise);
    assertThat(page("/calendar")).contains("The next one is written.");
    clock.set(Instant.parse("2026-10-06T14:31:00Z"));
    assertThat(channels.arrived(post)).contains("SENT");
    assertThat(page("/calendar")).contains("1 of 2 kept");
  }

  @Test
  void one_time_of_a_promise_is_moved_and_no_other() throws Exception {
    var promise = tip();
    assertThat(
            post(
                "/calendar/promises/" + promise + "/move",
                "planned",
                "2026-10-13",
                "to",
                "2026-10-16"))
        .hasStatus3xxRedirection();
    var page = page("/calendar/days/2026-10-16");
    assertThat(page).contains("Tuesday tip due");
    assertThat(page("/calendar/days/2026-10-13")).doesNotContain("Tuesday tip due");
    assertThat(page("/calendar/days/2026-10-20")).contains("Tuesday tip due");
  }

  @Test
  void a_pause_plans_its_notice_for_a_yes_and_no_promise_is_due_in_it() throws Exception {
    tip();
    var id = UUID.randomUUID().toString();
    assertThat(page("/calendar/pauses")).contains("(503) 555-0142", "call 911");
    for (var times = 0; times < 2; times++) {
      assertThat(
              post(
                  "/calendar/pauses",
                  "id",
                  id,
                  "first",
                  "2026-10-19",
                  "last",
                  "2026-11-01",
                  "title",
                  "We are taking a break",
                  "text",
                  "We are taking a break. For care, call (503) 555-0142.",
                  "at",
                  "2026-10-16",
                  "time",
                  "09:00"))
          .hasRedirectedUrl("/calendar/pauses");
    }
    assertThat(db.sql("select state from post").query(String.class).list())
        .containsExactly("WAITING");
    assertThat(page("/calendar/days/2026-10-20")).doesNotContain("Tuesday tip due");
    assertThat(page("/calendar/days/2026-11-03")).contains("Tuesday tip due");
    assertThat(page("/calendar?day=2026-10-20")).contains("is-pause");
    post("/calendar/pauses/" + id + "/end");
    assertThat(page("/calendar/days/2026-10-20")).contains("Tuesday tip due");
  }

  @Test
  void a_table_is_shown_first_and_kept_only_after_a_yes() throws Exception {
    var table =
        """
        date,time,title,text
        2026-11-03,07:30,Salt,Salt hides in bread.
        2026-10-01,07:30,Late,Too late.
        """;
    var preview =
        pages
            .post()
            .uri("/calendar/files")
            .multipart()
            .file(new MockMultipartFile("file", table.getBytes(StandardCharsets.UTF_8)))
            .with(people.as(writer))
            .with(csrf())
            .exchange();
    assertThat(preview)
        .hasStatusOk()
        .bodyText()
        .contains("1 of 2 can be taken in", "That time has passed", "Take this one in");
    assertThat(db.sql("select count(*) from post").query(Integer.class).single()).isZero();
    var id = UUID.randomUUID().toString();
    for (var times = 0; times < 2; times++) {
      post("/calendar/files/yes", "id", id, "table", table);
    }
    assertThat(db.sql("select count(*) from post").query(Integer.class).single()).isOne();
  }

  @Test
  void a_private_address_tells_titles_only_once_somebody_said_yes_and_ends() throws Exception {
    var at = LocalDateTime.parse("2026-10-20T09:00");
    posts.draft("Secret plans", "Nobody knows.", at, writer);
    posts.planned("Flu shots", "Walk in.", at.plusDays(1), writer, approver);
    var address = address();
    var feed = pages.get().uri(address).exchange();
    assertThat(feed).hasStatusOk();
    assertThat(feed.getResponse().getContentAsString())
        .contains("SUMMARY:Flu shots", "SUMMARY:Draft", "DTSTART:20261021T160000Z")
        .doesNotContain("Secret", "Nobody", "Walk in");
    post("/calendar/address/removal");
    assertThat(pages.get().uri(address)).hasStatus(404);
    assertThat(pages.get().uri("/calendar/feed/guess.ics")).hasStatus(404);
  }

  private String address() {
    var said = post("/calendar/address").getMvcResult().getFlashMap();
    var link = (String) Objects.requireNonNull(said.get("address"));
    assertThat(link).contains("/calendar/feed/");
    return link.substring(link.indexOf("/calendar/feed/"));
  }
}
