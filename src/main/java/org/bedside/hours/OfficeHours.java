package org.bedside.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// When the practice is open, as times in its own zone: the same spans each week, but for closed
/// days. Pure: it knows neither a clock nor a database.
///
/// @param week what is open on each day of the week, by time; a day that is missing is closed
/// @param closed days on which nobody is there, whatever the week says
/// @param assumed whether nobody has set them, so that they are a guess that must be said as one
public record OfficeHours(
    Map<DayOfWeek, List<Span>> week, Set<LocalDate> closed, ZoneId zone, boolean assumed) {

  /// Farther ahead no opening is looked for. Closed days are at most a year's.
  private static final int FAR = 2 * 366;

  public OfficeHours {
    var spans = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
    week.forEach((day, list) ->
        spans.put(day, list.stream().sorted(Comparator.comparing(Span::from)).toList()));
    week = Collections.unmodifiableMap(spans);
    closed = Set.copyOf(closed);
  }

  /// Monday to Friday, 8 to 5: what is assumed until the practice has set its own.
  public static OfficeHours usual(ZoneId zone, Set<LocalDate> closed) {
    var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
    for (var day = DayOfWeek.MONDAY; day != DayOfWeek.SATURDAY; day = day.plus(1)) {
      week.put(day, List.of(new Span(LocalTime.of(8, 0), LocalTime.of(17, 0))));
    }
    return new OfficeHours(week, closed, zone, true);
  }

  /// The spans of a day of the week, by time; none if it is closed.
  public List<Span> on(DayOfWeek day) {
    return week.getOrDefault(day, List.of());
  }

  /// The times in which it is open on a day, each without a break.
  public List<Opening> openings(LocalDate day) {
    if (closed.contains(day)) {
      return List.of();
    }
    var wall = new WallClock(zone);
    var merged = new ArrayList<Opening>();
    for (var span : on(day.getDayOfWeek())) {
      wall.between(wall.begins(day, span.from()), wall.ends(day, span.to()))
          .ifPresent(opening -> add(merged, opening));
    }
    return merged;
  }

  /// Spans that were apart on the wall can touch on the night of a jump.
  private static void add(List<Opening> openings, Opening next) {
    if (openings.isEmpty() || openings.getLast().to().isBefore(next.from())) {
      openings.add(next);
    } else {
      var last = openings.removeLast();
      var to = last.to().isAfter(next.to()) ? last.to() : next.to();
      openings.add(new Opening(last.from(), to));
    }
  }

  public boolean open(Instant at) {
    return openings(LocalDate.ofInstant(at, zone)).stream()
        .anyMatch(opening -> !at.isBefore(opening.from()) && at.isBefore(opening.to()));
  }

  /// `at` itself if it is open then, else when it opens next; empty if it never does.
  public Optional<Instant> nextOpening(Instant at) {
    return ahead(at).map(opening -> opening.from().isAfter(at) ? opening.from() : at);
  }

  /// When it closes next after `at`: the end of the opening that `at` is in, or of the next one.
  public Optional<Instant> nextClosing(Instant at) {
    return ahead(at).map(Opening::to);
  }

  private Optional<Opening> ahead(Instant at) {
    var first = LocalDate.ofInstant(at, zone);
    for (var day = first; day.isBefore(first.plusDays(FAR)); day = day.plusDays(1)) {
      for (var opening : openings(day)) {
        if (at.isBefore(opening.to())) {
          return Optional.of(opening);
        }
      }
    }
    return Optional.empty();
  }

  /// When so much opening time has passed since `asked`: within an opening, or at its very end.
  ///
  /// @param openTime not negative; none of it means when somebody is there next
  /// @throws IllegalStateException if it never opens again, which no form lets anybody say
  public Instant promise(Instant asked, Duration openTime) {
    var at = next(asked);
    var left = openTime;
    while (true) {
      var opening = ahead(at).orElseThrow();
      var room = Duration.between(at, opening.to());
      if (left.compareTo(room) <= 0) {
        return at.plus(left);
      }
      left = left.minus(room);
      at = next(opening.to());
    }
  }

  /// By closing time of the n-th business day after the day of `asked`. None means the day on which
  /// somebody is there next.
  ///
  /// @throws IllegalStateException if it never opens again, which no form lets anybody say
  public Instant promiseDays(Instant asked, int businessDays) {
    if (businessDays == 0) {
      return closing(LocalDate.ofInstant(next(asked), zone));
    }
    var day = LocalDate.ofInstant(asked, zone);
    for (var n = 0; n < businessDays; n++) {
      day = LocalDate.ofInstant(next(start(day.plusDays(1))), zone);
    }
    return closing(day);
  }

  private Instant closing(LocalDate day) {
    return openings(day).getLast().to();
  }

  private Instant start(LocalDate day) {
    return new WallClock(zone).begins(day, LocalTime.MIDNIGHT);
  }

  private Instant next(Instant at) {
    return nextOpening(at).orElseThrow(() -> new IllegalStateException("It never opens again"));
  }
}
