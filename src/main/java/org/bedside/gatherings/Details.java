package org.bedside.gatherings;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bedside.gate.Words;
import org.bedside.guard.Audience;
import org.bedside.networks.Network;

/// All that a gathering's page says.
///
/// @param room for how many, and whether one signs up; may be empty
/// @param call whom to call; may be empty
/// @param zone kept beside the wall time, so that nine o'clock stays nine o'clock
record Details(
    String title,
    String words,
    String place,
    String address,
    String room,
    String call,
    LocalDateTime starts,
    LocalDateTime ends,
    ZoneId zone) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("h:mm a", Locale.ENGLISH);

  public ZonedDateTime from() {
    return ZonedDateTime.of(starts, zone);
  }

  public ZonedDateTime to() {
    return ZonedDateTime.of(ends, zone);
  }

  Instant startsAt() {
    return from().toInstant();
  }

  Instant endsAt() {
    return to().toInstant();
  }

  /// The same as words that the gate can clear. Every part of the page is in them, the time as
  /// well, so that none can change without a new yes.
  Words toWords() {
    return new Words(Audience.PUBLIC, Network.WEBSITE, title, text(), List.of());
  }

  private String text() {
    var time =
        "Our event is on %s from %s to %s (%s)."
            .formatted(DAY.format(starts), TIME.format(starts), TIME.format(ends), zone.getId());
    return Stream.of(words, time, line("Where: ", place), address, room, line("Call: ", call))
        .filter(line -> !line.isBlank())
        .collect(Collectors.joining("\n\n"));
  }

  private static String line(String label, String value) {
    return value.isBlank() ? "" : label + value;
  }

  /// Never the words.
  @Override
  public String toString() {
    return "Details[" + startsAt() + "]";
  }
}
