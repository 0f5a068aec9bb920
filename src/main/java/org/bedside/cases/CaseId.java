package org.bedside.cases;

import java.util.UUID;

/// A case. Its form makes the id, so that a repeated request cannot make a second one.
record CaseId(UUID value) {

  static CaseId random() {
    return new CaseId(UUID.randomUUID());
  }

  /// As the ledger names it.
  String subject() {
    return "case:" + value;
  }

  String link() {
    return "/cases/" + value;
  }
}
