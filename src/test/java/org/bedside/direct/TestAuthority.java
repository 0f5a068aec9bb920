package org.bedside.direct;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/// An authority that gives certificates for Direct, good ones and bad ones.
public final class TestAuthority {

  public static final char[] PASSWORD = "open".toCharArray();

  private static final SecureRandom RANDOM = new SecureRandom();

  private final KeyPair keys;
  private final String name;
  private final X509Certificate certificate;
  private final Instant now;

  private TestAuthority(String name, Instant now, KeyPair keys, X509Certificate certificate) {
    this.name = name;
    this.now = now;
    this.keys = keys;
    this.certificate = certificate;
  }

  public static TestAuthority named(String name, Instant now) {
    try {
      var keys = pair(2048);
      var use = KeyUsage.keyCertSign | KeyUsage.cRLSign;
      var own =
          build(
              name,
              keys,
              name,
              keys,
              now,
              now.plus(Duration.ofDays(400)),
              true,
              use,
              null,
              "SHA256withRSA");
      return new TestAuthority(name, now, keys, own);
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public X509Certificate certificate() {
    return certificate;
  }

  /// A key with its certificate.
  public record Holder(PrivateKey key, List<X509Certificate> chain) {

    public X509Certificate certificate() {
      return chain.getFirst();
    }

    public byte[] pkcs12() {
      try {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("key", key, PASSWORD, chain.toArray(new Certificate[0]));
        var out = new ByteArrayOutputStream();
        store.store(out, PASSWORD);
        return out.toByteArray();
      } catch (GeneralSecurityException | IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /// What a certificate is to be like; good in all that is not said.
  public final class Wish {

    private final String bound;
    private Instant until = now.plus(Duration.ofDays(100));
    private Instant from = now.minus(Duration.ofDays(1));
    private int bits = 2048;
    private int use = KeyUsage.digitalSignature | KeyUsage.keyEncipherment;
    private boolean authority;
    private String signed = "SHA256withRSA";

    private Wish(String bound) {
      this.bound = bound;
    }

    public Wish from(Instant when) {
      from = when;
      return this;
    }

    public Wish until(Instant when) {
      until = when;
      return this;
    }

    public Wish bits(int count) {
      bits = count;
      return this;
    }

    public Wish use(int usage) {
      use = usage;
      return this;
    }

    public Wish authority() {
      authority = true;
      return this;
    }

    public Wish signed(String algorithm) {
      signed = algorithm;
      return this;
    }

    public Holder given() {
      try {
        var own = pair(bits);
        var made = build(bound, own, name, keys, from, until, authority, use, bound, signed);
        return new Holder(own.getPrivate(), List.of(made));
      } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /// @param bound a domain, or an address
  public Wish wish(String bound) {
    return new Wish(bound);
  }

  public Holder give(String bound) {
    return wish(bound).given();
  }

  private static KeyPair pair(int bits) throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(bits);
    return generator.generateKeyPair();
  }

  private static X509Certificate build(
      String subject,
      KeyPair own,
      String issuer,
      KeyPair by,
      Instant from,
      Instant until,
      boolean authority,
      int use,
      @Nullable String bound,
      String signed)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    var tools = new JcaX509ExtensionUtils();
    var builder =
        new JcaX509v3CertificateBuilder(
            new X500Name("CN=" + issuer),
            new BigInteger(64, RANDOM),
            Date.from(from),
            Date.from(until),
            new X500Name("CN=" + subject),
            own.getPublic());
    builder
        .addExtension(Extension.basicConstraints, true, new BasicConstraints(authority))
        .addExtension(Extension.keyUsage, true, new KeyUsage(use))
        .addExtension(
            Extension.subjectKeyIdentifier,
            false,
            tools.createSubjectKeyIdentifier(own.getPublic()))
        .addExtension(
            Extension.authorityKeyIdentifier,
            false,
            tools.createAuthorityKeyIdentifier(by.getPublic()));
    if (bound != null) {
      var kind = bound.contains("@") ? GeneralName.rfc822Name : GeneralName.dNSName;
      builder.addExtension(
          Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName(kind, bound)));
    }
    return new JcaX509CertificateConverter()
        .getCertificate(builder.build(new JcaContentSignerBuilder(signed).build(by.getPrivate())));
  }
}
