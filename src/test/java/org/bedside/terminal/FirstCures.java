package org.bedside.terminal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bedside.guard.Audience;
import org.bedside.guard.Cure;
import org.bedside.guard.Finding;
import org.bedside.guard.Guard;
import org.bedside.guard.Kind;
import org.bedside.guard.Reading;
import org.bedside.guard.Reason;
import org.bedside.guard.Statement;
import org.bedside.roster.Roster;
import tools.jackson.databind.JsonNode;

/// What the first cure of every finding leaves, over the texts of exams.
final class FirstCures {

  private final Map<Kind, Score> clearing = new EnumMap<>(Kind.class);
  private final List<String> faults = new ArrayList<>();
  private Score described = Score.NONE;

  /// Reads the texts of an exam with a list, whether or not they were written for one.
  FirstCures read(String records, String roster) {
    var guard = new Guard(ExamFigures.roster(HandWritten.file(roster)));
    HandWritten.records(records).forEach(record -> read(record, guard));
    return this;
  }

  /// The same without any list.
  FirstCures read(String records) {
    var guard = new Guard(Roster.NONE);
    HandWritten.records(records).forEach(record -> read(record, guard));
    return this;
  }

  /// By kind, how often nothing of that kind is found in the rewritten words.
  Map<Kind, Score> clearing() {
    return clearing;
  }

  /// How often nobody in the text is described too well any more. Less than all: a text may tell of
  /// two.
  Score described() {
    return described;
  }

  List<String> faults() {
    return faults;
  }

  private void read(JsonNode record, Guard guard) {
    var text = record.path("text").asString();
    var audience = Audience.valueOf(record.path("audience").asString().toUpperCase(Locale.ROOT));
    var day = LocalDate.parse(record.path("posted_at").asString("2026-03-12"));
    for (var finding : guard.read(Statement.of(text, audience).on(day)).findings()) {
      if (!finding.cures().isEmpty()) {
        var cure = finding.cures().getFirst();
        var after = guard.read(Statement.of(cure.in(text), audience).on(day));
        weigh(text, finding, cure, after);
      }
    }
  }

  private void weigh(String text, Finding finding, Cure cure, Reading after) {
    boolean clear = after.findings().stream().noneMatch(one -> isIn(one, finding.kind(), cure));
    clearing.merge(finding.kind(), score(clear), Score::plus);
    if (isDescription(finding)) {
      boolean nobody = after.findings().stream().noneMatch(FirstCures::isDescription);
      described = described.plus(score(nobody));
    }
    if (!clear) {
      faults.add(
          "%s [%s] in: %s\n  still: %s"
              .formatted(finding.kind(), finding.in(text), text, cure.in(text)));
    }
  }

  private static Score score(boolean right) {
    return new Score(right ? 1 : 0, 1);
  }

  private static boolean isIn(Finding finding, Kind kind, Cure cure) {
    int end = cure.start() + Math.max(1, cure.text().length());
    return finding.kind() == kind && finding.start() < end && finding.end() > cure.start();
  }

  private static boolean isDescription(Finding finding) {
    boolean told = finding.reason() == Reason.FEW_FIT || finding.reason() == Reason.DESCRIPTION;
    return told && finding.kind() == Kind.QUASI;
  }
}
