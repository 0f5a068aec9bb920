package org.bedside.gatherings;

import java.util.UUID;

/// A gathering. Its form makes the id, so that a repeated request cannot make a second one.
public record GatheringId(UUID value) {

  static GatheringId random() {
    return new GatheringId(UUID.randomUUID());
  }

  /// As the ledger and Today name it.
  public String subject() {
    return "gathering:" + value;
  }

  /// Where its page is.
  String link() {
    return "/gatherings/" + value;
  }
}
