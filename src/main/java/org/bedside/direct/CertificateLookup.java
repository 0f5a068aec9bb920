package org.bedside.direct;

import java.security.cert.X509Certificate;
import java.util.List;

/// Finds the certificates to which a letter for an address can be sealed. Whatever it finds is
/// judged anew each time: to be found is not to be trusted.
public interface CertificateLookup {

  /// Those of the address itself first, then those of its domain.
  List<X509Certificate> find(DirectAddress address);
}
