package org.bedside.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bedside.guard.Audience;
import org.bedside.guard.Guard;
import org.bedside.guard.Statement;
import org.bedside.guard.Viewer;
import org.bedside.guard.exam.Exam;
import org.bedside.roster.Roster;

/// `bin/bench guard answers [file]`: every answer to every text of the open exam, one line each, so
/// that a change which should only be faster can be shown to change no answer. Writes the file if
/// it is not there, else compares with it.
final class GuardAnswers {

  private static final int EACH = 1_500;

  private GuardAnswers() {}

  public static void main(String... arguments) throws IOException {
    var file = Path.of(arguments.length > 0 ? arguments[0] : "target/guard-answers.jsonl");
    var answers = answers();
    if (!Files.exists(file)) {
      Files.write(file, answers);
      IO.println("%,d answers written to %s".formatted(answers.size(), file));
      return;
    }
    var before = Files.readAllLines(file);
    int changed = Math.abs(before.size() - answers.size());
    for (int at = 0; at < Math.min(before.size(), answers.size()); at++) {
      if (!before.get(at).equals(answers.get(at)) && changed++ < 20) {
        IO.println("- " + before.get(at) + "\n+ " + answers.get(at));
      }
    }
    IO.println("%,d answers, %,d changed".formatted(answers.size(), changed));
    System.exit(changed == 0 ? 0 : 1);
  }

  private static List<String> answers() {
    var guards =
        List.of(new Guard(Roster.NONE), new Guard(ExamFigures.roster(Exam.rosterJson(Exam.OPEN))));
    var all = new ArrayList<String>();
    for (var text : texts()) {
      for (int knows = 0; knows < guards.size(); knows++) {
        for (var audience : List.of(Audience.PUBLIC, Audience.COMMUNITY, Audience.COLLEAGUES)) {
          for (var viewer : Viewer.values()) {
            var said = Statement.of(text, audience).seenBy(viewer);
            var reading = guards.get(knows).read(said);
            var line = Lines.answer(reading, text).put("text", text);
            all.add(knows + " " + audience + " " + viewer + " " + reading.cured(text) + line);
          }
        }
      }
    }
    return all.stream().map(line -> line.replace("\n", "\\n").replace("\r", "\\r")).toList();
  }

  private static Set<String> texts() {
    var texts = new LinkedHashSet<String>();
    Exam.everything(Exam.OPEN, EACH).forEach(question -> texts.add(question.text()));
    HandWritten.records("open.jsonl").forEach(record -> texts.add(record.path("text").asString()));
    texts.addAll(GuardTexts.all());
    return texts;
  }
}
