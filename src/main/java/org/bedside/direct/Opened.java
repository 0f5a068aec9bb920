package org.bedside.direct;

import java.security.cert.X509Certificate;

/// What came of a message that was brought.
public sealed interface Opened {

  /// It may be read.
  ///
  /// @param signer whose signature it bears, trusted for the sender's address
  /// @param inner the letter as it was signed, to be kept sealed
  record Trusted(Incoming mail, X509Certificate signer, byte[] inner) implements Opened {}

  /// Nothing of it may be believed.
  record Refused(Reason reason) implements Opened {}
}
