package org.bedside.terminal;

import org.bedside.roster.Roster;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The invented practice of the exams that people wrote, with its 120 patients.
public final class WrittenPractice {

  private WrittenPractice() {}

  public static Roster roster() {
    return ExamFigures.roster(HandWritten.file("practice.json"));
  }

  /// Its own names and numbers alone.
  public static Roster withoutPatients() {
    var practice = (ObjectNode) JsonMapper.shared().readTree(HandWritten.file("practice.json"));
    practice.remove("patients");
    return ExamFigures.roster(practice.toString());
  }
}
