package org.bedside.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateListProperty;

/// The times at which an event of an iCalendar file comes again (RFC 5545, 3.8.5): its rule,
/// further dates and dates left out. Counted on the wall clock of its own zone, so that half past
/// ten stays half past ten when the clocks change. `UNTIL` is read here, since files write it in
/// UTC beside a wall clock.
final class IcsSeries {

  /// A year ahead is as far as a practice plans.
  static final Period AHEAD = Period.ofYears(1);

  /// As often as every week of that year, and a few times more.
  static final int MOST = 60;

  /// Longer rules are no plan, and take long to count.
  private static final int LONGEST_RULE = 200;

  private static final int MOST_STEPS = 10_000;
  private static final Set<String> OFTEN = Set.of("SECONDLY", "MINUTELY", "HOURLY");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

  private final VEvent event;
  private final LocalDateTime first;
  private final ZoneId zone;

  /// @param first its first time, on the clock of `zone`
  IcsSeries(VEvent event, LocalDateTime first, ZoneId zone) {
    this.event = event;
    this.first = first;
    this.zone = zone;
  }

  static boolean comesAgain(VEvent event) {
    return rule(event).isPresent() || !listed(event, Property.RDATE).isEmpty();
  }

  /// Its times from now on, within a year, the earliest first. Empty if its rule is one that we do
  /// not count: more often than daily, at several hours of a day, or so old that counting would
  /// take long.
  Optional<List<LocalDateTime>> times(Instant now) {
    var from = LocalDateTime.ofInstant(now, zone);
    var to = from.plus(AHEAD);
    var rule = rule(event);
    if (rule.isPresent() && !isCounted(rule.get(), from)) {
      return Optional.empty();
    }
    var byRule = rule.map(one -> dates(one, from, to)).orElse(List.of(first));
    var leftOut = wall(Property.EXDATE).collect(Collectors.toSet());
    return Optional.of(
        Stream.concat(byRule.stream(), wall(Property.RDATE))
            .filter(time -> time.isAfter(from) && time.isBefore(to))
            .filter(time -> !leftOut.contains(time))
            .distinct()
            .sorted(Comparator.naturalOrder())
            .toList());
  }

  private List<LocalDateTime> dates(String rule, LocalDateTime from, LocalDateTime to) {
    var until = part(rule, "UNTIL").map(this::until).orElse(to);
    var endless =
        Arrays.stream(rule.split(";", -1))
            .filter(part -> !part.regionMatches(true, 0, "UNTIL=", 0, 6))
            .collect(Collectors.joining(";"));
    return new Recur<LocalDateTime>(endless)
        .getDates(first, from, to).stream().filter(time -> !time.isAfter(until)).toList();
  }

  private boolean isCounted(String rule, LocalDateTime now) {
    var frequency = part(rule, "FREQ").orElse("");
    var isLong = rule.length() > LONGEST_RULE || ChronoUnit.DAYS.between(first, now) > MOST_STEPS;
    return !isLong
        && !OFTEN.contains(frequency)
        && Stream.of("BYHOUR", "BYMINUTE", "BYSECOND").allMatch(one -> part(rule, one).isEmpty());
  }

  private LocalDateTime until(String value) {
    try {
      if (value.length() == 8) {
        return LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE).plusDays(1).atStartOfDay();
      }
      var isUtc = value.endsWith("Z");
      var local = LocalDateTime.parse(isUtc ? value.substring(0, value.length() - 1) : value, TIME);
      return isUtc
          ? local.atZone(ZoneOffset.UTC).withZoneSameInstant(zone).toLocalDateTime()
          : local;
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("This is no end of a series", e);
    }
  }

  private static Optional<String> part(String rule, String name) {
    return Arrays.stream(rule.split(";", -1))
        .filter(part -> part.regionMatches(true, 0, name + "=", 0, name.length() + 1))
        .map(part -> part.substring(name.length() + 1).strip())
        .findFirst();
  }

  private static Optional<String> rule(VEvent event) {
    Optional<Property> found = event.getProperty(Property.RRULE);
    return found.map(Property::getValue);
  }

  /// Dates of a list on the wall clock; a whole day means the time of the event on that day.
  private Stream<LocalDateTime> wall(String name) {
    return listed(event, name).stream()
        .map(date ->
            date instanceof LocalDate day
                ? day.atTime(first.toLocalTime())
                : IcsReading.wall(date, zone));
  }

  private static List<Temporal> listed(VEvent event, String name) {
    List<Property> found = event.getProperties(name);
    return found.stream()
        .filter(DateListProperty.class::isInstance)
        .flatMap(one -> ((DateListProperty<?>) one).getDates().stream())
        .map(Temporal.class::cast)
        .toList();
  }
}
