package org.bedside.guard;

/// To whom something is said, from open to closed. The order is the order on every screen.
public enum Audience {
  /// Anyone, forever.
  PUBLIC,
  /// Patients together, by nickname.
  COMMUNITY,
  /// Verified clinicians, without identifiers.
  COLLEAGUES,
  /// The staff who care for one patient.
  CARE_TEAM,
  /// One patient and their proxy.
  PATIENT;

  /// How many of our patients words to these people must fit at least, so that they point to
  /// nobody. Groups under eleven are small cells, which whoever publishes counts suppresses;
  /// clinicians among themselves need details, and are fewer.
  public int enough() {
    return this == COLLEAGUES ? 6 : 11;
  }

  /// Whether these people already know whom the words are about, because they care for this person
  /// or are this person.
  public boolean caresForOnePerson() {
    return this == CARE_TEAM || this == PATIENT;
  }
}
