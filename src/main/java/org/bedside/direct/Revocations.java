package org.bedside.direct;

import java.security.cert.X509Certificate;

/// Knows which certificates were called back by whoever gave them. Nothing fetches such lists yet,
/// so today nobody knows of any.
public interface Revocations {

  boolean isRevoked(X509Certificate certificate);
}
