package org.bedside.conversations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// How long what a patient and the practice wrote each other is kept: years after the last message
/// with that patient, and for who was a child then, years after they came of age; the later counts.
///
/// Charts are kept as state law says, which differs; HIPAA has no such period (its six years in 45
/// CFR 164.316(b)(2) are for policies and the like). Ten years is what contracts of Medicare
/// Advantage ask (42 CFR 422.504(d)) and longer than most states do. Majority is 18 in most states,
/// 19 in Alabama and Nebraska, 21 in Mississippi.
///
/// @param years after the last message
/// @param adultAt the age at which somebody comes of age
/// @param yearsAfter coming of age
record Retention(int years, int adultAt, int yearsAfter) {

  static final Retention USUAL = new Retention(10, 18, 10);
  static final int MOST_YEARS = 100;
  static final int YOUNGEST_ADULT = 18;
  static final int OLDEST_ADULT = 21;

  boolean isPossible() {
    return years >= 1
        && years <= MOST_YEARS
        && yearsAfter >= 1
        && yearsAfter <= MOST_YEARS
        && adultAt >= YOUNGEST_ADULT
        && adultAt <= OLDEST_ADULT;
  }

  /// The first day on which it need not be kept any more. Who was born on an unknown day could have
  /// been a newborn.
  LocalDate until(Instant last, @Nullable LocalDate born, ZoneId zone) {
    var from = last.atZone(zone).toLocalDate();
    var adult = (born == null ? from : born).plusYears(adultAt);
    var asAdult = from.plusYears(years);
    if (!adult.isAfter(from)) {
      return asAdult.plusDays(1);
    }
    var asChild = adult.plusYears(yearsAfter);
    return (asChild.isAfter(asAdult) ? asChild : asAdult).plusDays(1);
  }
}
