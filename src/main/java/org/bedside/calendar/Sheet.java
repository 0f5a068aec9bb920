package org.bedside.calendar;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.publishing.AgendaPart;
import org.bedside.publishing.PlannedPost;
import org.bedside.publishing.PlannedPosts;
import org.bedside.publishing.WallTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Draws up the days: what is said on each, which promise is due, when the clocks change, and where
/// there is a pause. All of it on the practice's clock.
@Component
class Sheet {

  private static final Comparator<Entry> IN_TIME =
      Comparator.comparing(Entry::at, Comparator.nullsLast(Comparator.naturalOrder()));

  /// What stands in a day, in the order of its time.
  sealed interface Entry {

    @Nullable ZonedDateTime at();

    /// Which of them it is, for the page: `post`, `gap` or `date`.
    default String kind() {
      return switch (this) {
        case Event _ -> "post";
        case Gap _ -> "gap";
        case Held _ -> "date";
      };
    }
  }

  /// One post on its day.
  record Event(PlannedPost post, @Nullable ZonedDateTime at) implements Entry {

    public String look() {
      return post.look().word();
    }
  }

  /// A promise that is due, for which nobody wrote yet.
  record Gap(Promise promise, LocalDate day, ZonedDateTime at) implements Entry {}

  /// What another room keeps on this day.
  record Held(AgendaPart.Date date, String name, ZonedDateTime at) implements Entry {

    public String look() {
      return date.look().word();
    }
  }

  /// When the clocks change, and which way: `forward` or `back`.
  record Clocks(LocalTime at, String way) {}

  record Day(
      LocalDate date,
      boolean today,
      boolean past,
      boolean other,
      boolean paused,
      @Nullable Clocks clocks,
      List<Entry> entries) {

    Day {
      entries = List.copyOf(entries);
    }

    public boolean isEmpty() {
      return entries.isEmpty() && clocks == null && !paused;
    }

    public int count() {
      return entries.size();
    }

    /// The posts alone.
    List<Event> events() {
      return entries.stream().filter(Event.class::isInstance).map(Event.class::cast).toList();
    }
  }

  private final PlannedPosts posts;
  private final ObjectProvider<AgendaPart> parts;
  private final Pauses pauses;
  private final People people;
  private final Clock clock;

  Sheet(
      PlannedPosts posts,
      ObjectProvider<AgendaPart> parts,
      Pauses pauses,
      People people,
      Clock clock) {
    this.posts = posts;
    this.parts = parts;
    this.pauses = pauses;
    this.people = people;
    this.clock = clock;
  }

  LocalDate today() {
    return clock.instant().atZone(zone()).toLocalDate();
  }

  ZoneId zone() {
    return people.practice().zone();
  }

  /// @param month the days of other months are drawn pale; null for none
  List<Day> days(
      LocalDate first,
      LocalDate last,
      @Nullable LocalDate month,
      List<Kept.Shown> kept,
      Person me) {
    var zone = zone();
    var from = first.atStartOfDay(zone).toInstant();
    var to = last.plusDays(1).atStartOfDay(zone).toInstant();
    var entries =
        Stream.<Entry>concat(
                posts.between(from, to, me).stream().map(this::event), held(from, to, zone))
            .toList();
    var breaks = pauses.all();
    var days = new ArrayList<Day>();
    for (var date = first; !date.isAfter(last); date = date.plusDays(1)) {
      var day = date;
      days.add(
          new Day(
              day,
              day.equals(today()),
              day.isBefore(today()),
              month != null && !day.withDayOfMonth(1).equals(month.withDayOfMonth(1)),
              breaks.stream().anyMatch(one -> one.holds(day)),
              clocks(day, zone),
              Stream.concat(
                      entries.stream().filter(one -> isOn(day, one.at())), gaps(day, kept, zone))
                  .sorted(IN_TIME)
                  .toList()));
    }
    return days;
  }

  private static boolean isOn(LocalDate day, @Nullable ZonedDateTime at) {
    return at != null && at.toLocalDate().equals(day);
  }

  private Stream<Held> held(Instant from, Instant to, ZoneId zone) {
    return parts
        .orderedStream()
        .flatMap(part ->
            part.between(from, to).stream()
                .map(date -> new Held(date, part.name(), date.from().atZone(zone))));
  }

  /// The keys of what else than posts stands in these days.
  static List<String> held(List<Day> days) {
    return days.stream()
        .flatMap(day -> day.entries().stream())
        .flatMap(one -> one instanceof Held held ? Stream.of(held.name()) : Stream.empty())
        .distinct()
        .toList();
  }

  Event event(PlannedPost post) {
    return new Event(post, post.due() == null ? null : post.due().atZone(zone()));
  }

  List<Event> undated(Person me) {
    return posts.undated(me).stream().map(this::event).toList();
  }

  private static Stream<Gap> gaps(LocalDate day, List<Kept.Shown> kept, ZoneId zone) {
    return kept.stream()
        .filter(one -> one.ahead().contains(day))
        .map(one -> new Gap(one.promise(), day, day.atTime(one.promise().at()).atZone(zone)));
  }

  static @Nullable Clocks clocks(LocalDate day, ZoneId zone) {
    return WallTime.change(day, zone)
        .map(change ->
            new Clocks(
                change.getDateTimeBefore().toLocalTime(), change.isGap() ? "forward" : "back"))
        .orElse(null);
  }

  static List<List<Day>> weeks(List<Day> days) {
    return IntStream.range(0, days.size() / 7)
        .mapToObj(week -> days.subList(7 * week, 7 * week + 7))
        .toList();
  }

  static List<DayOfWeek> weekdays(DayOfWeek first) {
    return IntStream.range(0, 7).mapToObj(first::plus).toList();
  }

  /// A day as an address spells it; today if it is none, or one that nobody plans for.
  static LocalDate day(@Nullable String text, LocalDate today) {
    if (text == null) {
      return today;
    }
    try {
      var day = LocalDate.parse(text.toUpperCase(Locale.ROOT));
      return Math.abs(day.getYear() - today.getYear()) > 100 ? today : day;
    } catch (java.time.format.DateTimeParseException e) {
      return today;
    }
  }
}
