package org.bedside.channels.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TidTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final String DIGITS = "234567abcdefghijklmnopqrstuvwxyz";

  @Test
  void one_delivery_has_one_key_for_ever() {
    var id = UUID.fromString("0d9ad6b8-1c2b-4c5f-9f5e-0a4b3c2d1e0f");
    assertThat(Tid.of(NOON, id)).isEqualTo(Tid.of(NOON, id));
    // Written down, because a change of the algorithm would send open deliveries twice.
    assertThat(Tid.of(NOON, id).value()).isEqualTo("3n2vkvrlovd5e");
  }

  @Test
  void a_key_carries_its_time_to_the_millisecond() {
    var instant = Instant.parse("2026-11-22T12:00:00.123Z");
    long bits = 0;
    for (var digit : Tid.of(instant, UUID.randomUUID()).value().toCharArray()) {
      bits = bits << 5 | DIGITS.indexOf(digit);
    }
    assertThat((bits >> 10) / 1_000).isEqualTo(instant.toEpochMilli());
  }

  @Test
  void later_keys_sort_after_earlier_ones() {
    var earlier = Tid.of(NOON, UUID.randomUUID()).value();
    assertThat(Tid.of(NOON.plusMillis(1), UUID.randomUUID()).value()).isGreaterThan(earlier);
  }

  @Test
  void deliveries_of_one_minute_have_keys_of_their_own() {
    var keys = new HashSet<String>();
    for (int i = 0; i < 300; i++) {
      keys.add(Tid.of(NOON, new UUID(7, i)).value());
    }
    assertThat(keys).hasSize(300);
  }

  @Test
  void nothing_else_is_a_key() {
    for (var wrong : new String[] {"", "3jzfcijpj2z2aa", "3jzfcijpj2z21", "kjzfcijpj2z2a"}) {
      assertThatThrownBy(() -> new Tid(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
