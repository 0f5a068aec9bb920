package org.bedside.patients;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/// Whether two records could be the same person, and whether a record answers to words. Letters are
/// compared without accents and case, numbers by their digits.
final class Likeness {

  private Likeness() {}

  /// The same name and birthday, or the same telephone or e-mail: enough to ask a person.
  static boolean likely(NewPatient fresh, KnownPatient known) {
    var name = plain(fresh.first() + " " + fresh.last());
    var sameName = known.name().isEmpty() || sameEnds(name, plain(known.name()));
    return (sameName && Objects.equals(fresh.born(), known.born()))
        || same(digits(fresh.phone()), digits(known.phone()))
        || same(plain(fresh.email()), plain(known.email()))
        || sameNumber(fresh, known);
  }

  static boolean sameNumber(NewPatient fresh, KnownPatient known) {
    return same(plain(fresh.mrn()), plain(known.mrn()));
  }

  /// Every word begins a word of the name, or is the record number, the birthday or, with at least
  /// four digits, the end of the telephone.
  static boolean answers(KnownPatient known, String words) {
    var asked = plain(words).split(" ");
    var names = plain(known.name() + " " + known.preferred()).split(" ");
    return Arrays.stream(asked).allMatch(word -> answersWord(known, names, word));
  }

  private static boolean answersWord(KnownPatient known, String[] names, String word) {
    return Arrays.stream(names).anyMatch(name -> name.startsWith(word))
        || plain(known.mrn()).equals(word)
        || (known.born() != null && known.born().toString().equals(word))
        || plain(known.email()).equals(word)
        || (digits(word).length() >= 4 && digits(known.phone()).endsWith(digits(word)));
  }

  private static boolean sameEnds(String one, String other) {
    var a = one.split(" ");
    var b = other.split(" ");
    return a[0].equals(b[0]) && a[a.length - 1].equals(b[b.length - 1]);
  }

  private static boolean same(String one, String other) {
    return !one.isEmpty() && one.equals(other);
  }

  private static String digits(String text) {
    return text.replaceAll("[^0-9]", "");
  }

  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .strip()
        .replaceAll("\\s+", " ");
  }
}
