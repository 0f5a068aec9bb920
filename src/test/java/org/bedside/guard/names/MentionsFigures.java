package org.bedside.guard.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.bedside.guard.Audience;
import org.bedside.guard.Guard;
import org.bedside.roster.Patient;
import org.bedside.roster.PatientLists;
import org.bedside.roster.Roster;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Prints how many patients are found and stopped in each disguise, among fifteen hundred and among
/// fifty thousand, and how many strangers are stopped by mistake.
@Tag("bench")
class MentionsFigures {

  private static final int ASKED = 400;

  private static final List<String> TEXTS =
      List.of(
          "%s was in today with chest pain.",
          "so happy for %s, who finished chemo",
          "Happy birthday %s from all of us!",
          "Does %s still take warfarin?",
          "We met %s at the walk.",
          "the lab mixed up %s with somebody else");

  private static final List<String> FULL =
      List.of(
          "exact",
          "lower",
          "upper",
          "inverted",
          "typo",
          "two typos",
          "swapped",
          "tag",
          "handle",
          "leet",
          "homoglyph",
          "zero width",
          "spaced",
          "joined",
          "possessive",
          "middle",
          "quoted");

  private static final List<String> SHORT =
      List.of("initial last", "first initial", "short handle");

  @Test
  void disguises_of_fifteen_hundred_and_of_fifty_thousand_patients() {
    for (int many : new int[] {1_500, 50_000}) {
      var patients = PatientLists.invented(many, 5);
      var guard = new Guard(Roster.NONE.withPatients(patients, PatientLists.TODAY));
      var figures = new TreeMap<String, int[]>();
      int stopped = 0;
      for (var form : FULL) {
        var counts = ask(guard, patients, form);
        figures.put(form, counts);
        stopped += counts[1];
      }
      for (var form : SHORT) {
        figures.put("~ " + form, ask(guard, patients, form));
      }
      print(many, figures);
      strangers(guard, patients, many);
      assertThat(stopped).isGreaterThan((int) (0.95 * ASKED * FULL.size()));
    }
  }

  private static int[] ask(Guard guard, List<Patient> patients, String form) {
    var random = new Random(form.hashCode());
    int found = 0;
    int stopped = 0;
    for (int at = 0; at < ASKED; ) {
      var who = patients.get(random.nextInt(patients.size()));
      var name = name(form, who, random);
      if (name.isEmpty()) {
        continue;
      }
      var reading = guard.read(TEXTS.get(at++ % TEXTS.size()).formatted(name), Audience.PUBLIC);
      found += reading.isClear() ? 0 : 1;
      stopped += reading.stops() ? 1 : 0;
    }
    return new int[] {found, stopped};
  }

  private static String name(String form, Patient who, Random random) {
    var first = who.first();
    var last = who.last();
    var bare = last.replaceAll("[^A-Za-z]", "");
    var both = first + " " + last;
    return switch (form) {
      case "exact" -> both;
      case "lower" -> both.toLowerCase(Locale.ROOT);
      case "upper" -> both.toUpperCase(Locale.ROOT);
      case "inverted" -> last + ", " + first;
      case "typo" -> last.length() < 5 ? "" : first + " " + wrong(last, random);
      case "two typos" -> last.length() < 8 ? "" : first + " " + wrong(wrong(last, random), random);
      case "swapped" -> first.length() < 5 ? "" : swapped(first, random) + " " + last;
      case "tag" -> "#" + first + bare;
      case "handle" -> "@" + (first + "_" + bare).toLowerCase(Locale.ROOT) + random.nextInt(99);
      case "leet" -> both.replace('o', '0').replace('i', '1').replace('e', '3').replace('a', '4');
      case "homoglyph" -> both.replace('a', '\u0430').replace('e', '\u0435').replace('o', '\u043E');
      case "zero width" -> both.substring(0, 2) + "\u200B" + both.substring(2);
      case "spaced" -> String.join(" ", first.split("")) + "   " + String.join(" ", bare.split(""));
      case "joined" -> first.length() + bare.length() < 8 ? "" : first + bare;
      case "possessive" -> both + "'s mother";
      case "middle" -> first + " " + (char) ('A' + random.nextInt(26)) + ". " + last;
      case "quoted" -> first + " \"Ace\" " + last;
      case "initial last" -> first.charAt(0) + ". " + last;
      case "first initial" -> first + " " + last.charAt(0) + ".";
      case "short handle" -> "@" + (first.charAt(0) + bare).toLowerCase(Locale.ROOT);
      default -> throw new IllegalArgumentException(form);
    };
  }

  private static String wrong(String name, Random random) {
    int at = 1 + random.nextInt(name.length() - 2);
    char letter = (char) ('a' + random.nextInt(26));
    return switch (random.nextInt(3)) {
      case 0 -> name.substring(0, at) + name.substring(at + 1);
      case 1 -> name.substring(0, at) + letter + name.substring(at);
      default -> name.substring(0, at) + letter + name.substring(at + 1);
    };
  }

  private static String swapped(String name, Random random) {
    int at = 1 + random.nextInt(name.length() - 2);
    return name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
  }

  /// People who have a first and a last name of the list, and not of one patient.
  private static void strangers(Guard guard, List<Patient> patients, int many) {
    var random = new Random(9);
    var known = new ArrayList<String>();
    patients.forEach(who -> known.add(who.first() + " " + who.last()));
    var names = java.util.Set.copyOf(known);
    int stopped = 0;
    int checked = 0;
    for (int at = 0; at < ASKED; ) {
      var first = patients.get(random.nextInt(patients.size())).first();
      var name = first + " " + patients.get(random.nextInt(patients.size())).last();
      if (!names.contains(name)) {
        var reading = guard.read("%s runs the bakery next door.".formatted(name), Audience.PUBLIC);
        stopped += reading.stops() ? 1 : 0;
        checked += reading.isClear() ? 0 : 1;
        at++;
      }
    }
    System.out.printf(
        "%,d patients, strangers of their names: stopped %.3f, flagged %.3f%n",
        many, stopped / (double) ASKED, checked / (double) ASKED);
  }

  private static void print(int many, Map<String, int[]> figures) {
    figures.forEach((form, counts) ->
        System.out.printf(
            "%,d patients, %-16s found %.3f stopped %.3f%n",
            many, form, counts[0] / (double) ASKED, counts[1] / (double) ASKED));
  }
}
