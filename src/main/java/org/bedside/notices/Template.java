package org.bedside.notices;

import java.util.Set;

/// The letters there are. Their words stand in the message files, as `notices.NAME.subject` and
/// `notices.NAME.body`.
public enum Template {
  /// A colleague invites somebody to work here.
  INVITATION(Fact.LINK, Fact.COLLEAGUE),
  /// Somebody asked for the practice's news and confirms that the address is theirs.
  NEWSLETTER_CONFIRMATION(Fact.LINK),
  /// There is something to read behind the door. What it is, the letter does not say.
  SOMETHING_WAITS(Fact.LINK),
  /// Somebody came in from a browser they had not used before.
  NEW_DEVICE(Fact.TIME, Fact.LINK),
  /// Somebody came in as you with a code from your paper.
  CODE_USED(Fact.TIME, Fact.LINK),
  /// The same, to the owners: a colleague came in with a code from paper.
  COLLEAGUE_USED_CODE(Fact.COLLEAGUE, Fact.TIME, Fact.LINK);

  private final Set<Fact> facts;

  Template(Fact... facts) {
    this.facts = Set.of(facts);
  }

  public Set<Fact> facts() {
    return facts;
  }
}
