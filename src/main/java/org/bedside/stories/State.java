package org.bedside.stories;

/// How far an authorization is. Only `SIGNED` lets anything be told.
enum State {
  /// Being written.
  DRAFT,
  /// The patient has the link and has not answered.
  SENT,
  /// The patient, or who may act for them, said yes.
  SIGNED,
  /// Its last day is over.
  EXPIRED,
  /// The patient took it back.
  REVOKED,
  /// The patient said no.
  DECLINED,
  /// The practice does not want it any more.
  WITHDRAWN;

  /// Whether it held once and does not any more.
  boolean isOver() {
    return this == EXPIRED || this == REVOKED || this == WITHDRAWN;
  }
}
