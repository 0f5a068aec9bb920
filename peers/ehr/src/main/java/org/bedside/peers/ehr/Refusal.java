package org.bedside.peers.ehr;

import java.util.Map;

/// A no of the authorization, in the words of OAuth (RFC 6749, 5.2).
final class Refusal extends Exception {

  private static final long serialVersionUID = 1;

  private final String code;

  Refusal(String code, String sentence) {
    super(sentence);
    this.code = code;
  }

  String code() {
    return code;
  }

  Answer answer() {
    var status = code.equals("invalid_client") ? 401 : 400;
    return Answer.json(status, Map.of("error", code, "error_description", getMessage()));
  }
}
