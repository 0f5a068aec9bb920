package org.bedside.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.bedside.guard.Audience;
import org.bedside.rules.Overlay;
import org.bedside.rules.OverlayReading;
import org.bedside.rules.Pack;
import org.bedside.rules.PackReading;
import org.bedside.rules.Rule;
import org.bedside.rules.Rules;
import org.bedside.rules.Ruling;
import org.bedside.rules.Verdict;
import org.junit.jupiter.api.Test;

/// The form writes into what people wrote by hand, and touches nothing else.
class OverlayTextTest {

  private static final Pack PACK = pack();
  private static final List<Audience> AUDIENCES = List.of(Audience.values());

  static Pack pack() {
    try (var file = Rules.class.getResourceAsStream("us-practice.yaml")) {
      assertThat(file).isNotNull();
      var yaml = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return ((PackReading.Read) PackReading.of(yaml)).pack();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Rule rule(String id) {
    return Difference.find(PACK, id).orElseThrow();
  }

  private static String with(String overlay, String id, Audience audience, Ruling ruling) {
    return OverlayText.with(overlay, PACK, rule(id), Map.of(audience, ruling)).orElseThrow();
  }

  private static Overlay read(String overlay) {
    return ((OverlayReading.Read) OverlayReading.of(overlay, PACK)).overlay();
  }

  @Test
  void an_empty_overlay_gets_its_first_entry_and_loses_it_again() {
    var empty = OverlayText.empty(PACK, 2);
    var tight = with(empty, "QLT-01", Audience.PUBLIC, Ruling.FORBIDDEN);
    assertThat(read(tight).changes()).hasSize(1);
    var before = Objects.requireNonNull(rule("QLT-01").verdict().get(Audience.PUBLIC));
    assertThat(with(tight, "QLT-01", Audience.PUBLIC, before)).isEqualTo(empty);
  }

  @Test
  void comments_and_other_entries_stay_as_they_were() {
    var written =
        """
        overlay: ferry-street
        version: 1
        on: us-practice
        verdicts:
            # Ours asks for the pay.
            - id: HIRE-01
              verdict: {public: forbidden}   # by law
            - verdict:
                public: with care
              id: QLT-01
            # The end.
        """;
    var changed = with(written, "QLT-01", Audience.PUBLIC, Ruling.FORBIDDEN);
    assertThat(changed)
        .contains("# Ours asks for the pay.", "# by law", "# The end.", "    - id: HIRE-01")
        .doesNotContain("with care");
    assertThat(read(changed).changes()).hasSize(2);
  }

  @Test
  void what_it_cannot_write_into_it_leaves_alone() {
    var flow =
        """
        overlay: ferry-street
        version: 1
        on: us-practice
        verdicts: [{id: HIRE-01, verdict: {public: forbidden}}]
        """;
    var wanted = Map.of(Audience.PUBLIC, Ruling.FORBIDDEN);
    assertThat(OverlayText.with(flow, PACK, rule("QLT-01"), wanted)).isEmpty();
    assertThat(OverlayText.with("overlay: [", PACK, rule("QLT-01"), wanted)).isEmpty();
  }

  @Test
  void another_number_changes_the_first_line_that_says_it_and_no_other() {
    var text = OverlayText.empty(PACK, 2) + "# version: 2\n";
    assertThat(OverlayText.numbered(text, 3)).contains("version: 3\n", "# version: 2");
  }

  /// Two hundred overlays of up to thirty random choices.
  @Test
  void whatever_is_chosen_is_what_stands_there_and_nothing_forbidden_gets_looser_by_itself() {
    for (var seed = 0; seed < 200; seed++) {
      var dice = new Random(seed);
      var text = OverlayText.empty(PACK, seed);
      var wanted = new java.util.HashMap<String, Map<Audience, Ruling>>();
      for (var i = dice.nextInt(30); i >= 0; i--) {
        var rule = PACK.rules().get(dice.nextInt(PACK.rules().size()));
        var audience = AUDIENCES.get(dice.nextInt(AUDIENCES.size()));
        var rulings = RulePages.rulings();
        var ruling = rulings.get(dice.nextInt(rulings.size()));
        text = with(text, rule.id(), audience, ruling);
        wanted.computeIfAbsent(rule.id(), _ -> new EnumMap<>(Audience.class)).put(audience, ruling);
      }
      var fits = (Overlay.Fits) read(text).on(PACK);
      for (var rule : PACK.rules()) {
        var expected = new EnumMap<Audience, Ruling>(Audience.class);
        expected.putAll(rule.verdict());
        expected.putAll(wanted.getOrDefault(rule.id(), Map.of()));
        assertThat(Difference.find(fits.agreed(), rule.id()).orElseThrow().verdict())
            .isEqualTo(expected);
        var alone = Difference.find(fits.pack(), rule.id()).orElseThrow().verdict();
        rule.verdict()
            .forEach((audience, ruling) -> {
              if (ruling.verdict() == Verdict.FORBIDDEN) {
                assertThat(alone.get(audience)).isEqualTo(Ruling.FORBIDDEN);
              }
            });
      }
      var difference = Difference.of(PACK, fits.agreed());
      if (fits.loosenings().stream().anyMatch(one -> one.needsTwo())) {
        assertThat(difference.mayLoosenForbidden(PACK)).as("seed %d", seed).isTrue();
      }
    }
  }
}
