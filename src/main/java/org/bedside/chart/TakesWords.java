package org.bedside.chart;

import java.util.List;
import java.util.function.Predicate;
import org.bedside.chart.ehrs.Ehr;
import org.bedside.chart.ehrs.Takes;

/// What an EHR takes, as keys of sentences for whoever runs the practice.
final class TakesWords {

  /// What can be shown beside a conversation, in the order in which people look for it.
  private static final List<String> SHOWN =
      List.of(
          "Condition",
          "AllergyIntolerance",
          "MedicationRequest",
          "Immunization",
          "Observation",
          "Encounter");

  private TakesWords() {}

  static List<String> of(Ehr ehr) {
    var takes = ehr.takes();
    return List.of(
        "chart.ehr.takes." + filed(takes),
        "chart.ehr.takes." + (takes.transactions() ? "whole" : "one-by-one"),
        "chart.ehr.takes." + (takes.once() ? "once" : "look-first"),
        "chart.ehr.takes." + found(ehr));
  }

  private static String found(Ehr ehr) {
    if (!ehr.takes().searches().contains("Patient.identifier")) {
      return "by-hand";
    }
    return ehr.numbers().isEmpty() ? "by-number-unknown" : "by-number";
  }

  private static String filed(Takes takes) {
    var messages = takes.creates().contains("Communication");
    var documents = takes.creates().contains("DocumentReference");
    if (messages) {
      return documents ? "both" : "messages";
    }
    return documents ? "documents" : "nothing";
  }

  /// What it shows of a patient: keys of words.
  static List<String> shown(Takes takes) {
    return words(kind -> takes.searches().contains(kind));
  }

  /// What it does not show.
  static List<String> hidden(Takes takes) {
    return words(kind -> !takes.searches().contains(kind));
  }

  private static List<String> words(Predicate<String> which) {
    return SHOWN.stream().filter(which).map(kind -> "chart.ehr.kind." + kind).toList();
  }
}
