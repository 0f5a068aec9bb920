package org.bedside.peers.ehr;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Instant;
import java.util.Map;

/// `/authorize`: gives codes to whom a chart has opened. Whoever sits before the chart is signed in
/// already, so it asks nothing.
final class AuthorizeDoor {

  private final Client.Book clients;
  private final Launch.Book launches;
  private final Code.Book codes;
  private final String base;

  AuthorizeDoor(Client.Book clients, Launch.Book launches, Code.Book codes, String base) {
    this.clients = clients;
    this.launches = launches;
    this.codes = codes;
    this.base = base;
  }

  Answer answer(Call call) {
    var wish = call.method().equals("POST") ? call.form() : call.query();
    var client = clients.find(wish.get("client_id")).orElse(null);
    var redirect = wish.getOrDefault("redirect_uri", "");
    // Nobody is sent to an address that is not registered, not even with an error.
    if (client == null || client.redirects() == null || !client.redirects().contains(redirect)) {
      return Answer.page(400, "<!doctype html><title>No</title><p>Unknown client or redirect_uri.");
    }
    var state = encoded(wish.getOrDefault("state", ""));
    var start = redirect + (redirect.contains("?") ? "&" : "?") + "state=" + state;
    try {
      return Answer.redirect(start + "&code=" + codes.give(code(wish, client, redirect)));
    } catch (Refusal refusal) {
      return Answer.redirect(
          "%s&error=%s&error_description=%s"
              .formatted(start, refusal.code(), encoded(refusal.getMessage())));
    }
  }

  private Code code(Map<String, String> wish, Client client, String redirect) throws Refusal {
    if (!"code".equals(wish.get("response_type"))) {
      throw new Refusal("unsupported_response_type", "response_type must be code");
    }
    if (wish.getOrDefault("state", "").isEmpty()) {
      throw request("state is missing");
    }
    if (!base.equals(wish.get("aud"))) {
      throw request("aud must be " + base);
    }
    var challenge = wish.getOrDefault("code_challenge", "");
    if (!"S256".equals(wish.get("code_challenge_method")) || challenge.length() != 43) {
      throw request("PKCE with S256 is required");
    }
    var launch =
        launches
            .find(wish.get("launch"))
            .filter(open -> client.id().equals(open.client()))
            .orElseThrow(() -> request("launch names no open chart"));
    var scopes = Scopes.of(client.scopes()).granting(Scopes.of(wish.get("scope")));
    if (!scopes.words().contains("launch")) {
      throw new Refusal("invalid_scope", "the scope launch is missing or not allowed");
    }
    var end = Instant.now().plusSeconds(Code.SECONDS);
    return new Code(client, scopes, launch, redirect, challenge, wish.get("nonce"), end);
  }

  private static Refusal request(String sentence) {
    return new Refusal("invalid_request", sentence);
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, UTF_8);
  }
}
