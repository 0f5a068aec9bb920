package org.bedside.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.bedside.portal.Relation.Kind;
import org.bedside.portal.Relation.Reads;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// What a relation may read at which age, from a table that is data (`age-steps.csv`, or the
/// practice's own). It knows no clock: the day of the practice is given to it.
@Component
class AgeSteps {

  /// Where childhood ends: majority in most states. (Alabama and Nebraska: 19, Mississippi: 21; a
  /// practice there moves the steps in a table of its own.)
  private static final int GROWN = 18;

  private record Step(Kind kind, boolean child, int age, Reads reads) {}

  private final List<Step> steps;

  @Autowired
  AgeSteps(PortalSettings settings) {
    this(settings.ageSteps());
  }

  AgeSteps(@Nullable Path own) {
    try (var file = own == null ? ours() : Files.newInputStream(own)) {
      steps = read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("bedside.portal.age-steps cannot be read", e);
    }
  }

  private static InputStream ours() {
    return java.util.Objects.requireNonNull(AgeSteps.class.getResourceAsStream("age-steps.csv"));
  }

  private static List<Step> read(String table) {
    var rows =
        table
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .skip(1)
            .map(AgeSteps::step)
            .sorted(Comparator.comparingInt(Step::age))
            .toList();
    for (var kind : Kind.values()) {
      if (rows.stream().noneMatch(step -> step.kind() == kind)) {
        throw new IllegalArgumentException("The table of age steps says nothing of " + kind);
      }
    }
    return rows;
  }

  private static Step step(String line) {
    var cells = Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    if (cells.size() != 4 || !List.of("child", "adult").contains(cells.get(1))) {
      throw new IllegalArgumentException("Not a row of age steps: " + line);
    }
    return new Step(
        Kind.valueOf(cells.get(0)),
        cells.get(1).equals("child"),
        Integer.parseInt(cells.get(2)),
        Reads.valueOf(cells.get(3)));
  }

  /// What may be read on `today` of a patient who was born then. Of whom no birthday is known, the
  /// least that their relation ever allows.
  Reads reads(Kind kind, @Nullable LocalDate born, LocalDate began, LocalDate today) {
    if (born == null) {
      return steps.stream()
          .filter(step -> step.kind() == kind)
          .map(Step::reads)
          .min(Comparator.naturalOrder())
          .orElse(Reads.NOTHING);
    }
    var child = began.isBefore(birthday(born, GROWN));
    return steps.stream()
        .filter(step -> step.kind() == kind && step.child() == child)
        .filter(step -> !birthday(born, step.age()).isAfter(today))
        .reduce((_, later) -> later)
        .map(Step::reads)
        .orElse(Reads.NOTHING);
  }

  /// 29 February becomes 28 February in a year that has none: the earlier day protects the patient.
  static LocalDate birthday(LocalDate born, int age) {
    return born.plusYears(age);
  }
}
