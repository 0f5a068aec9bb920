package org.bedside.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bedside.tagger.Gazetteer;
import org.bedside.words.Plain;

/// The names of all patients, to be looked up by their parts. Immutable once built.
final class Names {

  static final int GIVEN = 1;
  static final int SURNAME = 2;

  /// A short form of somebody's given name.
  static final int SHORT = 4;

  /// A word of every day, which needs more than itself to be a name.
  static final int EVERYDAY = 8;

  /// The first part of a name of several words.
  static final int OPENS = 16;

  /// A given name that people have, whether or not somebody here has it.
  static final int NAME = 32;

  /// A surname that people have.
  static final int LAST_NAME = 64;

  private static final Gazetteer GAZETTEER = Gazetteer.standard();

  /// Words that are hardly ever written but as a name.
  private static final Set<String> NAMES_FIRST =
      Set.of("jack", "bob", "harry", "nick", "tom", "mike", "joe", "ben", "sam", "rob", "smith");

  /// How a given name belongs to a patient, in the low bits of an entry.
  static final int BY_FIRST = 0;

  static final int BY_PREFERRED = 1;
  static final int BY_MIDDLE = 2;
  static final int BY_HALF = 3;

  private static final Set<String> PARTICLES =
      Set.of(
          "de", "la", "las", "los", "del", "da", "do", "dos", "di", "van", "von", "der", "den",
          "el", "al", "bin", "ibn", "st", "san", "le", "du", "mc", "mac", "o", "y", "e", "ter",
          "ten", "zu", "abu", "ben", "saint", "jr", "sr", "ii", "iii");

  final Lexicon lexicon = new Lexicon();
  final Near near;
  final Postings pairs;
  final Postings initials;
  final Postings givens;
  final Postings surnames;
  final Postings shorts;
  final char[] middles;
  private byte[] roles = new byte[1 << 10];

  private final Postings.Collector pairing = new Postings.Collector();
  private final Postings.Collector initialing = new Postings.Collector();
  private final Postings.Collector giving = new Postings.Collector();
  private final Postings.Collector surnaming = new Postings.Collector();

  private Map<String, List<String>> known = new HashMap<>();

  Names(List<Patient> patients) {
    middles = new char[patients.size()];
    for (int at = 0; at < patients.size(); at++) {
      add(at, patients.get(at));
    }
    known = Map.of();
    near = new Near(lexicon, lexicon.size());
    shorts = shorts();
    for (int word = 0; word < lexicon.size(); word++) {
      judge(word);
    }
    pairs = pairing.done();
    initials = initialing.done();
    givens = giving.done();
    surnames = surnaming.done();
  }

  private void add(int patient, Patient who) {
    var surnames = parts(who.last());
    var firsts = parts(who.first());
    if (!who.middle().isBlank()) {
      var middle = parts(who.middle());
      middles[patient] = middle.isEmpty() ? 0 : middle.getFirst().charAt(0);
      named(patient, middle, surnames, BY_MIDDLE);
    }
    named(patient, firsts, surnames, BY_FIRST);
    if (!who.preferred().isBlank()) {
      named(patient, parts(who.preferred()), surnames, BY_PREFERRED);
    }
    initials(patient, firsts, parts(who.preferred()), surnames);
    surnames.forEach(part -> surnaming.put(number(part, SURNAME), patient));
    whole(surnames, SURNAME, word -> surnaming.put(word, patient));
  }

  /// The parts of a name in plain small letters: "García-Ruiz" is garcia and ruiz, "O'Dwyer" is
  /// one.
  private List<String> parts(String name) {
    return name.isBlank() ? List.of() : known.computeIfAbsent(name, Names::cut);
  }

  private static List<String> cut(String name) {
    var units = new Units(Plain.fold(name));
    var parts = new ArrayList<String>();
    for (int unit = 0; unit < units.size; unit++) {
      parts.add(new String(units.letters, units.from[unit], units.length(unit)));
    }
    return parts;
  }

  private void named(int patient, List<String> givens, List<String> surnames, int by) {
    whole(
        givens,
        GIVEN,
        given -> {
          giving.put(given, patient);
          pair(patient, given, surnames, by);
        });
    for (int at = 0; givens.size() > 1 && at < givens.size(); at++) {
      int part = number(givens.get(at), GIVEN);
      pair(patient, part, surnames, at == 0 || givens.get(at).length() > 2 ? by : BY_MIDDLE);
      giving.put(part, patient);
    }
  }

  private void pair(int patient, int given, List<String> surnames, int by) {
    whole(surnames, SURNAME, last -> pairing.put(key(given, last), patient << 2 | by));
    for (var part : surnames) {
      if (surnames.size() > 1 && !PARTICLES.contains(part)) {
        int half = by == BY_MIDDLE ? BY_MIDDLE : BY_HALF;
        pairing.put(key(given, number(part, SURNAME)), patient << 2 | half);
      }
    }
  }

  private void initials(
      int patient, List<String> firsts, List<String> preferred, List<String> surnames) {
    whole(
        surnames,
        SURNAME,
        last -> {
          for (var first : List.of(firsts, preferred)) {
            if (!first.isEmpty()) {
              char initial = first.getFirst().charAt(0);
              initialing.put(initialLast(initial, last), patient);
              surnames.forEach(
                  part -> initialing.put(initialLast(initial, number(part, SURNAME)), patient));
              initialing.put(initials(initial, surnames.getFirst().charAt(0)), patient);
              whole(
                  first,
                  GIVEN,
                  given ->
                      initialing.put(firstInitial(given, surnames.getFirst().charAt(0)), patient));
            }
          }
        });
  }

  private interface Word {
    void take(int word);
  }

  /// All parts as one word; marks the first part when there are several.
  private void whole(List<String> parts, int role, Word word) {
    if (parts.isEmpty()) {
      return;
    }
    if (parts.size() > 1) {
      number(parts.getFirst(), OPENS);
    }
    word.take(number(String.join("", parts), role));
  }

  private int number(String word, int role) {
    int number = lexicon.add(word);
    role(number, role);
    return number;
  }

  private void role(int word, int role) {
    if (word >= roles.length) {
      roles = java.util.Arrays.copyOf(roles, Math.max(word + 1, roles.length * 2));
    }
    roles[word] |= (byte) role;
  }

  /// From each word that is a short form of a given name here (or the other way about) to it.
  private Postings shorts() {
    var all = new Postings.Collector();
    Nicknames.OF.forEach((name, others) -> {
      for (var other : others) {
        int given = lexicon.find(other.toCharArray(), 0, other.length());
        if (name.length() > 1 && given >= 0 && is(given, GIVEN)) {
          all.put(number(name, SHORT), given);
        }
      }
    });
    return all.done();
  }

  private void judge(int word) {
    var letters = lexicon.word(word);
    role(word, judgement(letters) | (Nicknames.OF.containsKey(letters) ? NAME : 0));
  }

  private static int judgement(String letters) {
    int at = GAZETTEER.at(letters);
    if (at < 0) {
      return 0;
    }
    boolean everyday = GAZETTEER.common(at) && !NAMES_FIRST.contains(letters);
    return (everyday ? EVERYDAY : 0)
        | (frequent(GAZETTEER.given(at), 1_200) ? NAME : 0)
        | (frequent(GAZETTEER.surname(at), 6_000) ? LAST_NAME : 0);
  }

  private static boolean frequent(int rank, int last) {
    return rank > 0 && rank <= last;
  }

  /// What the stretch of characters is to people who do not know the list.
  static int judge(char[] letters, int from, int to) {
    return judgement(new String(letters, from, to - from));
  }

  boolean is(int word, int role) {
    return word >= 0 && word < roles.length && (roles[word] & role) != 0;
  }

  static long key(int given, int surname) {
    return (long) given << 32 | surname;
  }

  static long initialLast(char initial, int surname) {
    return 1L << 62 | (long) initial << 32 | surname;
  }

  static long firstInitial(int given, char initial) {
    return 1L << 61 | (long) given << 16 | initial;
  }

  static long initials(char first, char last) {
    return 1L << 60 | (long) first << 16 | last;
  }
}
