package org.bedside.notices;

import java.util.Set;

/// The letters there are. Their words stand in the message files, as `notices.NAME.subject` and
/// `notices.NAME.body`.
public enum Template {
  /// A colleague invites somebody to work here.
  INVITATION(Again.BY_INVITING, Fact.LINK, Fact.COLLEAGUE),
  /// Somebody asked for the practice's news and confirms that the address is theirs.
  NEWSLETTER_CONFIRMATION(Again.BY_READER, Fact.LINK),
  /// There is something to read behind the door. What it is, the letter does not say.
  SOMETHING_WAITS(Again.HERE, Fact.LINK),
  /// Posts wait for somebody's yes. Which, and what they say, the letter does not say; and it leads
  /// to a page, since no link in a letter agrees to anything.
  YES_WAITS(Again.HERE, Fact.LINK),
  /// A patient is asked whether something of theirs may be told. What, the letter does not say.
  ASKED_TO_SIGN(Again.BY_STORY, Fact.LINK),
  /// The way back to what a patient has signed, and to the button that takes it back.
  SIGNED_COPY(Again.BY_STORY, Fact.LINK),
  /// A patient, or somebody who cares for one, may open an account. For whom, the letter does not
  /// say.
  PORTAL_INVITATION(Again.BY_INVITING_PATIENT, Fact.LINK),
  /// The practice wrote to a patient. What, and about whom, the letter does not say.
  MESSAGE_WAITS(Again.HERE, Fact.LINK),
  /// The code with which somebody who has an account comes in.
  SIGN_IN_CODE(Again.BY_SIGNING_IN, Fact.CODE),
  /// Somebody came in from a browser they had not used before.
  NEW_DEVICE(Again.HERE, Fact.TIME, Fact.LINK),
  /// Somebody came in as you with a code from your paper.
  CODE_USED(Again.HERE, Fact.TIME, Fact.LINK),
  /// The same, to the owners: a colleague came in with a code from paper.
  COLLEAGUE_USED_CODE(Again.IN_LEDGER, Fact.COLLEAGUE, Fact.TIME, Fact.LINK);

  /// How a letter that did not arrive is written again. A link that opens something is never kept,
  /// so such a letter needs a new one, from where the first came.
  enum Again {
    /// As it was.
    HERE,
    /// With a new invitation.
    BY_INVITING,
    /// When the reader asks again.
    BY_READER,
    /// With a new link from the page of what was to be signed.
    BY_STORY,
    /// With a new link from the patient's page.
    BY_INVITING_PATIENT,
    /// When they sign in again: a code is good for ten minutes.
    BY_SIGNING_IN,
    /// Not at all: it names a colleague, and names are not kept here. The ledger tells the same.
    IN_LEDGER
  }

  private final Again again;
  private final Set<Fact> facts;

  Template(Again again, Fact... facts) {
    this.again = again;
    this.facts = Set.of(facts);
  }

  Again again() {
    return again;
  }

  public Set<Fact> facts() {
    return facts;
  }
}
