package org.bedside.rules.exam;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.bedside.Rounds;
import org.bedside.detectors.Author;
import org.bedside.detectors.Detectors;
import org.bedside.detectors.Draft;
import org.bedside.detectors.Form;
import org.bedside.detectors.Guarded;
import org.bedside.detectors.Hostile;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Spoken;
import org.bedside.guard.Audience;
import org.bedside.guard.Guard;
import org.bedside.guard.Reading;
import org.bedside.guard.Verdict;
import org.bedside.rules.DraftReading;
import org.bedside.terminal.WrittenPractice;

/// `bin/bench detectors [rounds]`: processor time of all detectors and of the guard for the drafts
/// of the open exam, in turns within one machine; then what hostile texts of 100,000 characters
/// take.
final class DetectorsBench {

  private static final int DRAFTS = 100;
  private static final int TRIES = 3;

  private final Guard guard = new Guard(WrittenPractice.roster());
  private final Detectors detectors = Detectors.all();
  private int found;

  private DetectorsBench() {}

  public static void main(String... arguments) throws Exception {
    var rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9;
    var bench = new DetectorsBench();
    IO.println("A the guard, B the detectors, drafts a CPU second");
    for (var joined : List.of(1, 3, 10)) {
      bench.compare(joined, rounds);
    }
    Hostile.texts().forEach(bench::hostile);
    IO.println("%n%d signs in all".formatted(bench.found));
  }

  /// @param joined so many drafts of the exam are one
  private void compare(int joined, int rounds) throws Exception {
    var drafts = drafts(joined);
    var readings = drafts.stream().map(draft -> Guarded.read(guard, draft)).toList();
    var characters = drafts.stream().mapToInt(draft -> draft.text().length()).average();
    IO.println("%n%.0f characters".formatted(characters.orElse(0)));
    for (var warm = 0; warm < TRIES; warm++) {
      detect(drafts, readings);
      drafts.forEach(this::guard);
    }
    var compared =
        Rounds.of(
            rounds,
            () -> drafts.size() / seconds(() -> drafts.forEach(this::guard)),
            () -> drafts.size() / seconds(() -> detect(drafts, readings)));
    IO.println(compared.summary());
  }

  private void guard(Draft draft) {
    found += Guarded.read(guard, draft).alts().size();
  }

  private void detect(List<Draft> drafts, List<Readings> readings) {
    for (var at = 0; at < drafts.size(); at++) {
      found += detectors.read(drafts.get(at), readings.get(at)).signs().size();
    }
  }

  private static List<Draft> drafts(int joined) {
    var all =
        ExamSet.OPEN.stream()
            .flatMap(set -> RulesExam.entries(set).stream())
            .map(DraftReading.Entry::draft)
            .toList();
    var some = new ArrayList<Draft>();
    for (var at = 0; at < DRAFTS; at++) {
      var text = new StringBuilder();
      for (var next = 0; next < joined; next++) {
        text.append(all.get((at * 7 + next) % all.size()).text().strip()).append('\n');
      }
      var form = all.get(at * 7 % all.size()).form();
      some.add(Spoken.draft(Audience.PUBLIC, form, "", text.toString(), Author.practice()));
    }
    return some;
  }

  /// As a post, one half as an answer to the other, and by a member of a group: whatever takes
  /// longest.
  private void hostile(String name, String text) {
    var member = new Author(true, false, "", false, List.of());
    var half = text.length() / 2;
    var asked = text.substring(0, half);
    var said = text.substring(half);
    var drafts =
        List.of(
            Spoken.draft(Audience.PUBLIC, Form.POST, "", text, Author.practice()),
            Spoken.draft(Audience.PUBLIC, Form.REPLY, asked, said, Author.practice()),
            Spoken.draft(Audience.COMMUNITY, Form.MESSAGE, "", text, member));
    var unmarked = Readings.of(new Reading(Verdict.CLEAR, null, List.of()));
    var longest = 0.0;
    for (var draft : drafts) {
      var least = Double.MAX_VALUE;
      for (var turn = 0; turn < TRIES; turn++) {
        least = Math.min(least, seconds(() -> detect(List.of(draft), List.of(unmarked))));
      }
      longest = Math.max(longest, least);
    }
    IO.println("%-24s %6.0f ms".formatted(name, longest * 1e3));
  }

  private static double seconds(Runnable work) {
    var threads = ManagementFactory.getThreadMXBean();
    var start = threads.getCurrentThreadCpuTime();
    work.run();
    return (threads.getCurrentThreadCpuTime() - start) / 1e9;
  }
}
