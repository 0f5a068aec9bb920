package org.bedside.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bedside.rules.Packs.pack;
import static org.bedside.rules.Packs.post;
import static org.bedside.rules.Packs.rule;
import static org.bedside.rules.Packs.rules;
import static org.bedside.rules.Packs.signs;
import static org.bedside.rules.Packs.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bedside.detectors.Fact;
import org.bedside.guard.Audience;
import org.bedside.rules.Fault.Why;
import org.bedside.rules.Overlay.Changed;
import org.bedside.rules.Overlay.Fits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OverlayTest {

  private static final Pack PACK =
      pack(
          yaml(
              rule("CLM-01", "claim", "public: inappropriate, colleagues: with care"),
              rule(
                  "PRIV-01",
                  "identifier",
                  "public: forbidden, care team: impermissible by privacy officer")));

  private static final String HEAD =
      """
      overlay: ferry-street
      version: 2
      on: small
      """;

  private static Fits fits(Overlay overlay, Pack pack) {
    assertThat(overlay.on(pack)).isInstanceOf(Fits.class);
    return (Fits) overlay.on(pack);
  }

  private static Fits laid(String changes) {
    var reading = OverlayReading.of(HEAD + changes, PACK);
    assertThat(reading).isInstanceOf(OverlayReading.Read.class);
    return fits(((OverlayReading.Read) reading).overlay(), PACK);
  }

  private static List<Fault> faults(String yaml) {
    var reading = OverlayReading.of(yaml, PACK);
    assertThat(reading).isInstanceOf(OverlayReading.Faulty.class);
    return ((OverlayReading.Faulty) reading).faults();
  }

  @Test
  void an_overlay_that_changes_nothing_leaves_all_rules_as_they_are() {
    var laid = laid("");

    assertThat(laid.pack().rules()).isEqualTo(PACK.rules());
    assertThat(laid.loosenings()).isEmpty();
    assertThat(laid.pack().name()).isEqualTo("small");
    assertThat(laid.pack().version()).isEqualTo("1.0.0+ferry-street.2");
  }

  @Test
  void it_tightens_freely_and_leaves_alone_what_it_does_not_name() {
    var laid = laid("verdicts: [{id: CLM-01, verdict: {public: forbidden, patient: with care}}]");

    assertThat(laid.loosenings()).isEmpty();
    assertThat(laid.pack().rules().getFirst().verdict())
        .hasSize(3)
        .containsEntry(Audience.PUBLIC, Ruling.FORBIDDEN)
        .containsEntry(Audience.COLLEAGUES, new Ruling(Verdict.WITH_CARE, null))
        .containsEntry(Audience.PATIENT, new Ruling(Verdict.WITH_CARE, null));
    assertThat(laid.pack().rules().getLast()).isEqualTo(PACK.rules().getLast());
  }

  @Test
  void it_adds_rules_of_the_practice_behind_those_of_the_pack() {
    var laid = laid("rules:\n" + rule("OWN-1", "outbreak", "public: impermissible by owner"));

    assertThat(laid.pack().rules())
        .extracting(Rule::id)
        .containsExactly("CLM-01", "PRIV-01", "OWN-1");
    assertThat(rules(laid.pack()).decide(post(), signs(Fact.OUTBREAK)).approvers())
        .containsExactly(Approver.OWNER);
  }

  @Test
  void what_it_loosens_is_told() {
    var laid = laid("verdicts: [{id: CLM-01, verdict: {public: with care}}]");

    assertThat(laid.loosenings())
        .containsExactly(
            new Loosening(
                "CLM-01",
                Audience.PUBLIC,
                new Ruling(Verdict.INAPPROPRIATE, null),
                new Ruling(Verdict.WITH_CARE, null)));
    assertThat(laid.loosenings().getFirst().needsTwo()).isFalse();
    assertThat(laid.pack()).isEqualTo(laid.agreed());
  }

  @Test
  void to_ask_somebody_else_is_told_too() {
    var laid = laid("verdicts: [{id: PRIV-01, verdict: {care team: impermissible by moderator}}]");

    assertThat(laid.loosenings()).hasSize(1);
  }

  @Test
  void what_was_forbidden_stays_forbidden_until_two_people_agree() {
    var laid = laid("verdicts: [{id: PRIV-01, verdict: {public: with care, care team: allowed}}]");

    assertThat(laid.loosenings()).extracting(Loosening::needsTwo).containsExactly(true, false);
    assertThat(rules(laid.pack()).decide(post(), signs(Fact.IDENTIFIER)).verdict())
        .isEqualTo(Verdict.FORBIDDEN);
    assertThat(laid.pack().rules().getLast().verdict())
        .containsEntry(Audience.CARE_TEAM, Ruling.ALLOWED);
    assertThat(rules(laid.agreed()).decide(post(), signs(Fact.IDENTIFIER)).verdict())
        .isEqualTo(Verdict.WITH_CARE);
  }

  @Test
  void an_overlay_never_makes_a_verdict_milder_but_where_it_tells_so() {
    for (var seed = 0; seed < 100; seed++) {
      var dice = new Dice(50_000 + seed);
      var pack = dice.pack(6);
      var laid = fits(overlay(dice, pack), pack);
      var before = rules(pack);
      var after = rules(laid.pack());
      var told = laid.loosenings().stream().filter(one -> !one.needsTwo()).toList();
      for (var i = 0; i < 40; i++) {
        var draft = dice.draft();
        var signs = dice.signs();
        var now = after.decide(draft, signs);
        for (var fired : before.decide(draft, signs).fired()) {
          var isTold =
              told.stream()
                  .anyMatch(one ->
                      one.rule().equals(fired.rule().id()) && one.audience() == draft.audience());
          var ruling = ruling(now, fired.rule().id());
          assertThat(isTold || (ruling != null && ruling.compareTo(fired.ruling()) >= 0)).isTrue();
          if (fired.ruling().verdict() == Verdict.FORBIDDEN && !isTold) {
            assertThat(now.verdict()).isEqualTo(Verdict.FORBIDDEN);
          }
        }
      }
    }
  }

  private static @Nullable Ruling ruling(Judgement judgement, String id) {
    return judgement.fired().stream()
        .filter(fired -> fired.rule().id().equals(id))
        .map(Fired::ruling)
        .findFirst()
        .orElse(null);
  }

  private static Overlay overlay(Dice dice, Pack pack) {
    var changes = new ArrayList<Changed>();
    for (var rule : pack.rules()) {
      if (dice.once(2)) {
        changes.add(new Changed(rule.id(), dice.verdict(), 1, 1));
      }
    }
    return new Overlay("o", "1", pack.name(), changes, List.of(dice.rule("OWN-1")));
  }

  @Test
  void what_fits_no_rule_is_told_with_its_place() {
    assertThat(faults(HEAD + "verdicts:\n  - {id: CLM-9, verdict: {public: forbidden}}"))
        .containsExactly(Fault.at(5, 10, "CLM-9", Why.NO_SUCH_RULE, "CLM-9"));
    assertThat(faults(HEAD.replace("small", "large")))
        .containsExactly(Fault.at(3, 5, null, Why.OTHER_PACK, "large", "small"));
    assertThat(faults(HEAD + "rules:\n" + rule("CLM-01", "rare", "public: forbidden")))
        .containsExactly(Fault.at(5, 9, "CLM-01", Why.PACK_HAS_RULE, "CLM-01"));
    assertThat(
            faults(
                HEAD
                    + "verdicts:\n  - {id: CLM-01, verdict: {public: forbidden}}\n"
                    + "  - {id: CLM-01, verdict: {public: allowed}}"))
        .containsExactly(Fault.at(6, 10, "CLM-01", Why.SAME_RULE, "CLM-01", "5"));
    assertThat(faults(HEAD + "verdicts: [{id: CLM-01, verdict: {}}]"))
        .containsExactly(Fault.at(4, 34, "CLM-01", Why.EMPTY, "verdict"));
  }

  @Test
  void an_overlay_that_was_read_for_another_pack_does_not_fit() {
    var overlay =
        new Overlay("o", "1", "small", List.of(new Changed("X-1", Map.of(), 5, 10)), List.of());

    assertThat(overlay.on(PACK))
        .isEqualTo(new Overlay.Misfits(List.of(Fault.at(5, 10, null, Why.NO_SUCH_RULE, "X-1"))));
  }
}
