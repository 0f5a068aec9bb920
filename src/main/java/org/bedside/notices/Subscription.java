package org.bedside.notices;

import java.math.BigInteger;
import java.net.URI;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// A browser that may be woken, as it described itself.
///
/// @param principal whose it is, such as `person:UUID`
/// @param endpoint where its push service takes messages for it (RFC 8030)
/// @param key its public key, a point of P-256 in 65 bytes (RFC 8291)
/// @param auth its secret of 16 bytes (RFC 8291)
record Subscription(UUID id, String principal, URI endpoint, byte[] key, byte[] auth) {

  private static final int LONGEST = 1_000;

  /// What a page sent; empty unless it can be that of a browser.
  static Optional<Subscription> of(String principal, String endpoint, String key, String auth) {
    try {
      var address = URI.create(endpoint);
      var point = Base64.getUrlDecoder().decode(key.strip());
      var secret = Base64.getUrlDecoder().decode(auth.strip());
      var isWhole =
          endpoint.length() <= LONGEST
              && address.isAbsolute()
              && address.getHost() != null
              && address.getRawFragment() == null
              && secret.length == 16
              && isOnCurve(point);
      return isWhole
          ? Optional.of(new Subscription(UUID.randomUUID(), principal, address, point, secret))
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// A point beside the curve would let its sender learn about the key it is multiplied with.
  private static boolean isOnCurve(byte[] point) {
    if (point.length != 65 || point[0] != 4) {
      return false;
    }
    var curve = P256.getCurve();
    var prime = ((ECFieldFp) curve.getField()).getP();
    var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 33));
    var y = new BigInteger(1, Arrays.copyOfRange(point, 33, 65));
    var right = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB()).mod(prime);
    return x.compareTo(prime) < 0 && y.compareTo(prime) < 0 && y.pow(2).mod(prime).equals(right);
  }

  private static final ECParameterSpec P256 = p256();

  private static ECParameterSpec p256() {
    try {
      var parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec("secp256r1"));
      return parameters.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
