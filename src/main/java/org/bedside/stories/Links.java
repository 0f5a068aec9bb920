package org.bedside.stories;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;

/// The words in the links to patients: 256 random bits, of which only the SHA-256 is kept.
final class Links {

  /// How long one can sign by a link. What was signed can be read and taken back by it for good.
  static final Duration GOOD_FOR = Duration.ofDays(14);

  private static final SecureRandom RANDOM = new SecureRandom();

  private Links() {}

  static String token() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
