package org.bedside.direct.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Random;
import org.bedside.direct.TestAuthority.Holder;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.OutputAEADEncryptor;

/// Messages as others may make them, good and bad.
final class Raw {

  static final ASN1ObjectIdentifier AES = CMSAlgorithm.AES128_CBC;
  static final ASN1ObjectIdentifier TRIPLE_DES = CMSAlgorithm.DES_EDE3_CBC;

  private static final String TOP =
      "From: okafor@direct.heart.example\r\nTo: gp@direct.clinic.example\r\nMIME-Version: 1.0\r\n";

  private Raw() {}

  private interface Making<T> {
    T made() throws CMSException, GeneralSecurityException, OperatorCreationException, IOException;
  }

  private static <T> T make(Making<T> making) {
    try {
      return making.made();
    } catch (CMSException | GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] wrapped(byte[] inner) {
    return joined("Content-Type: message/rfc822\r\n\r\n", inner, "");
  }

  static byte[] signed(byte[] part, Holder by, String algorithm) {
    var signature = make(() -> cms(part, by, algorithm, false).getEncoded());
    return joined(
        "Content-Type: multipart/signed; protocol=\"application/pkcs7-signature\";\r\n"
            + " boundary=\"b1\"\r\n\r\n--b1\r\n",
        part,
        "\r\n--b1\r\nContent-Type: application/pkcs7-signature\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n"
            + Writing.base64(signature)
            + "\r\n--b1--\r\n");
  }

  static byte[] opaque(byte[] part, Holder by) {
    var signature = make(() -> cms(part, by, "SHA256withRSA", true).getEncoded());
    return ("Content-Type: application/pkcs7-mime; smime-type=signed-data\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n"
            + Writing.base64(signature))
        .getBytes(US_ASCII);
  }

  private static CMSSignedData cms(byte[] part, Holder by, String algorithm, boolean inside)
      throws CMSException, GeneralSecurityException, OperatorCreationException {
    var generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(
        new JcaSimpleSignerInfoGeneratorBuilder().build(algorithm, by.key(), by.certificate()));
    generator.addCertificates(new JcaCertStore(by.chain()));
    return generator.generate(new CMSProcessableByteArray(part), inside);
  }

  static byte[] sealed(byte[] content, X509Certificate to, ASN1ObjectIdentifier cipher) {
    return message(
        make(() -> {
          var generator = new CMSEnvelopedDataGenerator();
          generator.addRecipientInfoGenerator(new JceKeyTransRecipientInfoGenerator(to));
          return generator
              .generate(
                  new CMSProcessableByteArray(content),
                  new JceCMSContentEncryptorBuilder(cipher).build())
              .getEncoded();
        }),
        "enveloped-data");
  }

  static byte[] authenticated(byte[] content, X509Certificate to) {
    return message(
        make(() -> {
          var generator = new CMSAuthEnvelopedDataGenerator();
          generator.addRecipientInfoGenerator(new JceKeyTransRecipientInfoGenerator(to));
          var cipher =
              (OutputAEADEncryptor)
                  new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES128_GCM).build();
          return generator.generate(new CMSProcessableByteArray(content), cipher).getEncoded();
        }),
        "authEnveloped-data");
  }

  private static byte[] message(byte[] cms, String type) {
    return (TOP
            + "Content-Type: application/pkcs7-mime; smime-type="
            + type
            + "\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + Writing.base64(cms))
        .getBytes(US_ASCII);
  }

  static byte[] nested(int depth, String id) {
    var out = new StringBuilder(TOP + "Message-ID: " + id + "\r\n");
    for (var i = 0; i < depth; i++) {
      out.append("Content-Type: multipart/mixed; boundary=b" + (char) ('a' + i) + "\r\n\r\n")
          .append("--b" + (char) ('a' + i) + "\r\n");
    }
    out.append("\r\nwords\r\n");
    for (var i = depth - 1; i >= 0; i--) {
      out.append("\r\n--b" + (char) ('a' + i) + "--\r\n");
    }
    return out.toString().getBytes(US_ASCII);
  }

  static byte[] wide(int count, String id) {
    return (TOP
            + "Message-ID: "
            + id
            + "\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
            + "--b\r\n\r\nwords\r\n".repeat(count)
            + "--b--\r\n")
        .getBytes(US_ASCII);
  }

  static byte[] longHeader(String id) {
    return (TOP + "Message-ID: " + id + "\r\nX: " + "x ".repeat(50_000) + "\r\n\r\nwords")
        .getBytes(US_ASCII);
  }

  private static final List<String> SPITE =
      List.of(
          "\r\n",
          "\n",
          "--",
          "Content-Type: multipart/mixed; boundary=\"\"",
          "\0",
          ";",
          "\"",
          "=?UTF-8?B?////?=",
          "Content-Transfer-Encoding: x-uuencode\r\n",
          "(((((",
          "From: ",
          "boundary=x",
          "charset=utf-7",
          "=",
          "\u00ff");

  /// Cut, doubled, flipped, or with something put in that readers of mail stumble over.
  static byte[] mangled(byte[] good, Random random) {
    var bytes = good;
    for (var i = 0; i < 1 + random.nextInt(4); i++) {
      var at = random.nextInt(bytes.length + 1);
      var to = Math.min(bytes.length, at + random.nextInt(200));
      var before = new String(bytes, 0, at, java.nio.charset.StandardCharsets.ISO_8859_1);
      var there = new String(bytes, at, to - at, java.nio.charset.StandardCharsets.ISO_8859_1);
      var after =
          new String(bytes, to, bytes.length - to, java.nio.charset.StandardCharsets.ISO_8859_1);
      var put =
          switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> there + there;
            case 2 -> there + SPITE.get(random.nextInt(SPITE.size()));
            default -> there.replace('e', (char) random.nextInt(256));
          };
      bytes = (before + put + after).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }
    return bytes;
  }

  private static byte[] joined(String before, byte[] middle, String after) {
    var out = new java.io.ByteArrayOutputStream();
    out.writeBytes(before.getBytes(US_ASCII));
    out.writeBytes(middle);
    out.writeBytes(after.getBytes(US_ASCII));
    return out.toByteArray();
  }
}
