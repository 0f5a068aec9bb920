package org.bedside.terminal;

import org.bedside.roster.Roster;

/// The invented practice of the exams that people wrote, with its 120 patients.
public final class WrittenPractice {

  private WrittenPractice() {}

  public static Roster roster() {
    return ExamFigures.roster(HandWritten.file("practice.json"));
  }
}
