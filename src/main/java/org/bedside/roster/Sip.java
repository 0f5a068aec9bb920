package org.bedside.roster;

/// SipHash-2-4, a keyed hash for short inputs: who has the hashes of numbers and not the key cannot
/// try numbers against them.
///
/// Source: Aumasson and Bernstein, SipHash: a fast short-input PRF, 2012.
final class Sip {

  private final long k0;
  private final long k1;

  Sip(byte[] key) {
    if (key.length != 16) {
      throw new IllegalArgumentException("A key of " + key.length + " bytes");
    }
    k0 = word(key, 0);
    k1 = word(key, 8);
  }

  private static long word(byte[] key, int from) {
    long word = 0;
    for (int at = 7; at >= 0; at--) {
      word = word << 8 | (key[from + at] & 0xFF);
    }
    return word;
  }

  /// The hash of the characters, each as two bytes.
  long of(CharSequence text) {
    long v0 = 0x736f6d6570736575L ^ k0;
    long v1 = 0x646f72616e646f6dL ^ k1;
    long v2 = 0x6c7967656e657261L ^ k0;
    long v3 = 0x7465646279746573L ^ k1;
    int length = text.length();
    for (int from = 0; from <= length; from += 4) {
      long block = block(text, from);
      v3 ^= block;
      for (int round = 0; round < 2; round++) {
        v0 += v1;
        v1 = Long.rotateLeft(v1, 13) ^ v0;
        v0 = Long.rotateLeft(v0, 32);
        v2 += v3;
        v3 = Long.rotateLeft(v3, 16) ^ v2;
        v0 += v3;
        v3 = Long.rotateLeft(v3, 21) ^ v0;
        v2 += v1;
        v1 = Long.rotateLeft(v1, 17) ^ v2;
        v2 = Long.rotateLeft(v2, 32);
      }
      v0 ^= block;
    }
    v2 ^= 0xFF;
    for (int round = 0; round < 4; round++) {
      v0 += v1;
      v1 = Long.rotateLeft(v1, 13) ^ v0;
      v0 = Long.rotateLeft(v0, 32);
      v2 += v3;
      v3 = Long.rotateLeft(v3, 16) ^ v2;
      v0 += v3;
      v3 = Long.rotateLeft(v3, 21) ^ v0;
      v2 += v1;
      v1 = Long.rotateLeft(v1, 17) ^ v2;
      v2 = Long.rotateLeft(v2, 32);
    }
    return v0 ^ v1 ^ v2 ^ v3;
  }

  /// Four characters; the last block also holds the length.
  private static long block(CharSequence text, int from) {
    long block = 0;
    int end = Math.min(from + 4, text.length());
    for (int at = from; at < end; at++) {
      block |= (long) text.charAt(at) << ((at - from) * 16);
    }
    boolean last = from + 4 > text.length();
    return last ? block | (long) (text.length() * 2 & 0xFF) << 56 : block;
  }
}
