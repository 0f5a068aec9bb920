package org.bedside.chart.smart;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/// What the house signs to show an EHR who asks: once, for one address, for minutes
/// ([private_key_jwt](https://hl7.org/fhir/smart-app-launch/client-confidential-asymmetric.html#authenticating-to-the-token-endpoint)).
final class Assertion {

  /// The most is five minutes; an EHR whose clock is a little behind still takes it.
  static final Duration LIFE = Duration.ofMinutes(4);

  static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  private Assertion() {}

  static String signed(String client, URI door, JWK key, Instant now) {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(client)
            .subject(client)
            .audience(door.toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFE)))
            .jwtID(UUID.randomUUID().toString())
            .build();
    var header =
        new JWSHeader.Builder(Signing.valueOf(key.getAlgorithm().getName()).algorithm())
            .type(JOSEObjectType.JWT)
            .keyID(key.getKeyID())
            .build();
    try {
      var assertion = new SignedJWT(header, claims);
      assertion.sign(signer(key));
      return assertion.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWSSigner signer(JWK key) throws JOSEException {
    return switch (Signing.valueOf(key.getAlgorithm().getName())) {
      case ES384 -> new ECDSASigner(key.toECKey());
      case RS384 -> new RSASSASigner(key.toRSAKey());
    };
  }
}
