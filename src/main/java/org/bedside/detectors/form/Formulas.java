package org.bedside.detectors.form;

/// The formulas themselves.
final class Formulas {

  /// Less than the first year of school is no year.
  private static final double LEAST = 1;

  private Formulas() {}

  /// Kincaid, Fishburne, Rogers, Chissom: Derivation of new readability formulas for Navy enlisted
  /// personnel, 1975.
  ///
  /// @param length words in a sentence
  /// @param syllables in a word
  static double fleschKincaid(double length, double syllables) {
    return Math.max(LEAST, 0.39 * length + 11.8 * syllables - 15.59);
  }

  /// McLaughlin: SMOG grading, a new readability formula. Journal of Reading 12(8), 1969; the
  /// precise form, made general for more than thirty sentences.
  ///
  /// @param longWords with three syllables or more
  static double smog(int sentences, int longWords) {
    return 3.1291 + 1.043 * Math.sqrt(longWords * 30.0 / sentences);
  }

  /// Szigriszt Pazos: Sistemas predictivos de legibilidad del mensaje escrito, 1993; what its
  /// points mean is from the INFLESZ scale (Barrio-Cantalejo and others, An Sist Sanit Navar 31(2),
  /// 2008): 65 and more is for primary school, which ends with grade 6; 55 for ESO, ending with
  /// grade 10; 40 for bachillerato, ending with grade 12. Between these the grade runs in a
  /// straight line.
  static double inflesz(double length, double syllables) {
    return inflesz(206.835 - 62.3 * syllables - length);
  }

  private static double inflesz(double points) {
    if (points >= 65) {
      return Math.max(LEAST, 6 - (points - 65) / 5);
    }
    return points >= 55
        ? 6 + (65 - points) * 0.4
        : points >= 40 ? 10 + (55 - points) * 2 / 15 : 12 + (40 - points) / 10;
  }
}
