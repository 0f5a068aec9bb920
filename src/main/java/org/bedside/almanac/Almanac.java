package org.bedside.almanac;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.people.Role;
import org.bedside.publishing.PostId;
import org.bedside.publishing.Prepared;
import org.bedside.publishing.Publishing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of this room: ideas in the order in which they come, read by a clinician before they
/// are taken.
@Service
public class Almanac {

  /// What was read is read again after a year: advice changes.
  private static final Period FRESH = Period.ofYears(1);

  /// Six weeks are near enough to plan for.
  private static final int SOON = 42;

  /// When something is proposed on a day that has no slot.
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  /// How an idea stands to today.
  enum Nearness {
    NOW,
    SOON,
    LATER
  }

  /// An idea with the days of this year.
  ///
  /// @param read who read these words last, if that still counts
  record Placed(Idea idea, Telling telling, Span span, Nearness nearness, @Nullable Read read) {}

  /// @param by the name of the clinician
  record Read(String by, ZonedDateTime at) {}

  private final Ideas ideas;
  private final Readings readings;
  private final Uses uses;
  private final Publishing publishing;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  Almanac(
      Ideas ideas,
      Readings readings,
      Uses uses,
      Publishing publishing,
      People people,
      Audit audit,
      Clock clock) {
    this.ideas = ideas;
    this.readings = readings;
    this.uses = uses;
    this.publishing = publishing;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /// All that come back in this practice's zone, what is in season first, then by date.
  List<Placed> all(String language) {
    return ideas.all().stream()
        .flatMap(idea -> placed(idea, language).stream())
        .sorted(
            Comparator.comparing(Placed::nearness)
                .thenComparing(
                    one -> one.nearness() == Nearness.NOW ? one.span().last() : one.span().first())
                .thenComparing(one -> one.idea().key()))
        .toList();
  }

  Optional<Placed> find(String key, String language) {
    return ideas.find(key).flatMap(idea -> placed(idea, language));
  }

  private Optional<Placed> placed(Idea idea, String language) {
    var today = today();
    return idea.when()
        .next(today, zone())
        .map(span ->
            new Placed(idea, idea.in(language), span, nearness(span, today), read(idea, language)));
  }

  private static Nearness nearness(Span span, LocalDate today) {
    if (span.meets(today, today)) {
      return Nearness.NOW;
    }
    return span.meets(today, today.plusDays(SOON)) ? Nearness.SOON : Nearness.LATER;
  }

  /// What is in season on some day of `from` to `to`, the shortest season first: a day is missed
  /// more easily than a winter.
  List<Placed> inSeason(LocalDate from, LocalDate to, String language) {
    return ideas.all().stream()
        .flatMap(idea ->
            idea.when().next(from, zone()).stream()
                .filter(span -> span.meets(from, to))
                .map(span ->
                    new Placed(idea, idea.in(language), span, nearness(span, today()), null)))
        .sorted(
            Comparator.<Placed>comparingLong(
                    one -> ChronoUnit.DAYS.between(one.span().first(), one.span().last()))
                .thenComparing(one -> one.span().first())
                .thenComparing(one -> one.idea().key()))
        .toList();
  }

  private @Nullable Read read(Idea idea, String language) {
    return readings
        .last(idea, language)
        .filter(reading -> isFresh(reading.at()))
        .map(reading ->
            new Read(
                people.find(reading.by()).map(Person::name).orElse(""),
                reading.at().atZone(zone())))
        .orElse(null);
  }

  private boolean isFresh(Instant at) {
    return at.atZone(zone()).plus(FRESH).toInstant().isAfter(clock.instant());
  }

  /// Whether this person may say that they read it: somebody who cares for patients.
  static boolean isClinician(Person person) {
    return person.active()
        && (person.roles().contains(Role.CLINICIAN) || person.roles().contains(Role.CLINICAL_LEAD));
  }

  /// A clinician read these very words.
  @Transactional
  void read(Idea idea, String language, PersonId by) {
    readings.put(idea, language, by, now());
    audit.record(
        Entry.of(by.ledger(), "idea.read", idea.subject())
            .with("language", language)
            .with("words", idea.in(language).hash()));
  }

  /// When the post would go out: in the first free slot of its season, or, where the slots leave
  /// its days out, in the first morning that is still within them and has no other post.
  ZonedDateTime proposal(Placed placed) {
    var last = placed.span().last();
    var wanted = placed.span().first().minusDays(placed.idea().ahead());
    var slot = publishing.freeSlot(wanted);
    if (!slot.toLocalDate().isAfter(last)) {
      return slot;
    }
    var from = wanted.isBefore(today()) ? today() : wanted;
    var mornings =
        from.datesUntil(last.isBefore(from) ? from : last.plusDays(1))
            .map(day -> day.atTime(MORNING).atZone(zone()))
            .filter(morning -> morning.toInstant().isAfter(clock.instant()))
            .toList();
    var planned = planned(from, last);
    return mornings.stream()
        .filter(morning -> !planned.contains(morning.toLocalDate()))
        .findFirst()
        .or(() -> mornings.stream().findFirst())
        .orElse(slot);
  }

  /// Begins a draft with the words of an idea. The same `post` again begins nothing more.
  @Transactional
  Taken take(String key, String language, PostId post, String facts, PersonId by) {
    var found = find(key, language);
    if (found.isEmpty()) {
      return new Taken.Unknown();
    }
    var placed = found.get();
    if (placed.read() == null) {
      return new Taken.Unread();
    }
    var telling = placed.telling();
    publishing.begin(
        new Prepared(
            post,
            telling.title(),
            telling.words() + "\n\n" + facts,
            telling.brief(),
            proposal(placed)),
        by);
    uses.add(post, placed.idea(), language, by, now());
    audit.record(Entry.of(by.ledger(), "idea.taken", post.subject()).with("idea", key));
    return new Taken.Begun(post);
  }

  /// The posts that this practice began with an idea in the last year.
  List<PostId> uses(Idea idea) {
    return uses.of(idea, clock.instant().atZone(zone()).minus(FRESH).toInstant());
  }

  /// When something is planned between two days; for the strip above the calendar.
  List<LocalDate> planned(LocalDate from, LocalDate to) {
    return publishing
        .planned(
            from.atStartOfDay(zone()).toInstant(), to.plusDays(1).atStartOfDay(zone()).toInstant())
        .stream()
        .map(due -> due.atZone(zone()).toLocalDate())
        .toList();
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private ZoneId zone() {
    return people.practice().zone();
  }
}
