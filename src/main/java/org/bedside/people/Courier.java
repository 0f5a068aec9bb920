package org.bedside.people;

/// Carries a link to the person it is for. Whoever keeps the mail provides it; without one, the
/// person who invites hands the link over.
public interface Courier {

  /// What became of it, as far as anybody knows.
  enum Carried {
    SENT,
    /// The mail server broke off: it may or may not have taken it.
    UNCONFIRMED,
    NOT_SENT
  }

  Carried carryInvitation(PersonId to, String link, PersonId from);
}
