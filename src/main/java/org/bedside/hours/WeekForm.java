package org.bedside.hours;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The week as it was typed: up to three spans a day, each as two fields. Everything stays as it
/// was typed until all of it is right.
///
/// @param typed `opens-MONDAY-0`, `closes-MONDAY-0` and so on; what is missing is empty
record WeekForm(Map<String, String> typed) {

  static final int SPANS = 3;

  private static final int LONGEST = 12;

  /// A span as two fields.
  record Row(String day, int number, String opens, String closes) {}

  static WeekForm of(OfficeHours office) {
    var typed = new HashMap<String, String>();
    for (var day : DayOfWeek.values()) {
      var spans = office.on(day);
      for (var n = 0; n < Math.min(SPANS, spans.size()); n++) {
        typed.put(key("opens", day, n), spans.get(n).from().toString());
        typed.put(key("closes", day, n), spans.get(n).to().toString());
      }
    }
    return new WeekForm(typed);
  }

  private static String key(String side, DayOfWeek day, int number) {
    return side + "-" + day.name() + "-" + number;
  }

  public List<Row> rows(DayOfWeek day) {
    return IntStream.range(0, SPANS)
        .mapToObj(n -> new Row(day.name(), n, field("opens", day, n), field("closes", day, n)))
        .toList();
  }

  /// Whether the third span is in use, so that it is shown.
  public boolean isLong(DayOfWeek day) {
    var last = rows(day).getLast();
    return !last.opens().isEmpty() || !last.closes().isEmpty();
  }

  private String field(String side, DayOfWeek day, int number) {
    var text = typed.getOrDefault(key(side, day, number), "").strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  /// What keeps it from being saved: the key of a sentence by the day, and by `week` for the whole.
  Map<String, String> errors() {
    var errors = new LinkedHashMap<String, String>();
    for (var day : DayOfWeek.values()) {
      var error = error(day);
      if (error != null) {
        errors.put(day.name(), "hours.error." + error);
      }
    }
    if (errors.isEmpty() && week().isEmpty()) {
      errors.put("week", "hours.error.never");
    }
    return errors;
  }

  private @Nullable String error(DayOfWeek day) {
    for (var row : rows(day)) {
      var isEmpty = row.opens().isEmpty() && row.closes().isEmpty();
      if (!isEmpty && (time(row.opens()) == null || time(row.closes()) == null)) {
        return "time";
      }
      if (!isEmpty && span(row) == null) {
        return "order";
      }
    }
    var spans = spans(day);
    for (var n = 0; n < spans.size(); n++) {
      if (spans.subList(n + 1, spans.size()).stream().anyMatch(spans.get(n)::overlaps)) {
        return "overlap";
      }
    }
    return null;
  }

  /// What was typed, as far as it is right. Days without a span are missing.
  Map<DayOfWeek, List<Span>> week() {
    var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      var spans = spans(day);
      if (!spans.isEmpty()) {
        week.put(day, spans);
      }
    }
    return week;
  }

  private List<Span> spans(DayOfWeek day) {
    var spans = new ArrayList<Span>();
    for (var row : rows(day)) {
      var span = span(row);
      if (span != null) {
        spans.add(span);
      }
    }
    return spans;
  }

  private static @Nullable Span span(Row row) {
    var from = time(row.opens());
    var to = time(row.closes());
    if (from == null || to == null) {
      return null;
    }
    return to.equals(LocalTime.MIDNIGHT) || from.isBefore(to) ? new Span(from, to) : null;
  }

  /// A time of day to the minute; null for anything else.
  static @Nullable LocalTime time(String text) {
    try {
      return LocalTime.parse(text.strip()).truncatedTo(ChronoUnit.MINUTES);
    } catch (DateTimeException _) {
      return null;
    }
  }
}
