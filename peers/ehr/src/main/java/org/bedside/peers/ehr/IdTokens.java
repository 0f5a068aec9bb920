package org.bedside.peers.ehr;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

/// Says who sits before the chart: OpenID Connect with RS256, which SMART asks every server for.
final class IdTokens {

  private static final int SECONDS = 300;

  private final String issuer;
  private final RSAKey key;

  IdTokens(String issuer) throws JOSEException {
    this.issuer = issuer;
    this.key = new RSAKeyGenerator(2048).keyID("ehr").generate();
  }

  /// The public key, as JWKS.
  Map<String, Object> keys() {
    return new JWKSet(key).toJSONObject();
  }

  String sign(Code code) throws JOSEException {
    var now = Instant.now();
    var user = code.launch().user();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .subject(user)
            .audience(code.client().id())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(SECONDS)))
            .claim("nonce", code.nonce())
            .claim("fhirUser", issuer + "/" + user)
            .build();
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
    var token = new SignedJWT(header, claims);
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }
}
