package org.bedside.rules.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.bedside.rules.DraftReading.Entry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Case 37: what rules hold is said again in disguise. The floors are what was reached;
/// docs/gate.md says so too.
class MutantsTest {

  /// So many drafts for each kind where time is short.
  private static final int SOME = 25;

  /// Of a hundred mutants of the whole exam, so many are held at least.
  private static final Map<Mutation, Integer> FLOORS =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Mutation.LEET, 100),
              Map.entry(Mutation.LEET_NAMES, 99),
              Map.entry(Mutation.SPACED, 100),
              Map.entry(Mutation.SPACED_NAMES, 98),
              Map.entry(Mutation.DOTTED_NAMES, 100),
              Map.entry(Mutation.FOREIGN_LETTERS, 100),
              Map.entry(Mutation.SIGNS_FOR_LETTERS, 100),
              Map.entry(Mutation.PICTURE_WORDS, 98),
              Map.entry(Mutation.SLUG, 87),
              Map.entry(Mutation.TITLE_AND_TEXT, 100),
              Map.entry(Mutation.THREAD, 98),
              Map.entry(Mutation.REPLY, 100)));

  private static final RulesExam EXAM = RulesExam.withPatients();

  /// What became of the mutants of one kind.
  private record Tally(Mutation kind, int all, int held, List<String> faults) {

    String rate() {
      return "%s %.3f".formatted(kind.name().toLowerCase(Locale.ROOT), (double) held / all);
    }
  }

  private static List<Answered> held(String set, int most) {
    var all =
        EXAM.sit(ExamSet.named(set), entry -> !entry.passes()).stream()
            .filter(Answered::isHeldOrGuarded)
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(all, new Random(37));
    return all.subList(0, Math.min(most, all.size()));
  }

  private static Tally tally(Mutation kind, List<Answered> plain) {
    var faults = new ArrayList<String>();
    int held = 0;
    for (var one : plain) {
      var entry = one.entry();
      var draft = kind.of(entry.draft(), new Random(entry.id().hashCode()));
      var mutant = EXAM.answered(new Entry(entry.id(), draft, false, entry.rules(), entry.note()));
      held += mutant.isHeldOrGuarded() ? 1 : 0;
      if (!mutant.isHeldOrGuarded() || isMilder(kind, one, mutant)) {
        faults.add(kind + " was " + one.explained() + "\n    is " + mutant.explained());
      }
    }
    return new Tally(kind, plain.size(), held, faults);
  }

  /// Without capitals a name may weigh less, but it weighs.
  private static boolean isMilder(Mutation kind, Answered plain, Answered mutant) {
    return kind.isUnseen()
        && kind != Mutation.MIXED_CASE
        && (mutant.judgement().verdict().compareTo(plain.judgement().verdict()) < 0
            || (plain.guarded() && !mutant.guarded()));
  }

  private static List<Tally> tallies(List<Answered> plain) {
    var all = List.of(Mutation.values()).stream().map(kind -> tally(kind, plain)).toList();
    System.out.println(
        all.stream()
            .map(Tally::rate)
            .collect(Collectors.joining(", ", "mutants of " + plain.size() + " held: ", "")));
    return all;
  }

  private static void judge(List<Tally> tallies) {
    for (var tally : tallies) {
      if (tally.kind().isUnseen()) {
        assertThat(tally.faults()).as(tally.rate()).isEmpty();
      } else {
        assertThat(tally.held())
            .as("%s %s", tally.rate(), String.join("\n", tally.faults()))
            .isGreaterThanOrEqualTo(FLOORS.getOrDefault(tally.kind(), 100) * tally.all() / 100);
      }
    }
  }

  @Test
  void what_a_reader_does_not_see_hides_nothing_and_what_they_see_hides_little() {
    judge(tallies(held("open", SOME)));
  }

  @Test
  @Tag("bench")
  void and_so_it_is_over_all_drafts() {
    judge(tallies(held("open", Integer.MAX_VALUE)));
  }

  @Test
  void careful_drafts_are_in_no_disguise() {
    var careful = EXAM.sit(ExamSet.named("open"), Entry::passes);
    assertThat(careful)
        .hasSizeGreaterThan(200)
        .noneMatch(one -> EXAM.isIllegible(one.entry().draft()));
  }
}
