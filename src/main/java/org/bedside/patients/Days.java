package org.bedside.patients;

import java.text.ParsePosition;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads days as one file writes them. One order is chosen for the whole file, the one that fits
/// the most of its birthdays, since 3/4/1990 alone could be two days.
final class Days {

  /// How a file writes its days. The key of its sentence is `patients.days.` and the name.
  enum Order {
    YEAR_FIRST("yyyy-M-d", "yyyyMMdd", "yyyy/M/d", "yyyy.M.d"),
    MONTH_FIRST(
        "M/d/yyyy", "M-d-yyyy", "M.d.yyyy", "M/d/yy", "M-d-yy", "MMM d, yyyy", "MMMM d, yyyy"),
    DAY_FIRST(
        "d/M/yyyy",
        "d-M-yyyy",
        "d.M.yyyy",
        "d/M/yy",
        "d.M.yy",
        "d-MMM-yyyy",
        "d MMM yyyy",
        "d MMMM yyyy");

    private final List<String> patterns;

    Order(String... patterns) {
      this.patterns = List.of(patterns);
    }
  }

  /// So many births tell in which order they are written.
  private static final int ENOUGH = 2_000;

  private final List<DateTimeFormatter> formats;

  private Days(List<DateTimeFormatter> formats) {
    this.formats = formats;
  }

  /// @param today to know whether '31 is to come
  static Days of(Order order, LocalDate today) {
    var formats = new ArrayList<DateTimeFormatter>();
    order.patterns.forEach(pattern -> formats.add(format(pattern, today)));
    if (order != Order.YEAR_FIRST) {
      formats.add(format("yyyy-M-d", today));
    }
    return new Days(formats);
  }

  /// The order that fits the most of these (of a few thousand of them); the one an American writes,
  /// if two fit alike.
  static Order order(List<String> all, LocalDate today) {
    var step = Math.max(1, all.size() / ENOUGH);
    var written = new ArrayList<String>();
    for (var i = 0; i < all.size(); i += step) {
      written.add(all.get(i));
    }
    var best = Order.YEAR_FIRST;
    var most = -1L;
    for (var order : List.of(Order.MONTH_FIRST, Order.DAY_FIRST, Order.YEAR_FIRST)) {
      var formats = order.patterns.stream().map(pattern -> format(pattern, today)).toList();
      var days = new Days(formats);
      var fitting = written.stream().filter(one -> days.read(one).isPresent()).count();
      if (fitting > most) {
        best = order;
        most = fitting;
      }
    }
    return most <= 0 ? Order.MONTH_FIRST : best;
  }

  Optional<LocalDate> read(String written) {
    var day = withoutTime(written.strip());
    for (var format : formats) {
      var end = new ParsePosition(0);
      if (format.parseUnresolved(day, end) == null || end.getIndex() < day.length()) {
        continue;
      }
      try {
        return Optional.of(LocalDate.parse(day, format));
      } catch (DateTimeParseException _) {
        // The form fits, and there is no such day: the next form may tell another one.
      }
    }
    return Optional.empty();
  }

  /// "1990-03-04T00:00:00Z" and "3/4/1990 0:00" hold a day and a time that nobody meant.
  private static String withoutTime(String written) {
    var t = written.indexOf('T');
    if (t >= 8 && Character.isDigit(written.charAt(t - 1))) {
      return written.substring(0, t);
    }
    var space = written.indexOf(' ');
    var colon = written.indexOf(':');
    return space > 5 && colon > space && written.indexOf(',') < 0
        ? written.substring(0, space)
        : written;
  }

  private static DateTimeFormatter format(String pattern, LocalDate today) {
    var builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
    if (pattern.endsWith("yy") && !pattern.endsWith("yyyy")) {
      builder
          .appendPattern(pattern.substring(0, pattern.length() - 2))
          .appendValueReduced(ChronoField.YEAR, 2, 2, today.minusYears(99));
    } else {
      builder.appendPattern(pattern.replace("yyyy", "uuuu"));
    }
    return builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
  }
}
