package org.bedside.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.bedside.WholeHouse;
import org.bedside.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What stands in a day: posts, promises that are due, and events, by their time.
@WholeHouse
class DaysTest extends OnCalendar {

  private static final LocalDate THURSDAY = LocalDate.of(2026, 10, 15);

  @Autowired Promises promises;

  @BeforeEach
  void aFullThursday() {
    db.sql("delete from gathering").update();
    event("Walk to the library", "10:00", "11:00");
    posts.draft("Early", "Say it early.", THURSDAY.atTime(7, 30), writer);
    posts.draft("Late", "Say it late.", THURSDAY.atTime(17, 30), writer);
    promises.add(
        new Promise(
            UUID.randomUUID(),
            "Noon tip",
            Rhythm.MONTHLY,
            THURSDAY,
            LocalTime.NOON,
            List.of(),
            null),
        writer.id(),
        Instant.parse("2026-10-12T16:00:00Z"));
  }

  private String event(String title, String starts, String ends) {
    var id = UUID.randomUUID().toString();
    var saved =
        post(
            "/gatherings/" + id,
            "title",
            title,
            "date",
            THURSDAY.toString(),
            "starts",
            starts,
            "ends",
            ends,
            "place",
            "Alder Falls Library");
    assertThat(saved).hasStatus3xxRedirection();
    return id;
  }

  @Test
  void posts_promises_and_events_stand_in_the_order_of_their_time() throws Exception {
    for (var view :
        List.of(
            "/calendar?day=",
            "/calendar?view=week&day=",
            "/calendar?view=list&day=",
            "/calendar/days/")) {
      assertThat(page(view + THURSDAY))
          .as(view)
          .containsSubsequence("Early", "Walk to the library", "Noon tip due", "Late");
    }
  }

  @Test
  void an_event_says_that_it_is_one_and_leads_to_its_page() throws Exception {
    var id = event("Class: less salt", "18:00", "19:00");
    for (var view : List.of("month", "week", "list")) {
      assertThat(page("/calendar?day=" + THURSDAY + "&view=" + view))
          .as(view)
          .contains("/gatherings/" + id, "Class: less salt", "6:00 pm", "Event", "Being written");
    }
    assertThat(page("/calendar?day=2026-12-15")).doesNotContain("Class: less salt");
  }

  @Test
  void a_calendar_outside_learns_the_name_of_an_event_only_after_its_yes() throws Exception {
    var begin = "DTSTART:20261015T170000Z\r\nDTEND:20261015T180000Z\r\nSUMMARY:";
    assertThat(page("/calendar/calendar.ics"))
        .contains(begin + "Draft")
        .doesNotContain("Walk to the library");
    db.sql("update gathering set state = 'OUT'").update();
    assertThat(page("/calendar/calendar.ics")).contains(begin + "Walk to the library");
  }

  @Test
  void a_post_leads_to_its_place_in_the_calendar_for_those_who_write() throws Exception {
    var id = posts.draft("Flu shots", "Walk in.", LocalDateTime.parse("2026-10-20T09:00"), writer);
    var link = "/calendar/posts/" + id.value();
    assertThat(page("/posts/" + id.value())).contains(link, "Move or repeat it");
    var onlooker = people.with("Olga Example", Role.PRIVACY_OFFICER);
    assertThat(pages.get().uri("/posts/" + id.value()).with(people.as(onlooker)))
        .hasStatusOk()
        .bodyText()
        .doesNotContain(link);
  }
}
