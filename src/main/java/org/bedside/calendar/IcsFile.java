package org.bedside.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// The calendar as iCalendar (RFC 5545): times in UTC, text escaped (section 3.3.11), lines folded
/// at 75 octets and never within a character (3.1), each ended by CRLF. Libraries fold by
/// characters, which makes lines of other languages too long.
final class IcsFile {

  private static final int OCTETS = 75;
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private final StringBuilder text = new StringBuilder();
  private final Instant now;

  IcsFile(String name, Instant now) {
    this.now = now;
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Bedside//Calendar//EN");
    line("CALSCALE:GREGORIAN");
    line("METHOD:PUBLISH");
    line("X-WR-CALNAME:" + escaped(name));
    line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
  }

  /// Something at a time, a quarter of an hour long.
  IcsFile event(String uid, Instant at, String title, boolean settled) {
    begin(uid);
    line("DTSTART:" + UTC.format(at));
    line("DURATION:PT15M");
    line("SUMMARY:" + escaped(title));
    line("STATUS:" + (settled ? "CONFIRMED" : "TENTATIVE"));
    return end();
  }

  /// Something that lasts from one time to another.
  IcsFile event(String uid, Instant from, Instant to, String title, boolean settled) {
    begin(uid);
    line("DTSTART:" + UTC.format(from));
    line("DTEND:" + UTC.format(to));
    line("SUMMARY:" + escaped(title));
    line("STATUS:" + (settled ? "CONFIRMED" : "TENTATIVE"));
    return end();
  }

  /// Something that lasts from one day to another.
  IcsFile days(String uid, LocalDate first, LocalDate last, String title) {
    begin(uid);
    line("DTSTART;VALUE=DATE:" + DAY.format(first));
    line("DTEND;VALUE=DATE:" + DAY.format(last.plusDays(1)));
    line("SUMMARY:" + escaped(title));
    return end();
  }

  private void begin(String uid) {
    line("BEGIN:VEVENT");
    line("UID:" + escaped(uid));
    line("DTSTAMP:" + UTC.format(now));
  }

  private IcsFile end() {
    line("TRANSP:TRANSPARENT");
    line("CLASS:PRIVATE");
    line("END:VEVENT");
    return this;
  }

  String done() {
    line("END:VCALENDAR");
    return text.toString();
  }

  static String escaped(String words) {
    return words
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n")
        .replaceAll("\\p{Cntrl}", "");
  }

  private void line(String line) {
    var octets = 0;
    for (var at = 0; at < line.length(); ) {
      var point = line.codePointAt(at);
      var size = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > OCTETS) {
        text.append("\r\n ");
        octets = 1;
      }
      text.appendCodePoint(point);
      octets += size;
      at += Character.charCount(point);
    }
    text.append("\r\n");
  }
}
