package org.bedside.guard.exam;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Counts the patients that fit a description, by looking at each of them. Slow and plain on
/// purpose: it is what faster ways of counting are held against.
final class TrueCount {

  /// Of those who fit, only the oldest or the youngest.
  enum Extreme {
    OLDEST,
    YOUNGEST
  }

  /// What a text states of one person; null is not stated. `adult` comes from woman and man (18 and
  /// over) or girl and boy (under 18). A patient whose record lacks a stated fact does not fit.
  record Facts(
      @Nullable Integer ageFrom,
      @Nullable Integer ageTo,
      @Nullable String sex,
      @Nullable Boolean adult,
      @Nullable String town,
      @Nullable String occupation,
      @Nullable String condition,
      @Nullable LocalDate visitFrom,
      @Nullable LocalDate visitTo,
      @Nullable Extreme extreme) {}

  private TrueCount() {}

  static int of(List<ExamRoster.Patient> patients, Facts facts, LocalDate postedAt) {
    var fitting = new ArrayList<ExamRoster.Patient>();
    for (var patient : patients) {
      if (fits(patient, facts, postedAt)) {
        fitting.add(patient);
      }
    }
    return facts.extreme() == null ? fitting.size() : extreme(fitting, facts.extreme());
  }

  /// How many share the first or the last birthday of those who fit.
  private static int extreme(List<ExamRoster.Patient> fitting, Extreme extreme) {
    LocalDate best = null;
    int count = 0;
    for (var patient : fitting) {
      var dob = patient.dob();
      if (dob == null) {
        continue;
      }
      boolean better =
          best == null || (extreme == Extreme.OLDEST ? dob.isBefore(best) : dob.isAfter(best));
      if (better) {
        best = dob;
        count = 1;
      } else if (dob.equals(best)) {
        count++;
      }
    }
    return count;
  }

  private static boolean fits(ExamRoster.Patient patient, Facts facts, LocalDate postedAt) {
    return fitsAge(patient.dob(), facts, postedAt)
        && (facts.sex() == null || facts.sex().equals(patient.sex()))
        && (facts.town() == null || facts.town().equals(patient.town()))
        && (facts.occupation() == null || facts.occupation().equals(patient.occupation()))
        && (facts.condition() == null || patient.conditions().contains(facts.condition()))
        && fitsVisit(patient.visits(), facts);
  }

  /// Age is completed years on the day of posting.
  private static boolean fitsAge(@Nullable LocalDate dob, Facts facts, LocalDate postedAt) {
    if (facts.ageFrom() == null && facts.ageTo() == null && facts.adult() == null) {
      return true;
    }
    if (dob == null) {
      return false;
    }
    long age = ChronoUnit.YEARS.between(dob, postedAt);
    return (facts.ageFrom() == null || age >= facts.ageFrom())
        && (facts.ageTo() == null || age <= facts.ageTo())
        && (facts.adult() == null || facts.adult() == (age >= 18));
  }

  private static boolean fitsVisit(List<LocalDate> visits, Facts facts) {
    if (facts.visitFrom() == null || facts.visitTo() == null) {
      return true;
    }
    for (var visit : visits) {
      if (!visit.isBefore(facts.visitFrom()) && !visit.isAfter(facts.visitTo())) {
        return true;
      }
    }
    return false;
  }

  /// A date without a year is the latest one not after the day of posting.
  static LocalDate latest(int month, int day, LocalDate postedAt) {
    var thisYear = LocalDate.of(postedAt.getYear(), month, day);
    return thisYear.isAfter(postedAt) ? thisYear.minusYears(1) : thisYear;
  }
}
