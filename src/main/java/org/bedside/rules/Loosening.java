package org.bedside.rules;

import org.bedside.guard.Audience;

/// Where a practice's own changes say less than the pack, or ask somebody else. The practice's
/// policy page names each.
public record Loosening(String rule, Audience audience, Ruling from, Ruling to) {

  /// What the pack forbids, nobody allows alone: the privacy officer and the owner both must.
  public boolean needsTwo() {
    return from.verdict() == Verdict.FORBIDDEN;
  }
}
