package org.bedside.channels.terms;

import java.time.Instant;
import java.util.UUID;

/// The key of a record on Bluesky, chosen by us and always the same for one delivery: whatever is
/// sent twice lands in the same place.
///
/// A timestamp identifier is 64 bits in base32 that sorts like the time: a zero, 53 bits of
/// microseconds since 1970, 10 bits of clock (atproto.com/specs/tid).
public record Tid(String value) {

  private static final String DIGITS = "234567abcdefghijklmnopqrstuvwxyz";
  private static final int LENGTH = 13;

  public Tid {
    if (!value.matches("[2-7a-j][2-7a-z]{12}")) {
      throw new IllegalArgumentException("Not a timestamp identifier");
    }
  }

  /// The key of the delivery `id` made at `instant`. Plans fall on whole minutes, so the
  /// millisecond is all that is taken from the time; the id fills the microseconds and the clock.
  public static Tid of(Instant instant, UUID id) {
    var seed = mix(id.getMostSignificantBits() ^ mix(id.getLeastSignificantBits()));
    var micros = instant.toEpochMilli() * 1_000 + Math.floorMod(seed >> 10, 1_000L);
    var bits = (micros << 10) | (seed & 0x3ff);
    var digits = new char[LENGTH];
    for (int i = LENGTH - 1; i >= 0; i--) {
      digits[i] = DIGITS.charAt((int) (bits & 0x1f));
      bits >>>= 5;
    }
    return new Tid(new String(digits));
  }

  /// Spreads each bit over all others (the finalizer of SplitMix64).
  private static long mix(long bits) {
    bits = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    bits = (bits ^ (bits >>> 27)) * 0x94d049bb133111ebL;
    return bits ^ (bits >>> 31);
  }
}
