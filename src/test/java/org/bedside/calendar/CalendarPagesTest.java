package org.bedside.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.UUID;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.audit.Line;
import org.bedside.people.Role;
import org.bedside.publishing.PlannedPost;
import org.bedside.publishing.PlannedPost.Look;
import org.bedside.publishing.PlannedPosts;
import org.bedside.publishing.PostId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Everything that the calendar does by plain forms.
@WholeHouse
class CalendarPagesTest extends OnCalendar {

  private static final String WORDS = "This Saturday from 9 to noon we give flu shots.";

  @Autowired PlannedPosts planned;
  @Autowired Audit audit;

  private PlannedPost found(PostId id) {
    return planned.find(id, writer).orElseThrow();
  }

  private MvcTestResult move(PostId id, String date, String time) {
    return post(
        "/calendar/posts/move",
        "id",
        id.value().toString(),
        "version",
        Integer.toString(found(id).version()),
        "date",
        date,
        "time",
        time);
  }

  private PostId flu(String at) {
    return posts.draft("Flu shots", WORDS, LocalDateTime.parse(at), writer);
  }

  @Test
  void month_week_and_list_show_the_same_post_on_its_day() throws Exception {
    flu("2026-10-15T07:30");
    for (var view : new String[] {"month", "week", "list", "nonsense"}) {
      assertThat(page("/calendar?view=" + view + "&day=2026-10-12"))
          .as(view)
          .contains("Flu shots", "7:30 am", "Pacific Time");
    }
    assertThat(page("/calendar?day=2026-12-12")).doesNotContain("Flu shots");
    assertThat(page("/calendar?day=2026-11-12")).contains("Clocks go back at 2:00 am");
  }

  @Test
  void a_draft_moves_over_the_change_of_the_clocks_and_keeps_its_time_on_the_wall()
      throws Exception {
    var id = flu("2026-10-30T09:00");
    assertThat(found(id).due()).isEqualTo("2026-10-30T16:00:00Z");
    assertThat(move(id, "2026-11-03", "09:00"))
        .hasRedirectedUrl("/calendar?day=2026-11-03#d-2026-11-03");
    assertThat(found(id).due()).isEqualTo("2026-11-03T17:00:00Z");
    assertThat(audit.about(id.subject()).stream().map(Line::action)).contains("post.moved");
  }

  @Test
  void a_time_that_passed_or_does_not_exist_or_comes_twice_moves_nothing() throws Exception {
    var id = flu("2026-10-30T09:00");
    assertThat(move(id, "2026-10-11", "09:00")).hasStatus(422).bodyText().contains("has passed");
    assertThat(move(id, "2027-03-14", "02:30")).hasStatus(422).bodyText().contains("skip this");
    assertThat(move(id, "2026-11-01", "01:30"))
        .hasStatus(422)
        .bodyText()
        .contains("1:30 am comes twice that night", "The second, after");
    assertThat(move(id, "tomorrow", "")).hasStatus(422).bodyText().contains("Choose a day");
    assertThat(found(id).due()).isEqualTo("2026-10-30T16:00:00Z");
    var second =
        post(
            "/calendar/posts/move",
            "id",
            id.value().toString(),
            "version",
            Integer.toString(found(id).version()),
            "date",
            "2026-11-01",
            "time",
            "01:30",
            "second",
            "true");
    assertThat(second).hasStatus3xxRedirection();
    assertThat(found(id).due()).isEqualTo("2026-11-01T09:30:00Z");
  }

  @Test
  void another_time_voids_a_yes_says_so_before_and_asks_for_a_new_one() throws Exception {
    var id = posts.planned("Flu", WORDS, LocalDateTime.parse("2026-10-20T09:00"), writer, approver);
    assertThat(found(id).look()).isEqualTo(Look.YES);
    assertThat(page("/calendar/posts/" + id.value()))
        .contains("Another time takes that yes back", "Move it and ask for a new yes");
    assertThat(move(id, "2026-10-21", "09:00")).hasStatus3xxRedirection();
    assertThat(found(id).look()).isEqualTo(Look.ASK);
    assertThat(audit.about(id.subject()).stream().map(Line::action))
        .contains("post.approval-voided", "post.submitted");
  }

  @Test
  void who_saw_an_older_version_moves_nothing() {
    var id = flu("2026-10-30T09:00");
    assertThat(
            post(
                "/calendar/posts/move",
                "id",
                id.value().toString(),
                "version",
                "0",
                "date",
                "2026-11-03",
                "time",
                "09:00"))
        .hasStatus(422)
        .bodyText()
        .contains("It was changed since you opened it");
  }

  @Test
  void the_same_words_are_never_said_twice_within_a_day() {
    var id = flu("2026-10-20T09:00");
    var copy = "/calendar/posts/" + id.value() + "/copies";
    var other = UUID.randomUUID().toString();
    assertThat(post(copy, "copy", other, "date", "2026-10-21", "time", "08:59"))
        .hasStatus(422)
        .bodyText()
        .contains("less than a day apart");
    assertThat(post(copy, "copy", other, "date", "2026-10-21", "time", "09:00"))
        .hasStatus3xxRedirection();
    assertThat(found(new PostId(UUID.fromString(other))).look()).isEqualTo(Look.DRAFT);
  }

  @Test
  void a_day_plans_a_post_and_asks_for_its_yes_and_the_same_request_again_plans_no_other()
      throws Exception {
    var id = UUID.randomUUID().toString();
    for (var times = 0; times < 2; times++) {
      assertThat(
              post(
                  "/calendar/days/2026-10-14",
                  "id",
                  id,
                  "title",
                  "Flu shots",
                  "text",
                  WORDS,
                  "time",
                  "07:30",
                  "act",
                  "ask"))
          .hasRedirectedUrl("/calendar?day=2026-10-14#d-2026-10-14");
    }
    assertThat(found(new PostId(UUID.fromString(id))).look()).isEqualTo(Look.ASK);
    assertThat(db.sql("select count(*) from post").query(Integer.class).single()).isOne();
    assertThat(post("/calendar/days/2026-10-14", "id", UUID.randomUUID().toString()))
        .hasStatus(422)
        .bodyText()
        .contains("Write a title or some words first");
  }

  @Test
  void words_that_the_guard_stops_are_kept_and_shown_where_they_can_be_cured() throws Exception {
    var id = UUID.randomUUID().toString();
    var leak = "Denise, MRN 4471902, had her knee surgery with us.";
    assertThat(
            post(
                "/calendar/days/2026-10-14",
                "id",
                id,
                "title",
                "Knees",
                "text",
                leak,
                "time",
                "07:30",
                "act",
                "ask"))
        .hasRedirectedUrl("/posts/" + id + "/edit");
    assertThat(found(new PostId(UUID.fromString(id))).look()).isEqualTo(Look.STOP);
  }

  @Test
  void a_post_comes_again_as_drafts_of_their_own_and_stops() throws Exception {
    var id = flu("2026-10-20T09:00");
    var plan = "/calendar/posts/" + id.value();
    var series = UUID.randomUUID().toString();
    for (var times = 0; times < 2; times++) {
      post(plan + "/repetition", "repetition", series, "every", "1", "times", "3");
    }
    assertThat(db.sql("select count(*) from post").query(Integer.class).single()).isEqualTo(4);
    assertThat(page("/calendar?view=list&day=2026-11-01"))
        .contains("Tuesday 3 November", "Tuesday 10 November", "9:00 am");
    assertThat(page(plan)).contains("It comes every week", "Stop repeating");
    assertThat(post(plan + "/repetition/end")).hasStatus3xxRedirection();
    assertThat(db.sql("select count(*) from post").query(Integer.class).single()).isOne();
  }

  @Test
  void a_post_comes_again_twelve_times_at_most() throws Exception {
    var id = flu("2026-10-20T09:00");
    var plan = "/calendar/posts/" + id.value();
    post(
        plan + "/repetition",
        "repetition",
        UUID.randomUUID().toString(),
        "every",
        "1",
        "times",
        "13");
    assertThat(db.sql("select count(*) from post").query(Integer.class).single()).isOne();
    post(
        plan + "/repetition",
        "repetition",
        UUID.randomUUID().toString(),
        "every",
        "1",
        "times",
        "12");
    assertThat(db.sql("select count(*) from post").query(Integer.class).single()).isEqualTo(13);
  }

  @Test
  void a_draft_goes_for_good_only_after_a_tick() {
    var id = flu("2026-10-20T09:00");
    var removal = "/calendar/posts/" + id.value() + "/removal";
    assertThat(post(removal)).hasStatus(422).bodyText().contains("Tick the box first");
    assertThat(planned.find(id, writer)).isPresent();
    assertThat(post(removal, "sure", "true")).hasStatus3xxRedirection();
    assertThat(planned.find(id, writer)).isEmpty();
  }

  @Test
  void who_may_not_write_looks_and_changes_nothing() {
    var id = flu("2026-10-20T09:00");
    var onlooker = people.with("Olga Example", Role.PRIVACY_OFFICER);
    assertThat(pages.get().uri("/calendar").with(people.as(onlooker)))
        .hasStatusOk()
        .bodyText()
        .contains("Flu shots")
        .doesNotContain("/calendar/posts/" + id.value());
    for (var path : new String[] {"/calendar/posts/" + id.value(), "/calendar/promises"}) {
      assertThat(pages.get().uri(path).with(people.as(onlooker))).hasStatus(403);
    }
  }
}
