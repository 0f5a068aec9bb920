package org.bedside.stories;

import java.util.UUID;

/// What one patient was asked to sign. The form makes it before anything is typed, so that a
/// repeated request asks for nothing twice.
record AuthorizationId(UUID value) {

  static AuthorizationId random() {
    return new AuthorizationId(UUID.randomUUID());
  }

  /// As the ledger and Today name it.
  String subject() {
    return "story:" + value;
  }
}
