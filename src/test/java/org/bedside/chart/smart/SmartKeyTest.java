package org.bedside.chart.smart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Which key signs and which are shown, for any rotations at any time.
class SmartKeyTest {

  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
  private static final int ROUNDS = 500;

  private final Random random = new Random(20_261_123);

  /// Keys made at random times, as persons make them: no newer one while the last does not sign.
  private List<SmartKey> keys() {
    var all = new ArrayList<SmartKey>();
    var at = BEGIN;
    for (var number = 1; number <= 1 + random.nextInt(6); number++) {
      all.add(new SmartKey("key-" + number, Signing.ES384, number, "{}", at));
      at = at.plus(SmartKey.AHEAD).plusSeconds(random.nextInt(7_200));
    }
    return all;
  }

  /// Those of `all` that exist at a time.
  private static List<SmartKey> at(List<SmartKey> all, Instant now) {
    return all.stream().filter(key -> !key.madeAt().isAfter(now)).toList();
  }

  private Instant someTime() {
    return BEGIN.plusSeconds(random.nextInt(30_000));
  }

  @Test
  void whatever_was_signed_is_by_a_key_that_is_shown_as_long_as_it_is_valid() {
    for (var round = 0; round < ROUNDS; round++) {
      var all = keys();
      var now = someTime();
      var signs = SmartKey.signs(at(all, now), now);
      var end = now.plus(Assertion.LIFE).plus(Duration.ofMinutes(5));
      for (var later = now; !later.isAfter(end); later = later.plusSeconds(20)) {
        assertThat(SmartKey.shown(at(all, later), later))
            .as("%s at %s", now, later)
            .contains(signs);
      }
    }
  }

  @Test
  void no_key_but_the_first_signs_before_it_was_shown_for_half_an_hour() {
    for (var round = 0; round < ROUNDS; round++) {
      var all = keys();
      var now = someTime();
      var signs = SmartKey.signs(at(all, now), now);
      assertThat(signs.number() == 1 || !signs.madeAt().plus(Duration.ofMinutes(30)).isAfter(now))
          .isTrue();
    }
  }

  @Test
  void an_old_key_is_shown_no_more_once_nothing_by_it_can_be_valid() {
    for (var round = 0; round < ROUNDS; round++) {
      var all = keys();
      var late = all.getLast().madeAt().plus(SmartKey.AHEAD).plus(SmartKey.AFTER);
      assertThat(SmartKey.shown(all, late)).containsExactly(all.getLast());
      assertThat(SmartKey.signs(all, late)).isEqualTo(all.getLast());
    }
  }

  @Test
  void two_fresh_keys_are_never_the_same() {
    for (var signing : Signing.values()) {
      assertThat(SmartKey.fresh(signing).getKeyID())
          .isNotEqualTo(SmartKey.fresh(signing).getKeyID());
    }
  }
}
