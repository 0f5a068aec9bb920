package org.bedside.patients;

import java.time.LocalDate;
import java.util.Map;
import org.bedside.patients.Days.Order;
import org.jspecify.annotations.Nullable;

/// What somebody typed about a patient, and what of it cannot be right.
record NewPatientForm(
    String first, String last, String born, String mrn, String phone, String email) {

  private static final int LONGEST = 200;
  private static final int OLDEST = 125;

  /// Null, and keys of sentences by field, if something is missing or wrong.
  @Nullable NewPatient read(LocalDate today, Map<String, String> errors) {
    text("first", first, true, errors);
    text("last", last, true, errors);
    text("mrn", mrn, false, errors);
    text("phone", phone, false, errors);
    text("email", email, false, errors);
    var day = day(born, today);
    if (day == null || day.isAfter(today) || day.isBefore(today.minusYears(OLDEST))) {
      errors.put("born", "patients.new.born.wrong");
    }
    return day == null || !errors.isEmpty()
        ? null
        : new NewPatient(first, last, day, mrn, phone, email);
  }

  private static void text(String field, String value, boolean needed, Map<String, String> errors) {
    if (needed && value.isBlank()) {
      errors.put(field, "patients.new.missing");
    } else if (value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
      errors.put(field, "patients.new.odd");
    }
  }

  private static @Nullable LocalDate day(String text, LocalDate today) {
    return text.length() > LONGEST
        ? null
        : Days.of(Order.MONTH_FIRST, today).read(text).orElse(null);
  }
}
