package org.bedside.detectors;

/// What a draft is.
public enum Form {
  /// Said by itself: a post, an article, a letter to subscribers.
  POST,
  /// An answer to somebody's review, comment or public message.
  REPLY,
  /// What an account says about itself.
  PROFILE,
  /// A page that stays, such as one about an illness.
  PAGE,
  /// An open position.
  JOB,
  /// Words to one person or among a few.
  MESSAGE,
  /// What a clinician asks colleagues about one patient, composed by the case form.
  CASE
}
