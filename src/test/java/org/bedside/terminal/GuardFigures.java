package org.bedside.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bedside.guard.exam.Exam;

/// Prints the rows of docs/guard.md: `bin/bench guard figures [open|closed|later] [questions a
/// part]`. What was read wrongly goes to `target/guard-faults.txt`, never for the closed half.
final class GuardFigures {

  private GuardFigures() {}

  public static void main(String... arguments) throws IOException {
    if (arguments.length > 0 && arguments[0].equals("later")) {
      later();
      return;
    }
    boolean closed = arguments.length > 0 && arguments[0].equals("closed");
    int each = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000;
    var hand = new HandWritten(closed ? "closed.jsonl" : "open.jsonl");
    var exam = new ExamFigures(closed ? Exam.CLOSED : Exam.OPEN, each);
    print("hand-written, leaks caught", hand.caught());
    print("hand-written, clean flagged", hand.falseAlarms());
    print("hand-written, k equal", hand.sameK());
    var right = hand.right();
    print("hand-written, all as expected", Score.sum(right.values()));
    right.forEach((category, score) -> print("    " + category, score));
    var structured = exam.structured();
    print("structured identifiers, recall", Score.sum(structured.values()));
    structured.forEach((kind, score) -> print("    " + kind, score));
    print("look-alikes flagged", exam.lookAlikesFlagged());
    var mentions = exam.mentionsFound();
    print("roster mentions found", Score.sum(mentions.values()));
    mentions.forEach((form, score) -> print("    " + form, score));
    print("full-name forms stopped", exam.fullNamesStopped());
    print("bystanders stopped", exam.bystandersStopped());
    print("bystanders flagged that must be clear", exam.bystandersFlaggedThatMayNot());
    print("eponyms flagged", exam.eponymsFlagged());
    var described = exam.described();
    print("k-decision, recall", described.recall());
    print("k-decision, precision", described.precision());
    print("k equal", described.equal());
    print("clean queries flagged", exam.cleanQueriesFlagged());
    var queries = exam.queryMarks();
    print("identified queries, recall", Score.sum(queries.values()));
    queries.forEach((kind, score) -> print("    " + kind, score));
    if (!closed) {
      var faults = new ArrayList<>(hand.faults());
      faults.addAll(exam.faults());
      Files.write(Path.of("target", "guard-faults.txt"), List.copyOf(faults));
    }
  }

  private static void later() throws IOException {
    var faults = new ArrayList<String>();
    for (var exam : LaterExam.values()) {
      var read = exam.read();
      IO.println(exam);
      print("    leaks caught", read.caught());
      print("    harmless flagged", read.falseAlarms());
      print("    k equal", read.sameK());
      print("    all as expected", Score.sum(read.right().values()));
      faults.addAll(read.faults());
    }
    Files.write(Path.of("target", "guard-faults.txt"), faults);
  }

  private static void print(String row, Score score) {
    IO.println("%-44s %s".formatted(row, score));
  }
}
