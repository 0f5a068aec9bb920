package org.bedside.guard;

/// What sort of thing was found. Most are the identifiers of HIPAA's Safe Harbor, 45 CFR
/// 164.514(b)(2)(i), each with its letter there.
public enum Kind {
  /// (A) A name, or what stands for one.
  PERSON,
  /// (A) An account on a network that is not the practice's.
  HANDLE,
  /// (B) A place smaller than a state: a town, a county, a hospital.
  LOCATION,
  /// (B) A street address.
  ADDRESS,
  /// (B) A ZIP code. (Three digits would do for most places.)
  ZIP,
  /// (C) A date that belongs to one person.
  DATE,
  /// (C) An age over 89, or an exact one that narrows it down.
  AGE,
  /// (D) A telephone number.
  PHONE,
  /// (E) A fax number.
  FAX,
  /// (F) An e-mail address.
  EMAIL,
  /// (G) A social security number.
  SSN,
  /// (H) A medical record number.
  MRN,
  /// (I) A health plan's number for one person.
  HEALTHPLAN,
  /// (J) An account, claim or card number.
  ACCOUNT,
  /// (K) A licence or certificate: also NPI and DEA numbers.
  LICENSE,
  /// (L) A vehicle's number or plate.
  VEHICLE,
  /// (M) A device's serial number.
  DEVICE,
  /// (N) A web address that is not the practice's.
  URL,
  /// (O) The address of a computer.
  IP,
  /// (B) A room or a bed.
  ROOM,
  /// (R) Any other number that was given to one person: an accession, a case, a trial subject.
  OTHER_ID,
  /// Words that together fit few people: an age, a place, a work, an illness, when and where
  /// somebody was treated.
  QUASI,
  /// Words that say, or deny, that somebody is a patient.
  CONFIRMS_PATIENT,
  /// Nothing was found, because the text could not be read.
  UNREAD,
  /// Words in a disguise that no reader sees through.
  ILLEGIBLE
}
