package org.bedside.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import org.jspecify.annotations.Nullable;

/// Reads the events of an iCalendar file as posts to be written. An event that comes again is taken
/// for each of its times of the coming year ([IcsSeries]); a time that was moved on its own is
/// taken where it was moved to.
final class IcsReading {

  /// What a file holds.
  ///
  /// @param series how many of its events come again and were counted
  /// @param uncounted how many come again in a way that is not counted: their first time is taken
  /// @param cut whether there were more times than are taken
  record Read(List<Row.Raw> rows, int series, int uncounted, boolean cut) {

    Read {
      rows = List.copyOf(rows);
    }
  }

  private final ZoneId zone;
  private final LocalTime morning;
  private final Instant now;
  private final Set<String> moved = new HashSet<>();
  private final List<Row.Raw> rows = new ArrayList<>();
  private int series;
  private int uncounted;
  private boolean cut;

  private IcsReading(ZoneId zone, LocalTime morning, Instant now) {
    this.zone = zone;
    this.morning = morning;
    this.now = now;
  }

  /// @param zone of the practice
  /// @param morning the time for events that last all day
  /// @return empty if it is no such file, or too long
  static Optional<Read> read(String text, ZoneId zone, LocalTime morning, Instant now) {
    try {
      var calendar = new CalendarBuilder().build(new StringReader(text));
      List<VEvent> events =
          calendar.<VEvent>getComponents().stream()
              .filter(one -> ((Component) one).getName().equals(Component.VEVENT))
              .toList();
      if (events.isEmpty() || events.size() > CsvFile.MOST) {
        return Optional.empty();
      }
      return Optional.of(new IcsReading(zone, morning, now).all(events));
    } catch (IOException | ParserException | RuntimeException e) {
      return Optional.empty(); // A strange file is refused, whatever the library stumbles over.
    }
  }

  private Read all(List<VEvent> events) {
    for (var event : events) {
      date(event, Property.RECURRENCE_ID)
          .ifPresent(time -> moved.add(key(event, wall(time, zone))));
    }
    for (var event : events) {
      var start = date(event, Property.DTSTART).orElse(null);
      if (start != null && IcsSeries.comesAgain(event)) {
        again(event, start);
      } else {
        add(event, start == null ? null : local(start));
      }
    }
    return new Read(rows, series, uncounted, cut);
  }

  /// An event is counted in its own zone, and taken on the practice's clock.
  private void again(VEvent event, Temporal start) {
    var own = start instanceof ZonedDateTime zoned ? zoned.getZone() : utc(start);
    var first = start instanceof LocalDate day ? day.atTime(morning) : wall(start, own);
    var times = new IcsSeries(event, first, own).times(now);
    if (times.isEmpty()) {
      uncounted++;
      add(event, local(start));
      return;
    }
    series++;
    var left =
        times.get().stream()
            .map(time -> time.atZone(own).withZoneSameInstant(zone).toLocalDateTime())
            .filter(time -> !moved.contains(key(event, time)))
            .toList();
    cut |= left.size() > IcsSeries.MOST;
    left.stream().limit(IcsSeries.MOST).forEach(time -> add(event, time));
    if (times.get().isEmpty()) {
      add(event, local(start)); // It is over, and its row says so.
    }
  }

  private ZoneId utc(Temporal start) {
    return start instanceof Instant || start instanceof OffsetDateTime ? ZoneOffset.UTC : zone;
  }

  private LocalDateTime local(Temporal start) {
    return start instanceof LocalDate day ? day.atTime(morning) : wall(start, zone);
  }

  private void add(VEvent event, @Nullable LocalDateTime time) {
    if (rows.size() == CsvFile.MOST) {
      cut = true;
      return;
    }
    rows.add(
        new Row.Raw(
            time == null ? "" : time.toLocalDate().toString(),
            time == null ? "" : time.toLocalTime().toString(),
            "",
            value(event, Property.SUMMARY),
            value(event, Property.DESCRIPTION),
            ""));
  }

  private static Optional<Temporal> date(VEvent event, String name) {
    Optional<Property> found = event.getProperty(name);
    return found
        .filter(DateProperty.class::isInstance)
        .map(one -> (Temporal) ((DateProperty<?>) one).getDate());
  }

  /// A time as the wall clock of `zone` shows it; one without a zone is taken as it stands.
  static LocalDateTime wall(Temporal time, ZoneId zone) {
    return switch (time) {
      case Instant instant -> instant.atZone(zone).toLocalDateTime();
      case OffsetDateTime offset -> offset.atZoneSameInstant(zone).toLocalDateTime();
      case ZonedDateTime zoned -> zoned.withZoneSameInstant(zone).toLocalDateTime();
      case LocalDateTime floating -> floating;
      case LocalDate day -> day.atStartOfDay();
      default -> throw new DateTimeException("This is no time of a calendar");
    };
  }

  /// A time of an event, by which a moved one is known.
  private String key(VEvent event, LocalDateTime time) {
    var isDay = date(event, Property.DTSTART).filter(LocalDate.class::isInstance).isPresent();
    return value(event, Property.UID) + " " + (isDay ? time.toLocalDate() : time);
  }

  private static String value(VEvent event, String name) {
    Optional<Property> found = event.getProperty(name);
    return found.map(Property::getValue).orElse("");
  }
}
