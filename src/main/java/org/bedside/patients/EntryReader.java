package org.bedside.patients;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bedside.patients.Fault.What;
import org.bedside.roster.Sex;
import org.jspecify.annotations.Nullable;

/// Reads the values of one row or entry, and writes down what cannot be right.
final class EntryReader {

  /// Longer than any name, street or address.
  private static final int LONGEST = 300;

  private static final int OLDEST = 125;

  private final long line;
  private final Days days;
  private final LocalDate today;
  private final List<Fault> faults;

  EntryReader(long line, Days days, LocalDate today, List<Fault> faults) {
    this.line = line;
    this.days = days;
    this.today = today;
    this.faults = faults;
  }

  <T> @Nullable T leaveOut(String field, What what) {
    faults.add(Fault.leftOut(line, field, what));
    return null;
  }

  String text(String field, @Nullable String value) {
    if (value == null) {
      return "";
    }
    if (value.length() > LONGEST) {
      faults.add(Fault.empty(line, field, What.TOO_LONG));
      return "";
    }
    return value.strip();
  }

  Sex sex(@Nullable String value) {
    return switch (value == null ? "" : value.strip().toLowerCase(Locale.ROOT)) {
      case "f", "female", "woman", "girl", "femenino", "mujer", "w" -> Sex.F;
      case "m", "male", "man", "boy", "masculino", "hombre" -> Sex.M;
      case "x", "other", "nonbinary", "non-binary", "nb", "otro" -> Sex.X;
      case "", "u", "unknown", "n/a", "desconocido" -> Sex.U;
      default -> {
        faults.add(Fault.empty(line, "sex", What.NO_SEX));
        yield Sex.U;
      }
    };
  }

  @Nullable LocalDate born(@Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    var day = days.read(value);
    if (day.isEmpty()) {
      faults.add(Fault.empty(line, "born", What.NO_DAY));
      return null;
    }
    if (day.get().isAfter(today) || day.get().isBefore(today.minusYears(OLDEST))) {
      faults.add(Fault.empty(line, "born", What.NO_BIRTHDAY));
      return null;
    }
    return day.get();
  }

  List<LocalDate> visits(List<String> values) {
    var visits = new ArrayList<LocalDate>();
    for (var value : values) {
      days.read(value)
          .ifPresentOrElse(visits::add, () -> faults.add(Fault.empty(line, "visits", What.NO_DAY)));
    }
    return visits;
  }
}
