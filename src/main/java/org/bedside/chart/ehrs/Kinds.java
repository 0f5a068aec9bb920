package org.bedside.chart.ehrs;

import java.util.ArrayList;
import java.util.List;

/// The kinds of resource that the house files and reads, and what it asks to do with them: no more
/// than that ([scopes](https://hl7.org/fhir/smart-app-launch/scopes-and-launch-context.html)).
final class Kinds {

  /// What is filed: looked for first where an EHR cannot promise to create it once, and put in its
  /// new state when words were corrected.
  static final List<String> FILED = List.of("Communication", "DocumentReference");

  /// Goes with what is filed, and stays as it is.
  static final List<String> BESIDE = List.of("Provenance");

  static final List<String> READ =
      List.of(
          "Patient",
          "Practitioner",
          "Encounter",
          "Condition",
          "AllergyIntolerance",
          "MedicationRequest",
          "Immunization",
          "Observation");

  private Kinds() {}

  static boolean isOurs(String kind) {
    return FILED.contains(kind) || BESIDE.contains(kind) || READ.contains(kind);
  }

  /// What to ask an EHR for that takes this; everything of ours, if it did not say yet.
  ///
  /// @param ofTwo whether its scopes are of version 2
  static List<String> scopes(Takes takes, boolean ofTwo) {
    var unknown = takes.equals(Takes.NOTHING);
    var scopes = new ArrayList<String>();
    for (var kind : READ) {
      if (unknown || takes.searches().contains(kind)) {
        scopes.add("system/" + kind + (ofTwo ? ".rs" : ".read"));
      }
    }
    for (var kind : FILED) {
      if (unknown || takes.creates().contains(kind)) {
        scopes.addAll(
            ofTwo
                ? List.of("system/" + kind + ".crus")
                : List.of("system/" + kind + ".read", "system/" + kind + ".write"));
      }
    }
    for (var kind : BESIDE) {
      if (unknown || takes.creates().contains(kind)) {
        scopes.add("system/" + kind + (ofTwo ? ".crs" : ".write"));
      }
    }
    return scopes;
  }
}
