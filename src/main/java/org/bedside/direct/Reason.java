package org.bedside.direct;

import java.util.Locale;

/// Why something is refused. Each has a sentence for a person, in English and Spanish.
public enum Reason {
  /// Larger than this house takes.
  TOO_LARGE,
  /// Parts in parts in parts.
  TOO_DEEP,
  TOO_MANY_PARTS,
  /// Not a message by the rules of mail.
  NOT_MAIL,
  NOT_ENCRYPTED,
  /// Sealed by what is not safe any more, such as triple DES.
  WEAK_CIPHER,
  /// None of our keys opens it.
  NOT_FOR_US,
  /// It does not open, although it is for us.
  BROKEN,
  NOT_SIGNED,
  WEAK_SIGNATURE,
  /// Something was changed after it was signed.
  CHANGED,
  /// The headers are outside of what was signed.
  NOT_WRAPPED,
  /// No sender, or more than one.
  NO_SENDER,
  /// Signed by somebody else than whom it says.
  SENDER_DIFFERS,
  /// It was written to somebody else and passed on under the sender's name.
  NOT_ADDRESSED,
  /// Nobody knows a certificate for this address.
  NO_CERTIFICATE,
  CERTIFICATE_EXPIRED,
  CERTIFICATE_NOT_YET,
  /// Too short a key, or a signature that is not safe any more.
  CERTIFICATE_WEAK,
  /// Its key may not be used for this, or it is an authority's own.
  CERTIFICATE_USE,
  /// It is for another address.
  CERTIFICATE_NAME,
  /// It does not lead to an anchor that this practice trusts for that domain.
  NO_ANCHOR,
  REVOKED,
  /// The practice has no key of its own for this domain, or none that is valid now.
  NO_KEY,
  /// A file that cannot be read as a certificate or as a key with its certificate.
  NOT_A_CERTIFICATE,
  WRONG_PASSWORD,
  /// Not a package of documents (IHE XDM).
  NOT_A_PACKAGE,
  /// A name in a package that leads out of it.
  BAD_NAME,
  /// XML that is broken, too large, or brings definitions of its own.
  BAD_XML,
  /// A document that the package names is not in it, or is another one.
  DOCUMENT_DIFFERS,
  /// Not a clinical document (HL7 CDA).
  NOT_A_DOCUMENT,
  /// Not a message by HL7 version 2, or of a kind that is not read here.
  NOT_HL7;

  /// Of the sentence for a person.
  public String key() {
    return "direct.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
