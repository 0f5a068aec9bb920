package org.bedside.chart.smart;

import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What an EHR means by giving no token ([RFC 6749, section
/// 5.2](https://www.rfc-editor.org/rfc/rfc6749#section-5.2)). One word stands there for a client
/// that is not known and for a signature that is not taken; the sentence beside it, which is the
/// EHR's own, tells them apart as well as it can.
final class TokenRefusal {

  private static final Pattern OF_THE_KEY =
      Pattern.compile("signature|\\bkeys?\\b|jwks|\\bkid\\b|\\balg\\b|verif");

  private TokenRefusal() {}

  static Trouble of(JsonNode json) {
    var sentence = json.path("error_description").asString("").toLowerCase(Locale.ROOT);
    return switch (json.path("error").asString("")) {
      case "invalid_client", "invalid_grant" ->
          OF_THE_KEY.matcher(sentence).find() ? Trouble.KEY_REFUSED : Trouble.CLIENT_UNKNOWN;
      case "unauthorized_client", "unsupported_grant_type", "access_denied" ->
          Trouble.CLIENT_UNKNOWN;
      case "invalid_scope" -> Trouble.SCOPE_REFUSED;
      case "temporarily_unavailable", "server_error" -> Trouble.AWAY;
      case "invalid_request" -> Trouble.OURS;
      default -> Trouble.ODD;
    };
  }
}
