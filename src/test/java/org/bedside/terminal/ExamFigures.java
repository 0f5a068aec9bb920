package org.bedside.terminal;

import static org.bedside.terminal.Score.share;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bedside.guard.Audience;
import org.bedside.guard.Guard;
import org.bedside.guard.Reading;
import org.bedside.guard.Statement;
import org.bedside.guard.Verdict;
import org.bedside.guard.exam.Exam;
import org.bedside.guard.exam.Exam.Question;
import org.bedside.roster.Roster;

/// What the guard gets right in the exam that a seed makes, in the rows of docs/guard.md.
final class ExamFigures {

  private final Guard alone = new Guard(Roster.NONE);
  private final Guard knowing;
  private final long seed;
  private final int each;
  private final List<String> faults = new ArrayList<>();

  ExamFigures(long seed, int each) {
    this.seed = seed;
    this.each = each;
    this.knowing = new Guard(roster(Exam.rosterJson(seed)));
  }

  static Roster roster(String json) {
    try {
      var file = Files.createTempFile("roster", ".json");
      try {
        return RosterFile.read(Files.writeString(file, json), LocalDate.of(2026, 3, 12));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Reading read(Question question) {
    var audience = Audience.valueOf(question.audience().toUpperCase(Locale.ROOT));
    var guard = question.withRoster() ? knowing : alone;
    return guard.read(Statement.of(question.text(), audience).on(question.postedAt()));
  }

  private void fault(Question question, Reading reading, String what) {
    var found = new ArrayList<String>();
    reading
        .findings()
        .forEach(finding ->
            found.add(
                "%s/%s[%s]"
                    .formatted(finding.kind(), finding.level(), finding.in(question.text()))));
    faults.add(
        "%s %s %s k=%s/%s expect=%s got=%s %s | %s"
            .formatted(
                what,
                question.id(),
                question.category(),
                question.k(),
                reading.k(),
                question.expect(),
                reading.verdict(),
                found,
                question.text()));
  }

  /// The share of the marks that are at least half covered, by kind.
  Map<String, Score> structured() {
    return marks(Exam.structured(seed, each), "structured");
  }

  private Map<String, Score> marks(List<Question> questions, String part) {
    var byKind = new TreeMap<String, Score>();
    for (var question : questions) {
      if (question.marks().isEmpty()) {
        continue;
      }
      var reading = read(question);
      for (var mark : question.marks()) {
        int covered = 0;
        for (int at = mark.start(); at < mark.end(); at++) {
          int place = at;
          covered +=
              reading.findings().stream()
                      .anyMatch(finding -> finding.start() <= place && place < finding.end())
                  ? 1
                  : 0;
        }
        boolean found = covered * 2 >= mark.end() - mark.start();
        byKind.merge(mark.kind(), new Score(found ? 1 : 0, 1), Score::plus);
        if (!found) {
          fault(
              question,
              reading,
              part
                  + "-missed["
                  + mark.kind()
                  + " "
                  + question.text().substring(mark.start(), mark.end())
                  + "]");
        }
      }
    }
    return byKind;
  }

  Score lookAlikesFlagged() {
    return share(Exam.lookAlikes(seed, each), question -> flagged(question, "lookalike"));
  }

  Map<String, Score> mentionsFound() {
    var byForm = new TreeMap<String, Score>();
    for (var question : Exam.mentions(seed, each)) {
      var reading = read(question);
      boolean found = reading.verdict() != Verdict.CLEAR;
      if (!found) {
        fault(question, reading, "mention-missed");
      }
      byForm.merge(question.category(), new Score(found ? 1 : 0, 1), Score::plus);
    }
    return byForm;
  }

  Score fullNamesStopped() {
    return share(
        Exam.mentions(seed, each).stream().filter(q -> q.expect().equals("stop")).toList(),
        question -> {
          var reading = read(question);
          if (!reading.stops()) {
            fault(question, reading, "mention-not-stopped");
          }
          return reading.stops();
        });
  }

  Score bystandersStopped() {
    return share(
        Exam.bystanders(seed, each),
        question -> {
          var reading = read(question);
          if (reading.stops()) {
            fault(question, reading, "bystander-stopped");
          }
          return reading.stops();
        });
  }

  Score bystandersFlaggedThatMayNot() {
    return share(
        Exam.bystanders(seed, each).stream().filter(q -> q.expect().equals("clear")).toList(),
        question -> flagged(question, "bystander"));
  }

  Score eponymsFlagged() {
    return share(Exam.eponyms(seed, each), question -> flagged(question, "eponym"));
  }

  Score cleanQueriesFlagged() {
    return share(
        Exam.queries(seed, each).stream().filter(q -> q.expect().equals("clear")).toList(),
        question -> flagged(question, "query"));
  }

  Map<String, Score> queryMarks() {
    return marks(Exam.queries(seed, each), "query");
  }

  private boolean flagged(Question question, String part) {
    var reading = read(question);
    if (!reading.isClear()) {
      fault(question, reading, part + "-flagged");
    }
    return !reading.isClear();
  }

  /// Where few fit the text must stop; the same audience decides how many are few.
  record Decisions(Score recall, Score precision, Score equal) {}

  Decisions described() {
    var recall = Score.NONE;
    var precision = Score.NONE;
    var equal = Score.NONE;
    for (var question : Exam.described(seed, each)) {
      var reading = read(question);
      int few = question.audience().equals("colleagues") ? 5 : 10;
      var k = question.k();
      boolean must = k != null && k >= 1 && k <= few;
      if (must) {
        recall = recall.plus(new Score(reading.stops() ? 1 : 0, 1));
      }
      if (reading.stops()) {
        precision = precision.plus(new Score(must ? 1 : 0, 1));
      }
      boolean same = java.util.Objects.equals(k, reading.k());
      equal = equal.plus(new Score(same ? 1 : 0, 1));
      if (!same || must != reading.stops()) {
        fault(question, reading, "described");
      }
    }
    return new Decisions(recall, precision, equal);
  }

  /// The texts that were read wrongly, for whoever mends a reader.
  List<String> faults() {
    return faults;
  }
}
