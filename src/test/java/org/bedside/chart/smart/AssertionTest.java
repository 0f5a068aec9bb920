package org.bedside.chart.smart;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the house signs to show who asks, for any client, door and time.
class AssertionTest {

  private static final URI DOOR = URI.create("https://auth.ehr.example/oauth2/token");

  private final Random random = new Random(7);

  @ParameterizedTest
  @EnumSource(Signing.class)
  void it_says_what_smart_asks_for_and_nothing_else(Signing signing) throws Exception {
    var key = SmartKey.fresh(signing);
    for (var round = 0; round < 50; round++) {
      var client = "client-" + random.nextLong();
      var now = Instant.ofEpochSecond(random.nextLong(1_000_000_000L, 4_000_000_000L));
      var jwt = SignedJWT.parse(Assertion.signed(client, DOOR, key, now));
      assertThat(jwt.verify(verifier(key))).isTrue();
      assertThat(jwt.getHeader().toJSONObject())
          .containsOnlyKeys("alg", "kid", "typ")
          .containsEntry("alg", signing.name())
          .containsEntry("kid", key.getKeyID())
          .containsEntry("typ", "JWT");
      var claims = jwt.getJWTClaimsSet();
      assertThat(claims.getClaims()).containsOnlyKeys("iss", "sub", "aud", "iat", "exp", "jti");
      assertThat(List.of(claims.getIssuer(), claims.getSubject())).containsOnly(client);
      assertThat(claims.getAudience()).containsExactly(DOOR.toString());
      assertThat(claims.getExpirationTime().toInstant())
          .isAfter(now)
          .isBeforeOrEqualTo(now.plus(Duration.ofMinutes(5)))
          .isEqualTo(now.plus(Assertion.LIFE).truncatedTo(ChronoUnit.SECONDS));
    }
  }

  private static JWSVerifier verifier(JWK key) throws Exception {
    var open = key.toPublicJWK();
    return switch (Signing.valueOf(key.getAlgorithm().getName())) {
      case ES384 -> new ECDSAVerifier(open.toECKey());
      case RS384 -> new RSASSAVerifier(open.toRSAKey());
    };
  }

  @Test
  void it_is_never_the_same_twice() throws Exception {
    var key = SmartKey.fresh(Signing.ES384);
    var ids = new HashSet<String>();
    for (var round = 0; round < 200; round++) {
      var jwt = SignedJWT.parse(Assertion.signed("client", DOOR, key, Instant.EPOCH));
      ids.add(jwt.getJWTClaimsSet().getJWTID());
    }
    assertThat(ids).hasSize(200);
  }
}
