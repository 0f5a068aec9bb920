package org.bedside.gatherings;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bedside.web.Origin;

/// Gatherings as calendars read them: [RFC 5545](https://www.rfc-editor.org/rfc/rfc5545). Times are
/// in UTC, so that no calendar needs our zone's rules. A gathering that was moved or cancelled
/// keeps its UID and counts its SEQUENCE up, so that calendars which know it already follow.
final class CalendarFile {

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /// Octets of a line before it is folded (3.1).
  private static final int WIDE = 75;

  private CalendarFile() {}

  /// @param name of the whole calendar, as readers list it
  static String of(List<Shown> all, String name, Origin origin) {
    var events = all.stream().flatMap(shown -> event(shown, origin));
    return Stream.of(
            Stream.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Bedside//Events//EN",
                "CALSCALE:GREGORIAN",
                "METHOD:PUBLISH",
                "NAME:" + text(name),
                "X-WR-CALNAME:" + text(name)),
            events,
            Stream.of("END:VCALENDAR"))
        .flatMap(lines -> lines)
        .map(CalendarFile::folded)
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static Stream<String> event(Shown shown, Origin origin) {
    var details = shown.details();
    var place =
        Stream.of(details.place(), details.address())
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(", "));
    var description =
        Stream.of(details.words(), details.room(), details.call())
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining("\n\n"));
    return Stream.of(
        "BEGIN:VEVENT",
        "UID:" + shown.id().value() + "@" + origin.host(),
        "DTSTAMP:" + utc(shown.changedAt()),
        "LAST-MODIFIED:" + utc(shown.changedAt()),
        "CREATED:" + utc(shown.publishedAt()),
        "SEQUENCE:" + shown.sequence(),
        "STATUS:" + (shown.cancelled() ? "CANCELLED" : "CONFIRMED"),
        "DTSTART:" + utc(details.startsAt()),
        "DTEND:" + utc(details.endsAt()),
        "SUMMARY:" + text(details.title()),
        "LOCATION:" + text(place),
        "DESCRIPTION:" + text(description),
        "URL:" + origin.link(shown.path()),
        "CLASS:PUBLIC",
        "TRANSP:TRANSPARENT",
        "END:VEVENT");
  }

  private static String utc(Instant at) {
    return UTC.format(at);
  }

  /// TEXT (3.3.11). A control character has no place in it.
  private static String text(String value) {
    return value
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\n")
        .replace("\n", "\\n")
        .replaceAll("\\p{Cntrl}", "");
  }

  /// A long line goes on in the next one behind a blank, never within a character.
  private static String folded(String line) {
    var folded = new StringBuilder();
    var used = 0;
    for (var at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
      var one = Character.toString(line.codePointAt(at));
      var octets = one.getBytes(StandardCharsets.UTF_8).length;
      if (used + octets > WIDE) {
        folded.append("\r\n ");
        used = 1;
      }
      folded.append(one);
      used += octets;
    }
    return folded.toString();
  }
}
