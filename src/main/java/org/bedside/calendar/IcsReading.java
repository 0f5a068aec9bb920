package org.bedside.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;

/// Reads the events of an iCalendar file as posts to be written. Only the first day of an event
/// that comes again is taken.
final class IcsReading {

  private IcsReading() {}

  /// @param morning the time for events that last all day
  /// @return empty if it is no such file, or too long
  static Optional<List<Row.Raw>> read(String text, ZoneId zone, String morning) {
    try {
      var calendar = new CalendarBuilder().build(new StringReader(text));
      List<VEvent> events =
          calendar.<VEvent>getComponents().stream()
              .filter(one -> ((Component) one).getName().equals(Component.VEVENT))
              .toList();
      if (events.isEmpty() || events.size() > CsvFile.MOST) {
        return Optional.empty();
      }
      var rows = new ArrayList<Row.Raw>();
      for (var event : events) {
        rows.add(row(event, zone, morning));
      }
      return Optional.of(rows);
    } catch (IOException | ParserException | RuntimeException e) {
      return Optional.empty(); // A strange file is refused, whatever the library stumbles over.
    }
  }

  private static Row.Raw row(VEvent event, ZoneId zone, String morning) {
    var title = value(event, Property.SUMMARY);
    var text = value(event, Property.DESCRIPTION);
    Optional<DtStart<?>> start = event.getProperty(Property.DTSTART);
    var at = start.map(one -> (Temporal) one.getDate()).orElse(null);
    if (at instanceof LocalDate day) {
      return new Row.Raw(day.toString(), morning, "", title, text, "");
    }
    var local =
        switch (at) {
          case Instant instant -> instant.atZone(zone).toLocalDateTime();
          case OffsetDateTime offset -> offset.atZoneSameInstant(zone).toLocalDateTime();
          case ZonedDateTime zoned -> zoned.withZoneSameInstant(zone).toLocalDateTime();
          case LocalDateTime floating -> floating;
          case null, default -> null;
        };
    return local == null
        ? new Row.Raw("", "", "", title, text, "")
        : new Row.Raw(
            local.toLocalDate().toString(), local.toLocalTime().toString(), "", title, text, "");
  }

  private static String value(VEvent event, String name) {
    Optional<Property> found = event.getProperty(name);
    return found.map(Property::getValue).orElse("");
  }
}
