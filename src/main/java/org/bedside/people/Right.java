package org.bedside.people;

/// One thing that not everybody may do. A page asks for it with [May].
public enum Right {
  WRITE_POSTS,
  APPROVE_POSTS,
  PUBLISH_POSTS,
  /// The second look at anything that touches a person's privacy.
  APPROVE_PRIVACY,
  SEE_CALENDAR,
  /// Says whose yes a post needs before it leaves.
  SET_STAGES,
  /// Changes the practice's rules in a draft, which changes nothing yet.
  WRITE_RULES,
  /// Says yes to a draft of the rules, or takes one back.
  AGREE_TO_RULES,
  MANAGE_CHANNELS,
  /// Holds everything that is on its way out.
  PAUSE_ALL,
  SEE_AUDIT,
  /// Proves that the ledger is whole, without reading it.
  VERIFY_AUDIT,
  /// Looks after what the machine could not do by itself, such as letters that did not leave; never
  /// what they say, nor to whom.
  KEEP_RUNNING,
  MANAGE_PEOPLE,
  MANAGE_PRACTICE,
  /// May open the patient list; nobody else learns who is on it.
  SEE_PATIENTS,
  /// Reads and answers what patients write to the practice.
  ANSWER_PATIENTS,
  /// Says how long what patients wrote is kept, agrees to its end, and connects the EHRs in which
  /// it is filed; reads no word of it.
  KEEP_RECORDS
}
