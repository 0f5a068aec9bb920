package org.bedside.direct.mail;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CertificateParsingException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bedside.direct.DirectAddress;
import org.bedside.direct.Reason;
import org.bedside.direct.Revocations;
import org.jspecify.annotations.Nullable;

/// Judges whether a certificate may be believed for an address: name, time, strength, use, the way
/// to an anchor, and whether it was called back (RFC 5280; Applicability Statement for Secure
/// Health Transport v1.3, sections on certificates and trust).
public final class Trust {

  /// What the key of a certificate is to be used for.
  public enum Use {
    SIGN,
    ENCRYPT
  }

  private static final int DNS_NAME = 2;
  private static final int RFC822_NAME = 1;
  private static final int SHORTEST_RSA = 2048;
  private static final int SHORTEST_CURVE = 256;
  private static final int LONGEST_PATH = 6;
  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;
  private static final int KEY_ENCIPHERMENT = 2;

  private final Revocations revocations;

  public Trust(Revocations revocations) {
    this.revocations = revocations;
  }

  /// Why not, or empty if it may be believed.
  ///
  /// @param between certificates that may lie between it and an anchor; they need no trust
  /// @param anchors of the domain of `who`
  public Optional<Reason> objection(
      X509Certificate certificate,
      DirectAddress who,
      Use use,
      Collection<X509Certificate> between,
      Set<X509Certificate> anchors,
      Instant now) {
    if (!isFor(certificate, who)) {
      return Optional.of(Reason.CERTIFICATE_NAME);
    }
    return unsound(certificate, use, now).or(() -> path(certificate, between, anchors, now));
  }

  /// Why a certificate is no good by itself, whoever vouches for it.
  public static Optional<Reason> unsound(X509Certificate certificate, Use use, Instant now) {
    if (now.isBefore(certificate.getNotBefore().toInstant())) {
      return Optional.of(Reason.CERTIFICATE_NOT_YET);
    }
    if (now.isAfter(certificate.getNotAfter().toInstant())) {
      return Optional.of(Reason.CERTIFICATE_EXPIRED);
    }
    if (isWeak(certificate)) {
      return Optional.of(Reason.CERTIFICATE_WEAK);
    }
    return certificate.getBasicConstraints() >= 0 || !mayBeUsed(certificate, use)
        ? Optional.of(Reason.CERTIFICATE_USE)
        : Optional.empty();
  }

  private static boolean isInTime(X509Certificate certificate, Instant now) {
    return !now.isBefore(certificate.getNotBefore().toInstant())
        && !now.isAfter(certificate.getNotAfter().toInstant());
  }

  private static boolean isWeak(X509Certificate certificate) {
    var by = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
    if (by.startsWith("SHA1") || by.startsWith("MD")) {
      return true;
    }
    return switch (certificate.getPublicKey()) {
      case RSAPublicKey rsa -> rsa.getModulus().bitLength() < SHORTEST_RSA;
      case ECPublicKey ec -> ec.getParams().getOrder().bitLength() < SHORTEST_CURVE;
      default -> true;
    };
  }

  /// A certificate that says nothing of its use may be used for all (RFC 5280, 4.2.1.3).
  private static boolean mayBeUsed(X509Certificate certificate, Use use) {
    var allowed = certificate.getKeyUsage();
    return switch (use) {
      case SIGN -> allowed == null || allowed[DIGITAL_SIGNATURE] || allowed[NON_REPUDIATION];
      // To seal to a key on a curve takes an agreement of keys, which is not spoken here.
      case ENCRYPT ->
          certificate.getPublicKey() instanceof RSAPublicKey
              && (allowed == null || allowed[KEY_ENCIPHERMENT]);
    };
  }

  /// Bound to the address itself, or to all addresses of its domain; nothing else in a certificate
  /// names anybody.
  public static boolean isFor(X509Certificate certificate, DirectAddress who) {
    return names(certificate).stream()
        .anyMatch(name ->
            name.contains("@")
                ? DirectAddress.of(name).filter(who::is).isPresent()
                : name.equals(who.domain()));
  }

  /// The domains and addresses for which a certificate is.
  public static Set<String> names(X509Certificate certificate) {
    try {
      var names = certificate.getSubjectAlternativeNames();
      return names == null
          ? Set.of()
          : names.stream().map(Trust::name).filter(Objects::nonNull).collect(Collectors.toSet());
    } catch (CertificateParsingException e) {
      return Set.of();
    }
  }

  private static @Nullable String name(List<?> entry) {
    var kind = entry.getFirst();
    return entry.get(1) instanceof String name
            && (Objects.equals(kind, DNS_NAME) || Objects.equals(kind, RFC822_NAME))
        ? name.toLowerCase(Locale.ROOT)
        : null;
  }

  private Optional<Reason> path(
      X509Certificate certificate,
      Collection<X509Certificate> between,
      Set<X509Certificate> anchors,
      Instant now) {
    if (anchors.stream().noneMatch(each -> isInTime(each, now))) {
      return Optional.of(Reason.NO_ANCHOR);
    }
    if (revocations.isRevoked(certificate)) {
      return Optional.of(Reason.REVOKED);
    }
    try {
      var built =
          CertPathBuilder.getInstance("PKIX").build(way(certificate, between, anchors, now));
      return judged((PKIXCertPathBuilderResult) built);
    } catch (CertPathBuilderException | InvalidAlgorithmParameterException e) {
      return Optional.of(Reason.NO_ANCHOR);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PKIXBuilderParameters way(
      X509Certificate certificate,
      Collection<X509Certificate> between,
      Set<X509Certificate> anchors,
      Instant now)
      throws GeneralSecurityException {
    var target = new X509CertSelector();
    target.setCertificate(certificate);
    var from =
        anchors.stream()
            .filter(each -> isInTime(each, now))
            .map(each -> new TrustAnchor(each, null))
            .collect(Collectors.toSet());
    var way = new PKIXBuilderParameters(from, target);
    var all = new HashSet<>(between);
    all.add(certificate);
    way.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(all)));
    way.setDate(Date.from(now));
    way.setMaxPathLength(LONGEST_PATH);
    way.setRevocationEnabled(false); // asked of [Revocations] instead
    return way;
  }

  private Optional<Reason> judged(PKIXCertPathBuilderResult built) {
    for (var each : built.getCertPath().getCertificates()) {
      var step = (X509Certificate) each;
      if (isWeak(step)) {
        return Optional.of(Reason.CERTIFICATE_WEAK);
      }
      if (revocations.isRevoked(step)) {
        return Optional.of(Reason.REVOKED);
      }
    }
    return Optional.empty();
  }
}
