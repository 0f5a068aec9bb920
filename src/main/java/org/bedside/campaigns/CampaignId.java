package org.bedside.campaigns;

import java.util.UUID;

/// A campaign. Its form makes the id, so that a repeated request cannot make a second one.
public record CampaignId(UUID value) {

  static CampaignId random() {
    return new CampaignId(UUID.randomUUID());
  }

  /// As the ledger names it.
  String subject() {
    return "campaign:" + value;
  }
}
