package org.bedside.roster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The words in which illnesses, occupations and towns are told. [#COMMON] knows what everybody
/// knows; a list of patients adds what its entries say. Never changes once it is made.
public final class Vocabulary {

  /// Knows no list. What it finds tells nothing about any list.
  public static final Vocabulary COMMON = common();

  private final Terms conditions;
  private final Terms occupations;
  private final Terms towns;
  private final Map<String, List<String>> kinds;
  private final Trades trades;

  private Vocabulary(
      Terms conditions,
      Terms occupations,
      Terms towns,
      Map<String, List<String>> kinds,
      Trades trades) {
    this.trades = trades;
    this.conditions = conditions;
    this.occupations = occupations;
    this.towns = towns;
    this.kinds = kinds;
  }

  private static Vocabulary common() {
    var kinds = new HashMap<String, List<String>>();
    var conditions = terms("conditions.txt", kinds);
    var trades = new Trades();
    for (var entry : lines("occupations.txt")) {
      var words = Wording.words(entry.strip().split("\\|")[0]);
      trades.put(words, String.join(" ", words));
    }
    var occupations = terms("occupations.txt", kinds);
    return new Vocabulary(conditions, occupations, new Terms(), kinds, trades);
  }

  /// Reads lines of synonyms, "name|synonym|SYNONYM", and of kinds, "name > kind, kind". A synonym
  /// in capitals of at most four letters means this in capitals only. A line with ~ is a thing that
  /// passes.
  private static Terms terms(String file, Map<String, List<String>> kinds) {
    var terms = new Terms();
    for (var entry : lines(file)) {
      boolean passing = entry.startsWith("~");
      var line = passing ? entry.substring(1) : entry;
      int above = line.indexOf('>');
      var names = (above < 0 ? line : line.substring(0, above)).strip().split("\\|");
      var key = Wording.key(names[0]);
      for (var name : names) {
        terms.put(Wording.words(name), new Terms.Term(key, isLoud(name.strip()), passing));
      }
      if (above >= 0) {
        var below = line.substring(above + 1).split(",");
        var keys = new ArrayList<String>();
        for (var kind : below) {
          keys.add(Wording.key(kind));
        }
        kinds.put(key, List.copyOf(keys));
      }
    }
    return terms;
  }

  private static boolean isLoud(String name) {
    return name.length() <= 4
        && name.equals(name.toUpperCase(Locale.ROOT))
        && name.chars().allMatch(Character::isLetter);
  }

  private static List<String> lines(String name) {
    var file = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(name));
    try (var in = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return in.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Towns are public: to know them tells nothing about patients.
  public Vocabulary withTowns(List<Town> more) {
    var made = towns.copy();
    for (var town : more) {
      putTown(made, town.name());
    }
    return new Vocabulary(conditions, occupations, made, kinds, trades);
  }

  private static void putTown(Terms towns, String name) {
    var words = Wording.words(name);
    var term = new Terms.Term(String.join(" ", words), false, false);
    towns.put(words, term);
    if (words.size() > 1 && words.getFirst().equals("saint")) {
      var other = new ArrayList<>(words);
      other.set(0, "st");
      towns.put(other, term);
    } else if (words.size() > 1 && words.getFirst().equals("st")) {
      var other = new ArrayList<>(words);
      other.set(0, "saint");
      towns.put(other, term);
    }
  }

  Vocabulary withPatients(List<Patient> patients) {
    var ill = conditions.copy();
    var work = occupations.copy();
    var places = towns.copy();
    var doing = trades.copy();
    var known = new LinkedHashSet<String>();
    for (var patient : patients) {
      if (known.add("town " + patient.town())) {
        putTown(places, patient.town());
      }
      if (known.add("work " + patient.occupation())) {
        putNew(work, patient.occupation());
        doing.put(
            Wording.words(patient.occupation()),
            occupation(patient.occupation()).iterator().next());
      }
      for (var entry : patient.conditions()) {
        if (known.add("ill " + entry)) {
          putNew(ill, entry);
        }
      }
    }
    return new Vocabulary(ill, work, places, kinds, doing);
  }

  private static void putNew(Terms terms, String entry) {
    var words = Wording.words(entry);
    terms.put(words, new Terms.Term(String.join(" ", words), false, false));
  }

  public Terms conditions() {
    return conditions;
  }

  public Terms occupations() {
    return occupations;
  }

  /// What people do by their occupations.
  public Trades trades() {
    return trades;
  }

  public Terms towns() {
    return towns;
  }

  /// What a general word covers: "diabetes" is type 1 and type 2.
  List<String> kindsOf(String condition) {
    return kinds.getOrDefault(condition, List.of());
  }

  /// The keys under which an entry of the list is found: its own, and the known illnesses in it
  /// ("asthma, mild persistent").
  Set<String> condition(String entry) {
    return keys(entry);
  }

  /// The key under which an occupation of the list is found.
  Set<String> occupation(String entry) {
    var words = Wording.words(entry);
    var whole = occupations.of(words);
    return Set.of(whole == null ? String.join(" ", words) : whole.key());
  }

  private static Set<String> keys(String entry) {
    var words = Wording.words(entry);
    var whole = COMMON.conditions.of(words);
    if (whole != null) {
      return Set.of(whole.key());
    }
    var keys = new LinkedHashSet<String>();
    keys.add(String.join(" ", words));
    var array = words.toArray(String[]::new);
    boolean others = words.contains("family") || words.contains("no") || words.contains("without");
    for (int at = 0; at < array.length && !others; at++) {
      var hit = COMMON.conditions.longest(array, at);
      if (hit != null) {
        keys.add(hit.term().key());
        at = hit.end() - 1;
      }
    }
    return keys;
  }
}
