package org.bedside.hours;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.audit.Line;
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

/// Hours on their pages. It is Monday noon, three days before Thanksgiving.
@WholeHouse
class HoursPagesTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  @Autowired MockMvcTester pages;
  @Autowired TestPeople people;
  @Autowired Hours hours;
  @Autowired OfficeTable table;
  @Autowired Audit audit;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;
  private Person owner;
  private Person nurse;

  @BeforeEach
  void peopleAndTime() {
    for (var name : List.of("office_hours", "office_span", "closed_day", "quiet_hours")) {
      db.sql("delete from " + name).update();
    }
    owner = people.with("Olive Owner", Role.OWNER);
    nurse = people.with("Nora Nurse", Role.STAFF);
    clock.hold(at(MONDAY.atTime(12, 0)));
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  private static java.time.Instant at(LocalDateTime local) {
    return local.atZone(ZoneId.of("America/Los_Angeles")).toInstant();
  }

  private String page(String path, Person who) throws UnsupportedEncodingException {
    var answer = pages.get().uri(path).with(people.as(who)).exchange();
    assertThat(answer).as(path).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }

  private MvcTestResult send(String path, Person who, String... fields) {
    var request = pages.post().uri(path).with(people.as(who)).with(csrf());
    for (var i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  @Test
  void until_somebody_sets_them_the_page_says_that_the_hours_are_assumed() throws Exception {
    assertThat(page("/hours", nurse))
        .contains("Nobody has set the hours yet", "Open now, until 5:00 pm.")
        .doesNotContain("/hours/edit");
  }

  @Test
  void the_owner_sets_a_week_with_a_lunch_break_and_promises_follow_it() throws Exception {
    assertThat(
            send(
                "/hours",
                owner,
                "version",
                "0",
                "opens-MONDAY-0",
                "08:00",
                "closes-MONDAY-0",
                "12:00",
                "opens-MONDAY-1",
                "13:00",
                "closes-MONDAY-1",
                "00:00"))
        .hasRedirectedUrl("/hours");
    assertThat(hours.office().assumed()).isFalse();
    assertThat(hours.open(at(MONDAY.atTime(12, 30)))).isFalse();
    assertThat(hours.promise(at(MONDAY.atTime(11, 0)), java.time.Duration.ofHours(2)))
        .isEqualTo(at(MONDAY.atTime(14, 0)));
    assertThat(page("/hours", nurse)).contains("8:00 am to 12:00 pm", "Closed now.");
    assertThat(page("/hours/edit", owner)).contains("value=\"13:00\"", "value=\"00:00\"");
    assertThat(audit.about("hours").stream().map(Line::action)).contains("hours.set");
  }

  @Test
  void what_is_wrong_is_said_at_its_day_and_nothing_typed_is_lost() throws Exception {
    var answer =
        send(
            "/hours",
            owner,
            "version",
            "0",
            "opens-MONDAY-0",
            "8 o’clock",
            "closes-MONDAY-0",
            "12:00",
            "opens-TUESDAY-0",
            "17:00",
            "closes-TUESDAY-0",
            "08:00",
            "opens-FRIDAY-0",
            "08:00",
            "closes-FRIDAY-0",
            "12:00",
            "opens-FRIDAY-1",
            "11:00",
            "closes-FRIDAY-1",
            "13:00");
    assertThat(answer).hasStatus(422);
    assertThat(answer.getResponse().getContentAsString())
        .contains("id=\"MONDAY-error\"", "8 o’clock")
        .contains("id=\"TUESDAY-error\"", "Closing comes after opening")
        .contains("id=\"FRIDAY-error\"", "overlap")
        .doesNotContain("id=\"SUNDAY-error\"");
    assertThat(hours.office().assumed()).isTrue();
    assertThat(send("/hours", owner, "version", "0")).hasStatus(422);
  }

  @Test
  void who_was_overtaken_keeps_what_they_typed_and_may_save_it_again() throws Exception {
    table.set(Map.of(DayOfWeek.MONDAY, List.of(new Span(LocalTime.of(9, 0), LocalTime.NOON))), 0);
    var late =
        send(
            "/hours", owner, "version", "0", "opens-SUNDAY-0", "10:00", "closes-SUNDAY-0", "11:00");
    assertThat(late).hasStatus(409);
    assertThat(late.getResponse().getContentAsString())
        .contains("Somebody else set the hours", "name=\"version\" value=\"1\"", "value=\"10:00\"");
    assertThat(
            send(
                "/hours",
                owner,
                "version",
                "1",
                "opens-SUNDAY-0",
                "10:00",
                "closes-SUNDAY-0",
                "11:00"))
        .hasRedirectedUrl("/hours");
    assertThat(hours.office().on(DayOfWeek.MONDAY)).isEmpty();
  }

  @Test
  void a_federal_holiday_is_offered_and_closed_and_opened_again() throws Exception {
    assertThat(page("/hours", owner)).contains("Thanksgiving Day", "value=\"2026-11-26\"");
    assertThat(send("/hours/closed", owner, "day", "2026-11-26")).hasStatus3xxRedirection();
    assertThat(hours.open(at(LocalDateTime.parse("2026-11-26T12:00")))).isFalse();
    assertThat(page("/hours", nurse)).contains("Thursday, 26 November 2026", "Thanksgiving Day");
    assertThat(send("/hours/closed/2026-11-26/removal", owner)).hasStatus3xxRedirection();
    assertThat(hours.open(at(LocalDateTime.parse("2026-11-26T12:00")))).isTrue();
  }

  @Test
  void a_closed_day_has_a_note_that_the_database_does_not_tell() throws Exception {
    send("/hours/closed", owner, "day", "2026-12-04", "note", "The roof is mended");
    assertThat(page("/hours", nurse)).contains("The roof is mended");
    var stored = db.sql("select note from closed_day").query(byte[].class).single();
    assertThat(new String(stored, ISO_8859_1)).doesNotContain("roof");
    var odd = send("/hours/closed", owner, "day", "2020-01-01", "note", "Kept as typed");
    assertThat(odd).hasStatus(422);
    assertThat(odd.getResponse().getContentAsString())
        .contains("id=\"day-error\"", "Kept as typed", "value=\"2020-01-01\"");
    assertThat(send("/hours/closed", owner, "day", "2026-12-05", "note", "x".repeat(81)))
        .hasStatus(422);
  }

  @Test
  void quiet_hours_are_chosen_seen_by_colleagues_and_given_up() throws Exception {
    assertThat(send("/me/quiet", nurse, "from", "11:30", "to", "14:00"))
        .hasRedirectedUrl("/me/quiet");
    assertThat(hours.quiet(nurse.id(), clock.instant())).isTrue();
    assertThat(hours.loudAgain(nurse.id(), clock.instant())).isEqualTo(at(MONDAY.atTime(14, 0)));
    assertThat(hours.quiet(owner.id(), clock.instant())).isFalse();
    assertThat(page("/hours", owner)).contains("Nora Nurse", "Quiet until Mon 23 Nov, 2:00 pm");
    assertThat(page("/me/quiet/panel", nurse)).contains("Quiet until");
    assertThat(page("/me", nurse)).contains("quiet hours until Mon 23 Nov, 2:00 pm");
    assertThat(send("/me/quiet/end", nurse)).hasRedirectedUrl("/me/quiet");
    assertThat(hours.quiet(nurse.id(), clock.instant())).isFalse();
    assertThat(audit.about(nurse.id().ledger()).stream().map(Line::action))
        .contains("person.quiet-set", "person.quiet-ended");
  }

  @Test
  void quiet_hours_that_begin_when_they_end_are_refused_and_kept_as_typed() throws Exception {
    var answer = send("/me/quiet", nurse, "from", "07:00", "to", "07:00");
    assertThat(answer).hasStatus(422);
    assertThat(answer.getResponse().getContentAsString()).contains("id=\"quiet-error\"");
    assertThat(hours.quietOf(nurse.id())).isEmpty();
  }
}
