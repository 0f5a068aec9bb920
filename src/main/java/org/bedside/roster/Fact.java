package org.bedside.roster;

import java.time.LocalDate;

/// One thing that words state of a person. A patient whose record does not say it does not fit.
public sealed interface Fact {

  /// She or he, female or male.
  record OfSex(Sex sex) implements Fact {}

  /// Born on one of these days, both included: what an age means on the day of posting.
  record Born(LocalDate from, LocalDate to) implements Fact {

    /// From `least` to `most` completed years on `day`.
    public static Born aged(int least, int most, LocalDate day) {
      return new Born(day.minusYears(most + 1L).plusDays(1), day.minusYears(least));
    }

    /// From `least` to `most` completed months on `day`.
    public static Born agedMonths(int least, int most, LocalDate day) {
      return new Born(day.minusMonths(most + 1L).plusDays(1), day.minusMonths(least));
    }

    /// From `least` to `most` completed weeks on `day`.
    public static Born agedWeeks(int least, int most, LocalDate day) {
      return new Born(day.minusWeeks(most + 1L).plusDays(1), day.minusWeeks(least));
    }
  }

  /// A birthday, in whatever year.
  record Birthday(int month, int day) implements Fact {}

  /// The town's key, from [Vocabulary].
  record LivesIn(String town) implements Fact {}

  record Zip(String zip) implements Fact {}

  /// The occupation's key, from [Vocabulary].
  record WorksAs(String occupation) implements Fact {}

  /// The condition's key, from [Vocabulary].
  record Has(String condition) implements Fact {}

  /// Seen on one of these days, both included.
  record Seen(LocalDate from, LocalDate to) implements Fact {}

  /// Of those who fit everything else, the first or the last born.
  enum Extreme implements Fact {
    OLDEST,
    YOUNGEST
  }
}
