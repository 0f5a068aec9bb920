package org.bedside.guard.described;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bedside.roster.Patient;
import org.bedside.roster.Roster;
import org.bedside.roster.Sex;
import org.bedside.roster.Town;

/// The patients of an invented practice, always the same ones: common towns, trades and illnesses
/// are many, others few.
final class InventedCrowd {

  static final LocalDate TODAY = LocalDate.of(2026, 4, 16);
  static final List<String> TOWNS =
      List.of("Saint Orrin", "Lake Mercy", "Kaskell", "Nine Mile", "Ashby Hollow", "Fort Dunn");
  static final List<String> WORK =
      List.of(
          "teacher",
          "nurse",
          "bus driver",
          "truck driver",
          "plumber",
          "beekeeper",
          "accountant",
          "librarian",
          "rancher",
          "pastor",
          "bartender",
          "welder",
          "retired teacher",
          "cook");

  /// Names of the list, and how people say them after "has".
  static final Map<String, List<String>> ILL =
      Map.ofEntries(
          Map.entry("type 2 diabetes", List.of("type 2 diabetes", "T2DM", "type II diabetes")),
          Map.entry("hypertension", List.of("high blood pressure", "HTN", "hypertension")),
          Map.entry("multiple sclerosis", List.of("MS", "multiple sclerosis")),
          Map.entry("lupus", List.of("lupus", "SLE")),
          Map.entry("atrial fibrillation", List.of("A-fib", "afib", "atrial fibrillation")),
          Map.entry("epilepsy", List.of("epilepsy", "seizures")),
          Map.entry("breast cancer", List.of("breast cancer", "cancer of the breast")),
          Map.entry("COPD", List.of("COPD", "emphysema")),
          Map.entry("chronic kidney disease", List.of("CKD", "chronic kidney disease")),
          Map.entry("celiac disease", List.of("celiac", "coeliac disease")));

  private InventedCrowd() {}

  static Roster roster(List<Patient> patients) {
    var towns = TOWNS.stream().map(name -> new Town(name, "", 0)).toList();
    return Roster.NONE.withTowns(towns).withPatients(patients, TODAY);
  }

  static List<Patient> patients(int count) {
    var random = new Random(7);
    var ill = ILL.keySet().stream().sorted().toList();
    var made = new ArrayList<Patient>();
    for (int at = 0; at < count; at++) {
      var born = random.nextInt(50) == 0 ? null : TODAY.minusDays(random.nextInt(33_000));
      var conditions = new ArrayList<String>();
      for (int left = random.nextInt(3); left > 0; left--) {
        var one = ill.get((int) (ill.size() * Math.pow(random.nextDouble(), 2)));
        if (!conditions.contains(one)) {
          conditions.add(one);
        }
      }
      var visits =
          random
              .ints(random.nextInt(4), 1, 700)
              .sorted()
              .mapToObj(days -> TODAY.minusDays(700 - days))
              .toList();
      made.add(
          new Patient(
              "p" + at,
              "",
              "",
              "",
              "",
              "",
              random.nextInt(40) == 0 ? Sex.U : random.nextBoolean() ? Sex.F : Sex.M,
              born,
              TOWNS.get((int) (TOWNS.size() * Math.pow(random.nextDouble(), 2))),
              "",
              "",
              "",
              "",
              "",
              random.nextInt(4) == 0
                  ? ""
                  : WORK.get((int) (WORK.size() * Math.pow(random.nextDouble(), 2))),
              conditions,
              visits));
    }
    return made;
  }
}
