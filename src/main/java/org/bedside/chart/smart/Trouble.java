package org.bedside.chart.smart;

/// Why the house does not come in to an EHR. Each has sentences for a person: `chart.ehr.trouble.`
/// and its name.
public enum Trouble {
  /// Nobody answers, or too late, or with a fault of theirs.
  AWAY(Mender.VENDOR),
  /// The address is one that the house does not call: without TLS, or of a private network.
  ADDRESS_REFUSED(Mender.PRACTICE),
  /// There is no SMART configuration at this address.
  NO_SMART(Mender.PRACTICE),
  /// It sends us to another address, where we do not go by ourselves.
  ELSEWHERE(Mender.PRACTICE),
  /// What it says of its doors is no such thing: not JSON, too much of it, no address for tokens.
  ODD(Mender.VENDOR),
  /// It knows no client that signs, as we do.
  NO_KEYS(Mender.VENDOR),
  /// It names another address for tokens than the one that a person agreed to.
  MOVED(Mender.PRACTICE),
  /// Nobody has agreed to its address for tokens yet.
  NOT_AGREED(Mender.PRACTICE),
  /// It does not know our client id.
  CLIENT_UNKNOWN(Mender.PRACTICE),
  /// It knows us and does not take our signature.
  KEY_REFUSED(Mender.VENDOR),
  /// It does not give us what we ask for.
  SCOPE_REFUSED(Mender.VENDOR),
  /// It gave a token and does not take it.
  TOKEN_REFUSED(Mender.VENDOR),
  /// It lets us in, and does not say what it can do.
  NO_CAPABILITIES(Mender.VENDOR),
  /// It speaks another FHIR than R4.
  NOT_R4(Mender.VENDOR),
  /// It does not understand how we ask: our own mistake.
  OURS(Mender.HOUSE);

  /// Who can mend it.
  public enum Mender {
    PRACTICE,
    VENDOR,
    HOUSE
  }

  private final Mender mender;

  Trouble(Mender mender) {
    this.mender = mender;
  }

  public Mender mender() {
    return mender;
  }
}
