package org.bedside.rules.exam;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bedside.detectors.Detectors;
import org.bedside.detectors.Draft;
import org.bedside.detectors.Guarded;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Signs;
import org.bedside.guard.Guard;
import org.bedside.guard.Kind;
import org.bedside.guard.Reading;
import org.bedside.roster.Roster;
import org.bedside.rules.DraftReading;
import org.bedside.rules.Pack;
import org.bedside.rules.PackReading;
import org.bedside.rules.Rules;
import org.bedside.terminal.WrittenPractice;

/// The pack that a practice begins with, all detectors and the guard, over drafts that others
/// wrote.
final class RulesExam {

  private final Rules rules;
  private final Guard guard;
  private final Detectors detectors = Detectors.all();

  private RulesExam(Roster roster) {
    this.guard = new Guard(roster);
    this.rules = ready(pack());
  }

  /// Knows the patients of the invented practice.
  static RulesExam withPatients() {
    return new RulesExam(WrittenPractice.roster());
  }

  /// Knows the practice's own names and numbers, and nobody else.
  static RulesExam withoutPatients() {
    return new RulesExam(WrittenPractice.withoutPatients());
  }

  static Pack pack() {
    return switch (PackReading.of(file("/org/bedside/rules/us-practice.yaml"))) {
      case PackReading.Read(var pack) -> pack;
      case PackReading.Faulty(var faults) -> throw new AssertionError(faults.toString());
    };
  }

  private static Rules ready(Pack pack) {
    return switch (Rules.compile(pack)) {
      case Rules.Ready(var rules) -> rules;
      case Rules.Faulty(var faults) -> throw new AssertionError(faults.toString());
    };
  }

  Rules rules() {
    return rules;
  }

  Signs read(Draft draft) {
    return detectors.read(draft, Guarded.read(guard, draft));
  }

  Answered answered(DraftReading.Entry entry) {
    var readings = Guarded.read(guard, entry.draft());
    var judgement = rules.decide(entry.draft(), detectors.read(entry.draft(), readings));
    return new Answered(entry, judgement, stops(readings));
  }

  /// The guard reads title and pictures too.
  private static boolean stops(Readings readings) {
    return Stream.concat(Stream.of(readings.title(), readings.text()), readings.alts().stream())
        .filter(Objects::nonNull)
        .anyMatch(Reading::stops);
  }

  /// Whether the guard says that it cannot look through.
  boolean isIllegible(Draft draft) {
    return Guarded.read(guard, draft).has(Kind.ILLEGIBLE);
  }

  List<Answered> sit(ExamSet set) {
    return sit(set, _ -> true);
  }

  List<Answered> sit(ExamSet set, Predicate<DraftReading.Entry> wanted) {
    return entries(set).stream().filter(wanted).map(this::answered).toList();
  }

  static List<DraftReading.Entry> entries(ExamSet set) {
    var all = new ArrayList<DraftReading.Entry>();
    for (var file : set.files()) {
      switch (DraftReading.of(file("/org/bedside/rules/exam/" + file))) {
        case DraftReading.Read(var entries) -> all.addAll(entries);
        case DraftReading.Faulty(var faults) -> throw new AssertionError(file + ": " + faults);
      }
    }
    return List.copyOf(all);
  }

  static String share(List<Answered> all, Predicate<Answered> wanted) {
    var count = all.stream().filter(wanted).count();
    return "%d of %d (%.3f)".formatted(count, all.size(), (double) count / all.size());
  }

  private static String file(String name) {
    try (var in = RulesExam.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
