package org.bedside.peers.ehr;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Proofs by which clients show who they are: private_key_jwt as SMART App Launch 2.2.0 asks for it
/// ("Client Authentication: Asymmetric"). Each is taken once.
final class Assertions {

  static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
  static final Set<String> ALGORITHMS = Set.of("RS384", "ES384");

  private static final int LONGEST_SECONDS = 300;
  private static final int PATIENCE_MILLIS = 12_000;

  private final Client.Book clients;
  private final String audience;
  private final Map<String, Instant> used = new ConcurrentHashMap<>();

  Assertions(Client.Book clients, String audience) {
    this.clients = clients;
    this.audience = audience;
  }

  /// Who sent this form.
  Client sender(Map<String, String> form) throws Refusal {
    if (!TYPE.equals(form.get("client_assertion_type"))) {
      throw refused("client_assertion_type must be " + TYPE);
    }
    try {
      var token = SignedJWT.parse(form.getOrDefault("client_assertion", ""));
      var claims = token.getJWTClaimsSet();
      var client =
          clients
              .find(claims.getSubject())
              .orElseThrow(() -> refused("sub names no registered client"));
      checkSignature(token, client);
      checkClaims(claims, client);
      return client;
    } catch (ParseException | JOSEException | IOException e) {
      throw refused("client_assertion: " + e.getMessage());
    }
  }

  private static void checkSignature(SignedJWT token, Client client)
      throws Refusal, JOSEException, IOException, ParseException {
    var header = token.getHeader();
    if (!ALGORITHMS.contains(header.getAlgorithm().getName())) {
      throw refused("alg must be one of " + ALGORITHMS);
    }
    if (header.getKeyID() == null || client.jwksUrl() == null) {
      throw refused("kid is missing, or the client has no keys");
    }
    var address = URI.create(client.jwksUrl()).toURL();
    var keys = JWKSet.load(address, PATIENCE_MILLIS, PATIENCE_MILLIS, 0);
    var key = keys.getKeyByKeyId(header.getKeyID());
    if (key == null || !verifies(token, key)) {
      throw refused("the signature is not by a key of the client");
    }
  }

  private static boolean verifies(SignedJWT token, JWK key) throws JOSEException {
    var family = JWSAlgorithm.Family.RSA.contains(token.getHeader().getAlgorithm()) ? "RSA" : "EC";
    return key.getKeyType().getValue().equals(family)
        && token.verify(
            new DefaultJWSVerifierFactory()
                .createJWSVerifier(token.getHeader(), ((AsymmetricJWK) key).toPublicKey()));
  }

  private void checkClaims(JWTClaimsSet claims, Client client) throws Refusal {
    var now = Instant.now();
    if (!client.id().equals(claims.getIssuer())) {
      throw refused("iss and sub must both be the client_id");
    }
    if (!claims.getAudience().contains(audience)) {
      throw refused("aud must be " + audience);
    }
    var end =
        claims.getExpirationTime() == null ? Instant.MIN : claims.getExpirationTime().toInstant();
    if (end.isBefore(now)) {
      throw refused("exp is missing or over");
    }
    if (end.isAfter(now.plusSeconds(LONGEST_SECONDS))) {
      throw refused("exp is more than five minutes ahead");
    }
    used.values().removeIf(over -> over.isBefore(now));
    var id = claims.getJWTID();
    if (id == null || used.putIfAbsent(client.id() + " " + id, end) != null) {
      throw refused("jti is missing or was used before");
    }
  }

  private static Refusal refused(String sentence) {
    return new Refusal("invalid_client", sentence);
  }
}
