package org.bedside.peers.ehr;

import com.nimbusds.jose.JOSEException;
import java.util.List;
import java.util.Map;

/// The SMART authorization before HAPI (SMART App Launch 2.2.0): who may come in and what for.
final class Smart {

  private final String origin;
  private final String base;
  private final Client.Book clients = new Client.Book();
  private final Grant.Book grants = new Grant.Book();
  private final Launch.Book launches = new Launch.Book();
  private final IdTokens idTokens;
  private final TokenDoor token;
  private final AuthorizeDoor authorize;

  /// @param origin where `/token` and `/authorize` are; FHIR is below `/fhir`
  Smart(String origin) throws JOSEException {
    this.origin = origin;
    this.base = origin + "/fhir";
    this.idTokens = new IdTokens(base);
    var codes = new Code.Book();
    var assertions = new Assertions(clients, origin + "/token");
    this.token = new TokenDoor(clients, assertions, grants, codes, idTokens);
    this.authorize = new AuthorizeDoor(clients, launches, codes, base);
  }

  String base() {
    return base;
  }

  Client.Book clients() {
    return clients;
  }

  Grant.Book grants() {
    return grants;
  }

  Launch.Book launches() {
    return launches;
  }

  Answer token(Call call) {
    return call.method().equals("POST") ? token.answer(call) : Answer.empty(405);
  }

  Answer authorize(Call call) {
    return authorize.answer(call);
  }

  Answer keys() {
    return Answer.json(200, idTokens.keys());
  }

  Answer configuration() {
    return Answer.json(
        200,
        Map.ofEntries(
            Map.entry("issuer", base),
            Map.entry("jwks_uri", origin + "/jwks"),
            Map.entry("authorization_endpoint", origin + "/authorize"),
            Map.entry("token_endpoint", origin + "/token"),
            Map.entry("token_endpoint_auth_methods_supported", List.of("private_key_jwt")),
            Map.entry(
                "token_endpoint_auth_signing_alg_values_supported",
                Assertions.ALGORITHMS.stream().sorted().toList()),
            Map.entry("grant_types_supported", List.of("authorization_code", "client_credentials")),
            Map.entry("response_types_supported", List.of("code")),
            Map.entry("code_challenge_methods_supported", List.of("S256")),
            Map.entry(
                "scopes_supported",
                List.of(
                    "openid",
                    "fhirUser",
                    "launch",
                    "patient/*.cruds",
                    "user/*.cruds",
                    "system/*.cruds")),
            Map.entry(
                "capabilities",
                List.of(
                    "launch-ehr",
                    "client-public",
                    "client-confidential-asymmetric",
                    "context-ehr-patient",
                    "context-ehr-encounter",
                    "context-banner",
                    "sso-openid-connect",
                    "permission-v2",
                    "permission-patient",
                    "permission-user"))));
  }
}
