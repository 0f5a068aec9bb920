package org.bedside.portal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A date of birth as a browser sends it (1984-02-29), or as somebody types it where the browser
/// knows no such field (2/29/1984).
final class Birthday {

  private static final Pattern SENT = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern TYPED = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");

  private Birthday() {}

  /// Null if it is no day.
  static @Nullable LocalDate of(String text) {
    var sent = SENT.matcher(text.strip());
    var typed = TYPED.matcher(text.strip());
    try {
      if (sent.matches()) {
        return day(sent.group(1), sent.group(2), sent.group(3));
      }
      return typed.matches() ? day(typed.group(3), typed.group(1), typed.group(2)) : null;
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static LocalDate day(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }
}
