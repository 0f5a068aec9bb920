package org.bedside.notices;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.bedside.web.Origin;

/// What a template may leave open. Each kind is checked, so that no free text gets into an e-mail.
public enum Fact {
  /// An address of this house.
  LINK,
  /// The name of somebody who works here.
  COLLEAGUE,
  /// A time, ready to be read.
  TIME,
  /// Six digits that are good for ten minutes.
  CODE;

  /// A time of the practice's wall clock, as letters say it.
  static String time(ZonedDateTime at, Locale language) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", language).format(at);
  }

  boolean allows(String value, Origin origin) {
    var oneLine = value.length() <= 300 && value.chars().noneMatch(Character::isISOControl);
    return oneLine
        && switch (this) {
          case LINK -> value.startsWith(origin + "/") && value.indexOf(' ') < 0;
          case COLLEAGUE -> !value.isBlank() && value.length() <= 100 && !value.contains("://");
          case CODE -> value.matches("\\d{6}");
          case TIME -> value.matches("[\\p{L}\\d:., /()-]{4,60}");
        };
  }
}
