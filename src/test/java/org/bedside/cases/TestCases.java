package org.bedside.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bedside.patients.TestPatients;
import org.bedside.roster.Patient;
import org.springframework.stereotype.Component;

/// A practice's patients of whom few and many fit, for the tests of this room.
@Component
class TestCases {

  /// Four women of thirty-odd have it, nine people of thirty-odd, and sixteen women.
  static final Told LUPUS =
      new Told(
          AgeBand.FROM_30,
          Sex.WOMAN,
          UsState.OR,
          Delay.THREE_MONTHS,
          "Lupus, and sore joints for weeks.",
          "Hydroxychloroquine.",
          "When do you add a second medicine?",
          "Ask about sun before you order a panel.");

  private final TestPatients patients;

  TestCases(TestPatients patients) {
    this.patients = patients;
  }

  void knowThePatients(LocalDate today) throws InterruptedException {
    var all = new ArrayList<Patient>();
    add(all, 4, org.bedside.roster.Sex.F, today.minusYears(34), "lupus");
    add(all, 5, org.bedside.roster.Sex.M, today.minusYears(36), "lupus");
    add(all, 12, org.bedside.roster.Sex.F, today.minusYears(52), "lupus");
    add(all, 8, org.bedside.roster.Sex.F, today.minusYears(38), "hypertension");
    patients.are(all);
  }

  private static void add(
      List<Patient> all, int many, org.bedside.roster.Sex sex, LocalDate born, String condition) {
    for (var i = 0; i < many; i++) {
      all.add(patient(all.size(), sex, born.minusDays(20L + i), condition));
    }
  }

  static Patient patient(int number, org.bedside.roster.Sex sex, LocalDate born, String condition) {
    return new Patient(
        "",
        "c" + number,
        "Ida",
        "",
        "Yarrow" + (char) ('a' + number % 26) + (char) ('a' + number / 26),
        "",
        sex,
        born,
        "Fernridge",
        "97003",
        "",
        "",
        "",
        "",
        "",
        List.of(condition),
        List.of());
  }
}
