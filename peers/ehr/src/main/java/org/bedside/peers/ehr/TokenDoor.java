package org.bedside.peers.ehr;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.JOSEException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/// `/token`: gives bearer tokens to backends and for codes.
final class TokenDoor {

  private final Client.Book clients;
  private final Assertions assertions;
  private final Grant.Book grants;
  private final Code.Book codes;
  private final IdTokens idTokens;

  TokenDoor(
      Client.Book clients,
      Assertions assertions,
      Grant.Book grants,
      Code.Book codes,
      IdTokens idTokens) {
    this.clients = clients;
    this.assertions = assertions;
    this.grants = grants;
    this.codes = codes;
    this.idTokens = idTokens;
  }

  Answer answer(Call call) {
    try {
      var form = call.form();
      return switch (form.getOrDefault("grant_type", "")) {
        case "client_credentials" -> forBackend(form);
        case "authorization_code" -> forCode(form);
        default -> throw new Refusal("unsupported_grant_type", "grant_type is not known");
      };
    } catch (Refusal refusal) {
      return refusal.answer();
    }
  }

  private Answer forBackend(Map<String, String> form) throws Refusal {
    var client = assertions.sender(form);
    if (!"backend".equals(client.kind())) {
      throw new Refusal("unauthorized_client", "the client is not a backend");
    }
    var scopes = Scopes.of(client.scopes()).granting(Scopes.of(form.get("scope")));
    if (scopes.isEmpty()) {
      throw new Refusal("invalid_scope", "nothing of that is allowed to the client");
    }
    return Answer.json(200, token(client, scopes, null));
  }

  private Answer forCode(Map<String, String> form) throws Refusal {
    var code = codes.take(form.get("code")).orElseThrow(() -> grant("the code is not good"));
    var client = sender(form);
    if (!client.id().equals(code.client().id())) {
      throw grant("the code was given to another client");
    }
    if (!code.redirect().equals(form.get("redirect_uri"))) {
      throw grant("redirect_uri is not that of the request");
    }
    if (!code.challenge().equals(challenge(form.getOrDefault("code_verifier", "")))) {
      throw grant("code_verifier does not fit");
    }
    var answer = token(client, code.scopes(), code.launch());
    answer.put("patient", code.launch().patient());
    if (code.launch().encounter() != null) {
      answer.put("encounter", code.launch().encounter());
    }
    answer.put("need_patient_banner", false);
    if (code.scopes().words().contains("openid")) {
      answer.put("id_token", idToken(code));
    }
    return Answer.json(200, answer);
  }

  private Client sender(Map<String, String> form) throws Refusal {
    if (form.containsKey("client_assertion")) {
      return assertions.sender(form);
    }
    return clients
        .find(form.get("client_id"))
        .filter(client -> "public".equals(client.kind()))
        .orElseThrow(() -> new Refusal("invalid_client", "the client must prove who it is"));
  }

  private Map<String, Object> token(Client client, Scopes scopes, Launch context) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("access_token", grants.give(client, scopes, context));
    answer.put("token_type", "bearer");
    answer.put("expires_in", grants.seconds());
    answer.put("scope", scopes.toString());
    return answer;
  }

  private String idToken(Code code) {
    try {
      return idTokens.sign(code);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String challenge(String verifier) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Refusal grant(String sentence) {
    return new Refusal("invalid_grant", sentence);
  }
}
