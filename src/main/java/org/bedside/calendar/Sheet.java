package org.bedside.calendar;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.publishing.PlannedPost;
import org.bedside.publishing.PlannedPosts;
import org.bedside.publishing.WallTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Draws up the days: what is said on each, which promise is due, when the clocks change, and where
/// there is a pause. All of it on the practice's clock.
@Component
class Sheet {

  /// One post on its day.
  record Event(PlannedPost post, @Nullable ZonedDateTime at) {

    public String look() {
      return post.look().word();
    }
  }

  /// A promise that is due, for which nobody wrote yet.
  record Gap(Promise promise, LocalDate day, LocalTime at) {}

  /// When the clocks change, and which way: `forward` or `back`.
  record Clocks(LocalTime at, String way) {}

  record Day(
      LocalDate date,
      boolean today,
      boolean past,
      boolean other,
      boolean paused,
      @Nullable Clocks clocks,
      List<Event> events,
      List<Gap> gaps) {

    public boolean isEmpty() {
      return events.isEmpty() && gaps.isEmpty() && clocks == null && !paused;
    }

    public int count() {
      return events.size() + gaps.size();
    }
  }

  private final PlannedPosts posts;
  private final Pauses pauses;
  private final People people;
  private final Clock clock;

  Sheet(PlannedPosts posts, Pauses pauses, People people, Clock clock) {
    this.posts = posts;
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
    var events =
        posts
            .between(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant(),
                me)
            .stream()
            .map(this::event)
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
              events.stream()
                  .filter(one -> one.at() != null && one.at().toLocalDate().equals(day))
                  .toList(),
              gaps(day, kept)));
    }
    return days;
  }

  Event event(PlannedPost post) {
    return new Event(post, post.due() == null ? null : post.due().atZone(zone()));
  }

  List<Event> undated(Person me) {
    return posts.undated(me).stream().map(this::event).toList();
  }

  private static List<Gap> gaps(LocalDate day, List<Kept.Shown> kept) {
    return kept.stream()
        .filter(one -> one.ahead().contains(day))
        .map(one -> new Gap(one.promise(), day, one.promise().at()))
        .toList();
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
