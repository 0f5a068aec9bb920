package org.bedside.people;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// One-time codes by the clock: RFC 6238 with SHA-1, six digits and steps of thirty seconds, the
/// only variant that every authenticator app reads.
final class Totp {

  static final int STEP_SECONDS = 30;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Totp() {}

  /// 160 bits, as RFC 4226 section 4 recommends.
  static byte[] secret() {
    var secret = new byte[20];
    RANDOM.nextBytes(secret);
    return secret;
  }

  static long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), (long) STEP_SECONDS);
  }

  static String code(byte[] secret, long step) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      var number = ByteBuffer.wrap(hash, hash[19] & 0xf, 4).getInt() & 0x7fff_ffff;
      return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The step of which `code` is the code: this one, the one before or the one after, because
  /// clocks differ. All three are always compared, each in constant time.
  static OptionalLong stepOf(String code, byte[] secret, Instant at) {
    var given = code.replace(" ", "").getBytes(StandardCharsets.UTF_8);
    var found = OptionalLong.empty();
    for (var step = step(at) - 1; step <= step(at) + 1; step++) {
      if (MessageDigest.isEqual(given, code(secret, step).getBytes(StandardCharsets.UTF_8))) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  /// The secret as an authenticator app wants it typed.
  static String base32(byte[] secret) {
    var text = new StringBuilder();
    long bits = 0;
    var count = 0;
    for (var octet : secret) {
      bits = bits << 8 | (octet & 0xff);
      count += 8;
      while (count >= 5) {
        count -= 5;
        text.append(BASE32.charAt((int) (bits >> count) & 31));
      }
    }
    if (count > 0) {
      text.append(BASE32.charAt((int) (bits << (5 - count)) & 31));
    }
    return text.toString();
  }

  static byte[] fromBase32(String text) {
    var out = ByteBuffer.allocate(text.length() * 5 / 8);
    long bits = 0;
    var count = 0;
    for (var letter : text.replace(" ", "").toCharArray()) {
      bits = bits << 5 | BASE32.indexOf(letter);
      count += 5;
      if (count >= 8) {
        count -= 8;
        out.put((byte) (bits >> count));
      }
    }
    return out.array();
  }
}
