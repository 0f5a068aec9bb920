package org.bedside.direct.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bedside.direct.DirectAddress;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.operator.OperatorCreationException;

/// Signs a message with our key and seals it to the other side (RFC 8551): the whole message with
/// its headers inside, `multipart/signed` with SHA-256, then AES-256.
public final class Sealing {

  private static final String LINE = "\r\n";

  private Sealing() {}

  /// @param inner the message as [Writing] wrote it
  /// @param to certificates of the other side that may be believed; at least one
  public static byte[] seal(
      byte[] inner,
      DirectAddress from,
      DirectAddress recipient,
      String messageId,
      Identity own,
      List<X509Certificate> to,
      Instant now) {
    try {
      var sealed = encrypted(signed(wrapped(inner), own), to);
      return (Writing.outer(from, recipient, messageId, now)
              + "Content-Type: application/pkcs7-mime; smime-type=enveloped-data;"
              + LINE
              + " name=\"smime.p7m\""
              + LINE
              + "Content-Disposition: attachment; filename=\"smime.p7m\""
              + LINE
              + "Content-Transfer-Encoding: base64"
              + LINE
              + LINE
              + Writing.base64(sealed)
              + LINE)
          .getBytes(US_ASCII);
    } catch (CMSException | GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] wrapped(byte[] inner) {
    var canonical = Parts.canonical(inner);
    return joined("Content-Type: message/rfc822" + LINE + LINE, canonical, "");
  }

  private static byte[] signed(byte[] part, Identity own)
      throws CMSException, GeneralSecurityException, OperatorCreationException, IOException {
    var algorithm = own.key().getAlgorithm().startsWith("EC") ? "ECDSA" : "RSA";
    var generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(
        new JcaSimpleSignerInfoGeneratorBuilder()
            .build("SHA256with" + algorithm, own.key(), own.certificate()));
    generator.addCertificates(new JcaCertStore(own.chain()));
    var signature = generator.generate(new CMSProcessableByteArray(part), false).getEncoded();
    var boundary = "=_" + UUID.randomUUID();
    return joined(
        "Content-Type: multipart/signed; protocol=\"application/pkcs7-signature\";"
            + LINE
            + " micalg=sha-256; boundary=\""
            + boundary
            + "\""
            + LINE
            + LINE
            + "--"
            + boundary
            + LINE,
        part,
        LINE
            + "--"
            + boundary
            + LINE
            + "Content-Type: application/pkcs7-signature; name=\"smime.p7s\""
            + LINE
            + "Content-Disposition: attachment; filename=\"smime.p7s\""
            + LINE
            + "Content-Transfer-Encoding: base64"
            + LINE
            + LINE
            + Writing.base64(signature)
            + LINE
            + "--"
            + boundary
            + "--"
            + LINE);
  }

  private static byte[] encrypted(byte[] signed, List<X509Certificate> to)
      throws CMSException, GeneralSecurityException, IOException {
    var generator = new CMSEnvelopedDataGenerator();
    for (var certificate : to) {
      generator.addRecipientInfoGenerator(new JceKeyTransRecipientInfoGenerator(certificate));
    }
    return generator
        .generate(
            new CMSProcessableByteArray(signed),
            new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_CBC).build())
        .getEncoded();
  }

  private static byte[] joined(String before, byte[] middle, String after) {
    var out = new java.io.ByteArrayOutputStream(middle.length + before.length() + after.length());
    out.writeBytes(before.getBytes(US_ASCII));
    out.writeBytes(middle);
    out.writeBytes(after.getBytes(US_ASCII));
    return out.toByteArray();
  }
}
