package org.bedside.answers;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bedside.detectors.Blank;
import org.jspecify.annotations.Nullable;

/// What is filled into prepared answers, as it is typed in. Nothing of it is free text.
record BlanksForm(
    @Nullable String portal,
    @Nullable String policy,
    @Nullable String first,
    @Nullable String last,
    @Nullable String opens,
    @Nullable String closes) {

  BlanksForm {
    portal = text(portal);
    policy = text(policy);
    opens = text(opens);
    closes = text(closes);
  }

  static BlanksForm of(Blanks blanks) {
    var hours = blanks.hours();
    return new BlanksForm(
        blanks.portal(),
        blanks.policy(),
        hours == null ? "MONDAY" : hours.first().name(),
        hours == null ? "FRIDAY" : hours.last().name(),
        hours == null ? "" : hours.opens().toString(),
        hours == null ? "" : hours.closes().toString());
  }

  /// What keeps it from being kept: the key of a sentence by the name of the field.
  Map<String, String> errors() {
    var errors = new LinkedHashMap<String, String>();
    if (!isLink(text(portal))) {
      errors.put("portal", "answers.error.blank.link");
    }
    if (!isLink(text(policy))) {
      errors.put("policy", "answers.error.blank.link");
    }
    var from = day(first);
    var to = day(last);
    if (from == null || to == null || to.compareTo(from) < 0) {
      errors.put("last", "answers.error.blank.days");
    }
    if (!hasNoHours()) {
      var begins = time(opens);
      var ends = time(closes);
      if (begins == null || ends == null || !ends.isAfter(begins)) {
        errors.put("closes", "answers.error.blank.hours");
      }
    }
    return errors;
  }

  /// @throws IllegalStateException if there are [#errors]
  Blanks blanks() {
    var from = day(first);
    var to = day(last);
    var begins = time(opens);
    var ends = time(closes);
    if (hasNoHours()) {
      return new Blanks(text(portal), text(policy), null);
    }
    if (from == null || to == null || begins == null || ends == null) {
      throw new IllegalStateException("The form has errors");
    }
    return new Blanks(text(portal), text(policy), new Blanks.Hours(from, to, begins, ends));
  }

  private boolean hasNoHours() {
    return text(opens).isEmpty() && text(closes).isEmpty();
  }

  private static boolean isLink(String link) {
    return link.isEmpty() || (link.startsWith("https://") && Blank.LINK.takes(link));
  }

  private static @Nullable DayOfWeek day(@Nullable String name) {
    for (var day : DayOfWeek.values()) {
      if (day.name().equals(name)) {
        return day;
      }
    }
    return null;
  }

  private static @Nullable LocalTime time(@Nullable String value) {
    try {
      return LocalTime.parse(text(value)).withSecond(0).withNano(0);
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
