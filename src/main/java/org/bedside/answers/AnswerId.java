package org.bedside.answers;

import java.util.UUID;

/// An answer, from the moment in which somebody enters what it is to. Their form makes the id, so
/// that a repeated request cannot make a second one.
record AnswerId(UUID value) {

  static AnswerId random() {
    return new AnswerId(UUID.randomUUID());
  }

  /// As the ledger and Today name it.
  String subject() {
    return "answer:" + value;
  }

  String link() {
    return "/answers/" + value;
  }
}
