package org.bedside.journeys;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.bedside.SettableClock;
import org.bedside.channels.TestChannels;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.publishing.PostId;
import org.bedside.publishing.TestPosts;
import org.springframework.stereotype.Component;

/// A practice on the morning that the design shows, Tuesday 13 October 2026 at 7:34: a post in each
/// state, and one that the guard stopped.
@Component
class House {

  /// A page that a person opens by itself.
  record Looked(String path, String name) {

    boolean isWriting() {
      return path.startsWith("/posts");
    }

    boolean isDay() {
      return path.startsWith("/today") || path.startsWith("/calendar");
    }
  }

  private static final Instant MORNING = Instant.parse("2026-10-13T14:34:00Z");
  private static final LocalDate TUESDAY = LocalDate.of(2026, 10, 13);
  private static final String STORY =
      "Great news from the Thursday walking group! Denise, our 34-year-old star from Birch Lane,"
          + " walked her first 5K. Join us Thursdays at 5:30 pm, library steps.";

  static final List<Looked> PUBLIC =
      List.of(
          new Looked("/", "01-home"),
          new Looked("/news", "01-news"),
          new Looked("/ask", "01-ask"),
          new Looked("/newsletter", "01-newsletter"),
          new Looked("/our-people", "01-our-people"),
          new Looked("/sign-in", "16-sign-in"));

  private final SettableClock clock;
  private final TestPeople people;
  private final TestChannels channels;
  private final TestPosts posts;

  House(SettableClock clock, TestPeople people, TestChannels channels, TestPosts posts) {
    this.clock = clock;
    this.people = people;
    this.channels = channels;
    this.posts = posts;
  }

  /// What stands in it after [#fill].
  ///
  /// @param writer for whom nothing waits
  /// @param staff every page behind the door
  record Filled(Person owner, Person writer, List<Looked> staff) {

    List<Looked> writing() {
      return staff.stream().filter(Looked::isWriting).toList();
    }

    List<Looked> day() {
      return staff.stream().filter(Looked::isDay).toList();
    }

    List<Looked> rest() {
      return staff.stream().filter(one -> !one.isWriting() && !one.isDay()).toList();
    }
  }

  Filled fill() throws InterruptedException {
    clock.set(MORNING);
    people.practice();
    channels.openOwnGround();
    var writer = people.with("Priya Raman", Role.CLINICIAN);
    var owner = people.with("Dr. Hannah Okafor", Role.OWNER, Role.CLINICIAN, Role.CLINICAL_LEAD);
    var flu = "This Saturday from 9 to noon we give flu shots without an appointment.";
    channels.arrived(posts.approved("Walk after meals", "Slowly counts.", writer, owner));
    channels.arrived(posts.approved("Flu shots on Saturday", flu, writer, owner));
    posts.planned("Flu shots, a reminder", flu, on(0, 12, 0), writer, owner);
    posts.planned("Flu shot morning", flu, on(3, 17, 30), writer, owner);
    var asked = posts.asked("Bring your cuff", "We check it in two minutes.", writer);
    posts.asked("Walking group", "Easy pace, dogs too.", on(2, 17, 30), writer);
    var story = posts.draft("Walking group story", STORY, on(2, 7, 30), writer);
    posts.draft("Sleep well", "Dim the light an hour before.", on(5, 7, 30), writer);
    return new Filled(owner, writer, staff(owner, asked, story));
  }

  private static LocalDateTime on(int days, int hour, int minute) {
    return TUESDAY.plusDays(days).atTime(hour, minute);
  }

  private static List<Looked> staff(Person owner, PostId asked, PostId story) {
    return List.of(
        new Looked("/today", "02-today"),
        new Looked("/posts/new", "03-compose-empty"),
        new Looked("/posts/" + story.value() + "/edit", "03-compose"),
        new Looked("/posts/" + asked.value(), "03-post"),
        new Looked("/posts/" + story.value(), "03-post-stopped"),
        new Looked("/calendar", "04-calendar"),
        new Looked("/calendar?view=list", "04-calendar-list"),
        new Looked("/approvals/week", "04-approvals-week"),
        new Looked("/approvals/stages", "stages"),
        new Looked("/me/deputy", "deputy"),
        new Looked("/audit", "12a-audit"),
        new Looked("/channels", "15-channels"),
        new Looked("/welcome", "17a-first-run"),
        new Looked("/people", "people"),
        new Looked("/people/" + owner.id().value(), "person"),
        new Looked("/practice", "practice"),
        new Looked("/me?lang=es", "me-es"),
        new Looked("/me?lang=en", "me")); // and English again for the pages after it
  }
}
