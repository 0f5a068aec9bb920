package org.bedside.campaigns;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Some weeks of posts for one goal.
///
/// @param goal in words
/// @param number what the goal counts, such as 300 flu shots; null for a goal without one
/// @param link where its posts lead, without anything that follows readers; null without one
/// @param slug of the short address `/go/…`; null without a link
/// @param closing what came of it; null while it is open
record Campaign(
    CampaignId id,
    String name,
    String goal,
    @Nullable Integer number,
    LocalDate starts,
    LocalDate ends,
    @Nullable String link,
    @Nullable String slug,
    @Nullable Closing closing,
    int version) {

  /// @param reached what was counted in the end; null if nobody counted
  record Closing(LocalDate on, String note, @Nullable Integer reached) {}

  boolean isClosed() {
    return closing != null;
  }

  Campaign with(Closing end) {
    return new Campaign(id, name, goal, number, starts, ends, link, slug, end, version + 1);
  }

  /// Never the words.
  @Override
  public String toString() {
    return "Campaign[" + id + "]";
  }
}
