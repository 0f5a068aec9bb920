package org.bedside.direct.mail;

import java.security.Provider;
import java.util.List;
import java.util.Set;
import org.bedside.direct.Reason;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSEnvelopedData;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.KeyTransRecipientId;
import org.bouncycastle.cms.RecipientInformationStore;
import org.bouncycastle.cms.jcajce.JceKeyTransAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipient;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/// Opens the seal with whichever of our keys fits. Whoever sealed it learns one thing only, that it
/// was not taken: every failure after the key was found is the same one.
final class Decrypting {

  private static final int MOST_RECIPIENTS = 100;
  private static final Set<ASN1ObjectIdentifier> BLOCKS =
      Set.of(
          NISTObjectIdentifiers.id_aes128_CBC,
          NISTObjectIdentifiers.id_aes192_CBC,
          NISTObjectIdentifiers.id_aes256_CBC);
  private static final Set<ASN1ObjectIdentifier> AUTHENTICATED =
      Set.of(
          NISTObjectIdentifiers.id_aes128_GCM,
          NISTObjectIdentifiers.id_aes192_GCM,
          NISTObjectIdentifiers.id_aes256_GCM);

  private Decrypting() {}

  static byte[] decrypted(Entity outer, List<Identity> ours) throws Unfit {
    var kind = outer.kind();
    var name = kind.name();
    var smime = kind.parameter("smime-type");
    var isSealed =
        smime.isEmpty()
            || smime.equals("enveloped-data")
            || smime.equalsIgnoreCase("authEnveloped-data");
    if (!isSealed
        || !(name.equals("application/pkcs7-mime") || name.equals("application/x-pkcs7-mime"))) {
      throw new Unfit(Reason.NOT_ENCRYPTED);
    }
    try {
      var content = ContentInfo.getInstance(outer.decoded());
      if (content == null) {
        throw new Unfit(Reason.NOT_ENCRYPTED);
      }
      return decrypted(content, ours);
    } catch (CMSException | RuntimeException e) {
      throw new Unfit(Reason.BROKEN);
    }
  }

  private static byte[] decrypted(ContentInfo content, List<Identity> ours)
      throws Unfit, CMSException {
    if (CMSObjectIdentifiers.envelopedData.equals(content.getContentType())) {
      var sealed = new CMSEnvelopedData(content);
      check(BLOCKS, sealed.getContentEncryptionAlgorithm().getAlgorithm());
      return opened(sealed.getRecipientInfos(), ours, false);
    }
    if (CMSObjectIdentifiers.authEnvelopedData.equals(content.getContentType())) {
      var sealed = new CMSAuthEnvelopedData(content);
      check(AUTHENTICATED, new ASN1ObjectIdentifier(sealed.getEncryptionAlgOID()));
      return opened(sealed.getRecipientInfos(), ours, true);
    }
    throw new Unfit(Reason.NOT_ENCRYPTED);
  }

  private static void check(Set<ASN1ObjectIdentifier> allowed, ASN1ObjectIdentifier algorithm)
      throws Unfit {
    if (!allowed.contains(algorithm)) {
      throw new Unfit(Reason.WEAK_CIPHER);
    }
  }

  private static byte[] opened(
      RecipientInformationStore recipients, List<Identity> ours, boolean authenticated)
      throws Unfit, CMSException {
    if (recipients.size() > MOST_RECIPIENTS) {
      throw new Unfit(Reason.TOO_MANY_PARTS);
    }
    for (var identity : ours) {
      for (var each : recipients.getRecipients()) {
        if (each.getRID() instanceof KeyTransRecipientId id && matches(id, identity)) {
          return each.getContent(key(identity, authenticated));
        }
      }
    }
    throw new Unfit(Reason.NOT_FOR_US);
  }

  private static boolean matches(KeyTransRecipientId id, Identity identity) {
    return id.match(Signed.holder(identity.certificate()));
  }

  private static JceKeyTransRecipient key(Identity identity, boolean authenticated) {
    return authenticated
        ? new JceKeyTransAuthEnvelopedRecipient(identity.key()).setContentProvider(Galois.SPEAKER)
        : new JceKeyTransEnvelopedRecipient(identity.key());
  }

  /// Java's own provider knows this mode, but not under the name that messages give it. The other
  /// one is not made before a message needs it.
  private static final class Galois {
    static final Provider SPEAKER = new BouncyCastleProvider();
  }
}
