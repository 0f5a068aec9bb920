package org.bedside.direct.mail;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/// A key of our own with its certificate.
///
/// @param chain our certificate first, then those of the authorities between it and an anchor
public record Identity(PrivateKey key, List<X509Certificate> chain) {

  public Identity {
    chain = List.copyOf(chain);
  }

  public X509Certificate certificate() {
    return chain.getFirst();
  }
}
