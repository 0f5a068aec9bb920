package org.bedside.direct.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bedside.direct.DirectAddress;
import org.bedside.direct.Reason;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/// A signed message taken apart: what was signed, and by whom.
///
/// @param content the exact bytes that the signature is about
record Signed(byte[] content, CMSSignedData signature) {

  private static final int MOST_SIGNERS = 4;
  private static final int MOST_CERTIFICATES = 20;
  private static final Set<ASN1ObjectIdentifier> DIGESTS =
      Set.of(
          NISTObjectIdentifiers.id_sha256,
          NISTObjectIdentifiers.id_sha384,
          NISTObjectIdentifiers.id_sha512);

  static Signed of(Entity message) throws Unfit {
    var kind = message.kind();
    try {
      return switch (kind.name()) {
        case "multipart/signed" -> detached(message, kind);
        case "application/pkcs7-mime", "application/x-pkcs7-mime" -> opaque(message);
        default -> throw new Unfit(Reason.NOT_SIGNED);
      };
    } catch (CMSException | IOException | RuntimeException e) {
      throw new Unfit(Reason.NOT_SIGNED);
    }
  }

  private static Signed detached(Entity message, Entity.Kind kind) throws Unfit, CMSException {
    var parts = new Parts().of(message, kind);
    if (parts.size() != 2
        || !parts.get(1).kind().name().matches("application/(x-)?pkcs7-signature")) {
      throw new Unfit(Reason.NOT_SIGNED);
    }
    var content = Parts.canonical(parts.getFirst().raw());
    return new Signed(
        content, new CMSSignedData(new CMSProcessableByteArray(content), parts.get(1).decoded()));
  }

  private static Signed opaque(Entity message) throws Unfit, CMSException, IOException {
    var signature = new CMSSignedData(message.decoded());
    var content = signature.getSignedContent();
    if (content == null) {
      throw new Unfit(Reason.NOT_SIGNED);
    }
    var out = new ByteArrayOutputStream();
    content.write(out);
    return new Signed(out.toByteArray(), signature);
  }

  /// The certificate of a signer whose signature holds, who is the sender, and whom we trust. If
  /// there is none, the reason is that of the signer who came furthest.
  X509Certificate signer(
      DirectAddress sender, Trust trust, Set<X509Certificate> anchors, Instant now) throws Unfit {
    var signers = signature.getSignerInfos().getSigners();
    if (signers.isEmpty()) {
      throw new Unfit(Reason.NOT_SIGNED);
    }
    if (signers.size() > MOST_SIGNERS) {
      throw new Unfit(Reason.TOO_MANY_PARTS);
    }
    var enclosed = enclosed();
    var worst = Reason.CHANGED;
    for (var signer : signers) {
      var certificate = certificate(signer, enclosed);
      if (certificate == null) {
        continue;
      }
      var objection = objection(signer, certificate, sender);
      if (objection == null) {
        objection =
            trust
                .objection(certificate, sender, Trust.Use.SIGN, enclosed, anchors, now)
                .orElse(null);
      }
      if (objection == null) {
        return certificate;
      }
      worst = worst == Reason.CHANGED ? objection : worst;
    }
    throw new Unfit(worst);
  }

  private List<X509Certificate> enclosed() throws Unfit {
    var found = signature.getCertificates().getMatches(null);
    if (found.size() > MOST_CERTIFICATES) {
      throw new Unfit(Reason.TOO_MANY_PARTS);
    }
    var converter = new JcaX509CertificateConverter();
    var certificates = new ArrayList<X509Certificate>();
    try {
      for (var each : found) {
        certificates.add(converter.getCertificate(each));
      }
    } catch (CertificateException | RuntimeException e) {
      throw new Unfit(Reason.NOT_A_CERTIFICATE);
    }
    return certificates;
  }

  private static @Nullable X509Certificate certificate(
      SignerInformation signer, List<X509Certificate> enclosed) {
    for (var each : enclosed) {
      if (signer.getSID().match(holder(each))) {
        return each;
      }
    }
    return null;
  }

  private static @Nullable Reason objection(
      SignerInformation signer, X509Certificate certificate, DirectAddress sender) {
    if (!DIGESTS.contains(signer.getDigestAlgorithmID().getAlgorithm())) {
      return Reason.WEAK_SIGNATURE;
    }
    try {
      // Of the certificate only its key is used here; its time is asked of [Trust], by our clock.
      var verifier = new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey());
      if (!signer.verify(verifier)) {
        return Reason.CHANGED;
      }
    } catch (CMSException | OperatorCreationException | RuntimeException e) {
      return Reason.CHANGED;
    }
    return Trust.isFor(certificate, sender) ? null : Reason.SENDER_DIFFERS;
  }

  static X509CertificateHolder holder(X509Certificate certificate) {
    try {
      return new JcaX509CertificateHolder(certificate);
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
