package org.bedside.direct.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bedside.direct.Reason;
import org.jspecify.annotations.Nullable;

/// Reads certificates and keys as people bring them: DER or PEM, and PKCS #12.
public final class Certificates {

  private static final int LARGEST = 256 * 1024;
  private static final int LONGEST_CHAIN = 10;

  private Certificates() {}

  /// Empty if these bytes are not exactly one certificate.
  public static Optional<X509Certificate> read(byte[] bytes) {
    if (bytes.length == 0 || bytes.length > LARGEST) {
      return Optional.empty();
    }
    try {
      var found =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(bytes));
      return found.size() == 1
          ? found.stream().map(X509Certificate.class::cast).findFirst()
          : Optional.empty();
    } catch (CertificateException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /// What is in a PKCS #12 file.
  public sealed interface Brought {
    record Key(Identity identity) implements Brought {}

    record Refused(Reason reason) implements Brought {}
  }

  /// The first key of a PKCS #12 file with its certificates.
  public static Brought open(byte[] pkcs12, char[] password) {
    if (pkcs12.length == 0 || pkcs12.length > LARGEST) {
      return new Brought.Refused(Reason.NOT_A_CERTIFICATE);
    }
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(pkcs12), password);
      var identity = firstKey(store, password);
      return identity == null
          ? new Brought.Refused(Reason.NOT_A_CERTIFICATE)
          : new Brought.Key(identity);
    } catch (IOException e) {
      var wrong = e.getCause() instanceof UnrecoverableKeyException;
      return new Brought.Refused(wrong ? Reason.WRONG_PASSWORD : Reason.NOT_A_CERTIFICATE);
    } catch (GeneralSecurityException | RuntimeException e) {
      return new Brought.Refused(Reason.NOT_A_CERTIFICATE);
    }
  }

  private static @Nullable Identity firstKey(KeyStore store, char[] password)
      throws GeneralSecurityException {
    for (var alias : Collections.list(store.aliases())) {
      var chain = store.getCertificateChain(alias);
      if (store.isKeyEntry(alias)
          && store.getKey(alias, password) instanceof PrivateKey key
          && chain != null
          && chain.length <= LONGEST_CHAIN) {
        return new Identity(key, Arrays.stream(chain).map(X509Certificate.class::cast).toList());
      }
    }
    return null;
  }

  /// All certificates one after the other, as [#chain] reads them.
  public static byte[] bytes(List<X509Certificate> chain) {
    var out = new java.io.ByteArrayOutputStream();
    chain.forEach(certificate -> out.writeBytes(bytes(certificate)));
    return out.toByteArray();
  }

  public static byte[] bytes(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What [#bytes] wrote.
  public static List<X509Certificate> chain(byte[] bytes) {
    try {
      var found = new ArrayList<X509Certificate>();
      for (var each :
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(bytes))) {
        found.add((X509Certificate) each);
      }
      return found;
    } catch (CertificateException e) {
      throw new IllegalStateException(e);
    }
  }

  /// SHA-256, by which people compare.
  public static byte[] fingerprint(X509Certificate certificate) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes(certificate));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
