package org.bedside.guard;

/// Why something was found, in words for the person who wrote it: a fact, then what follows. Pages
/// translate by the key `guard.reason.NAME`.
public enum Reason {
  NAME_NEAR_HEALTH("A name next to a health story tells the world who our patient is."),
  NAME("This may be the name of a person. Keep it only if that person agreed."),
  PATIENT_NAMED("This is the name of one of our patients."),
  PATIENT_MAYBE("This may mean one of our patients."),
  PATIENTS_OWN("This belongs to one of our patients."),
  OTHERS_NAME("This is another patient's name. Is this the right thread?"),
  OTHERS_NUMBER("This belongs to another patient. Is this the right thread?"),
  OTHERS_BIRTHDAY("This is another patient's birthday. Is this the right thread?"),
  OTHERS_DESCRIPTION("This fits another patient and not this one. Is this the right thread?"),
  STREET("A street is a small place. Anything smaller than a state can identify."),
  PLACE("A town or a hospital is a small place. Anything smaller than a state can identify."),
  ZIP("A ZIP code is a small place. Anything smaller than a state can identify."),
  ROOM("A room or a bed tells who is in it."),
  DATE_OF_PERSON("A date next to a person or their care leads to one name."),
  DATE("If this date belongs to one person, leave it out. The year alone is fine."),
  AGE_OVER_89("Few people live past 89, so this age leads to one of them."),
  AGE("An exact age narrows it down. A decade does not."),
  FEW_FIT("Together, these words fit few of our patients."),
  DESCRIPTION("This describes one person. Say less, so that nobody can tell who it is."),
  CARE_EVENT("A time and a treatment make one person."),
  CARE_EVENT_AND_PLACE("A date, an operation and a hospital make one person."),
  PHONE("A telephone number leads to one person. The practice's own number is fine."),
  FAX("A fax number leads to one person. The practice's own number is fine."),
  EMAIL("An e-mail address leads to one person. The practice's own address is fine."),
  SSN("A social security number names one person for life."),
  RECORD_NUMBER("A record number opens one person's chart."),
  HEALTH_PLAN("A member number names one person to their health plan."),
  ACCOUNT("An account number names one person."),
  LICENCE("A license number names one person."),
  VEHICLE("A vehicle's number leads to its owner."),
  DEVICE("A serial number leads to the person who carries the device."),
  URL("A web address that is not ours may lead to one person. Look where it goes."),
  IP("The address of a computer leads to who uses it."),
  OTHER_NUMBER("This number was given to one person."),
  HANDLE("An account that is not ours may belong to a patient."),
  CONFIRMS_PATIENT("Any sign that this person is a patient gives them away. So does a denial."),
  TOO_LARGE("This text is too long to read. A person must look."),
  READER_FAILED("The guard could not read this text. A person must look."),
  ILLEGIBLE("Some of these letters cannot be read here. A person must look.");

  private final String sentence;

  Reason(String sentence) {
    this.sentence = sentence;
  }

  /// The reason in English.
  public String sentence() {
    return sentence;
  }
}
