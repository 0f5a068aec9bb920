package org.bedside.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.audit.Line;
import org.bedside.channels.TestChannels;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The times of the week, as they are chosen on their page and used by "your next open slot".
@WholeHouse
class SlotPagesTest {

  @Autowired MockMvcTester pages;
  @Autowired Slots slots;
  @Autowired TestPeople people;
  @Autowired TestPosts posts;
  @Autowired TestChannels channels;
  @Autowired Audit audit;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;
  Person owner;
  Person writer;

  @BeforeEach
  void aSaturdayBeforeTheClocksChange() {
    people.practice(false);
    channels.openOwnGround();
    db.sql("delete from slot").update();
    clock.hold(Instant.parse("2026-10-31T20:00:00Z"));
    owner = people.with("Hannah Example", Role.OWNER);
    writer = people.with("Priya Example", Role.CLINICIAN);
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  private MvcTestResult add(String at, String... days) {
    return pages
        .post()
        .uri("/calendar/slots")
        .with(people.as(owner))
        .with(csrf())
        .param("at", at)
        .param("days", days)
        .exchange();
  }

  private String page(String path, Person who) throws UnsupportedEncodingException {
    var answer = pages.get().uri(path).with(people.as(who)).exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }

  private static Slots.Slot slot(DayOfWeek day, int hour) {
    return new Slots.Slot(day, LocalTime.of(hour, 0));
  }

  @Test
  void before_anything_is_chosen_the_page_says_what_counts() throws Exception {
    assertThat(page("/calendar/slots", owner))
        .contains("weekdays at 7:30 in the morning", "The next open one is Mon 2 Nov, 7:30 am.");
  }

  @Test
  void a_time_on_some_days_is_added_and_the_composer_offers_it_in_the_practices_own_time()
      throws Exception {
    assertThat(add("09:00", "SUNDAY", "THURSDAY")).hasRedirectedUrl("/calendar/slots");
    assertThat(slots.chosen())
        .containsExactly(slot(DayOfWeek.THURSDAY, 9), slot(DayOfWeek.SUNDAY, 9));
    // The clocks go back in the night between: nine stays nine.
    assertThat(page("/calendar/slots", owner)).contains("The next open one is Sun 1 Nov, 9:00 am.");
    assertThat(page("/posts/new", writer)).contains("Sun 1 Nov, 9:00 am");
    assertThat(audit.about("calendar:slots").stream().map(Line::action)).contains("slot.added");
  }

  @Test
  void a_slot_that_a_post_has_is_not_offered_again() throws Exception {
    add("09:00", "SUNDAY");
    posts.asked(
        "Flu shots",
        "Flu shots on Saturday, 9 to noon.",
        java.time.LocalDateTime.parse("2026-11-01T09:00"),
        writer);
    assertThat(page("/calendar/slots", owner)).contains("The next open one is Sun 8 Nov, 9:00 am.");
  }

  @Test
  void a_time_is_removed_and_with_the_last_one_the_weekdays_are_back() throws Exception {
    add("09:00", "SUNDAY");
    var removal =
        pages
            .post()
            .uri("/calendar/slots/removal")
            .with(people.as(owner))
            .with(csrf())
            .param("day", "SUNDAY")
            .param("at", "09:00");
    assertThat(removal).hasRedirectedUrl("/calendar/slots");
    assertThat(slots.chosen()).isEmpty();
    assertThat(page("/calendar/slots", owner)).contains("The next open one is Mon 2 Nov, 7:30 am.");
    assertThat(audit.about("calendar:slots").stream().map(Line::action)).contains("slot.removed");
  }

  @Test
  void the_same_time_twice_is_one() {
    add("09:00", "SUNDAY");
    add("09:00", "SUNDAY", "MONDAY");
    assertThat(slots.chosen())
        .containsExactly(slot(DayOfWeek.MONDAY, 9), slot(DayOfWeek.SUNDAY, 9));
  }

  @Test
  void what_is_missing_is_said_beside_the_field_and_what_was_typed_stays() {
    assertThat(add("09:15"))
        .hasStatus(422)
        .bodyText()
        .contains("Choose at least one day.", "value=\"09:15\"");
    for (var time : List.of("", "9", "25:00", "soon", "09:00<script>")) {
      assertThat(add(time, "MONDAY"))
          .as(time)
          .hasStatus(422)
          .bodyText()
          .contains("Write a time like 7:30.", "value=\"MONDAY\" checked")
          .doesNotContain("<script>soon");
    }
    assertThat(slots.chosen()).isEmpty();
  }

  @Test
  void a_week_holds_fifty_times() {
    for (var hour = 0; hour < 7; hour++) {
      add(
          "0" + hour + ":00",
          java.util.Arrays.stream(DayOfWeek.values()).map(Enum::name).toArray(String[]::new));
    }
    assertThat(slots.chosen()).hasSize(49);
    assertThat(add("10:00", "MONDAY", "TUESDAY"))
        .hasStatus(422)
        .bodyText()
        .contains("more than a week can hold");
    assertThat(slots.chosen()).hasSize(49);
  }

  @Test
  void only_who_looks_after_the_channels_is_shown_the_way() throws Exception {
    assertThat(page("/calendar", owner)).contains("/calendar/slots");
    assertThat(page("/calendar", writer)).doesNotContain("/calendar/slots");
    assertThat(pages.get().uri("/calendar/slots").with(people.as(writer))).hasStatus(403);
    assertThat(page("/calendar/slots?lang=es", owner)).contains("Horas de la semana", "Lunes");
  }
}
