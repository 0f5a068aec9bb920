package org.bedside.rules.exam;

import java.util.List;
import java.util.stream.Stream;

/// Drafts that were written together.
record ExamSet(String name, List<String> files) {

  /// Those that detectors are built with, in the order in which they came.
  static final List<ExamSet> OPEN =
      List.of(
          new ExamSet("open", List.of("clean-1.yaml", "clean-2.yaml", "seeded.yaml")),
          later("later-a"),
          later("later-b"),
          later("later-c"),
          later("later-d"));

  /// They are counted and not read.
  private static final List<ExamSet> CLOSED =
      List.of(
          new ExamSet("closed", List.of("closed/closed.yaml")),
          new ExamSet("later-e", List.of("closed/later-e.yaml")));

  private static ExamSet later(String name) {
    return new ExamSet(name, List.of(name + ".yaml"));
  }

  static ExamSet named(String name) {
    return Stream.concat(OPEN.stream(), CLOSED.stream())
        .filter(set -> set.name.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No set is called " + name));
  }
}
