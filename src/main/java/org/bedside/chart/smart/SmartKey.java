package org.bedside.chart.smart;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// The open half of one of the house's keys, and when it signs. A new key is shown before it signs,
/// so that an EHR which looks only now and then knows it by then; an old one is shown until nothing
/// that it signed can be valid.
///
/// @param number of its kind, from 1
/// @param open as a JWK ([RFC 7517](https://www.rfc-editor.org/rfc/rfc7517)), without its private
///   half
public record SmartKey(String id, Signing signing, int number, String open, Instant madeAt) {

  /// How long a new key is only shown: as long as anybody may keep our keys, and as long again.
  static final Duration AHEAD = Duration.ofMinutes(30);

  /// How long an old key is shown after its last signature: the life of that, and a clock that is
  /// slow.
  static final Duration AFTER = Assertion.LIFE.plusMinutes(5);

  private static final int RSA_BITS = 3072;

  static JWK fresh(Signing signing) {
    try {
      return switch (signing) {
        case ES384 ->
            new ECKeyGenerator(Curve.P_384)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(signing.algorithm())
                .keyIDFromThumbprint(true)
                .generate();
        case RS384 ->
            new RSAKeyGenerator(RSA_BITS)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(signing.algorithm())
                .keyIDFromThumbprint(true)
                .generate();
      };
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The one of `all`, of one kind, that signs now: the newest that has been shown long enough. The
  /// first one signs at once, as nobody knows another.
  static SmartKey signs(List<SmartKey> all, Instant now) {
    var newest = Comparator.comparingInt(SmartKey::number);
    return all.stream()
        .filter(key -> !now.isBefore(key.madeAt().plus(AHEAD)))
        .max(newest)
        .orElseGet(() -> all.stream().min(newest).orElseThrow());
  }

  /// Those of `all`, of one kind, that an EHR must know now.
  static List<SmartKey> shown(List<SmartKey> all, Instant now) {
    return all.stream()
        .filter(key ->
            all.stream()
                .filter(newer -> newer.number() > key.number())
                .noneMatch(newer -> !now.isBefore(newer.madeAt().plus(AHEAD).plus(AFTER))))
        .toList();
  }
}
