package org.bedside.channels.terms;

/// How an account is, as far as the last contact told.
public enum Health {
  /// Nobody has asked yet.
  UNKNOWN,
  HEALTHY,
  /// The server does not answer; nobody has to do anything yet.
  AWAY,
  /// A person must connect it again.
  NEEDS_PERSON
}
