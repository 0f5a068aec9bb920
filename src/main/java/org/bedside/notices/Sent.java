package org.bedside.notices;

/// What became of a notice, as far as anybody knows.
public enum Sent {
  /// The mail server took it.
  SENT,
  /// It did not leave: no mail server is set, it could not be reached, or it said no.
  NOT_SENT,
  /// The mail server broke off after it had the words: it may or may not have taken them. Nothing
  /// is sent again by itself.
  UNCONFIRMED
}
