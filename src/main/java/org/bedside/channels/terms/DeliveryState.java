package org.bedside.channels.terms;

/// Where one post is on its way to one account. Each state has a deadline or an owner: `PLANNED`
/// its time, `SENDING` a lease, `UNCONFIRMED` the next look back and then a person, `HELD` and
/// `REJECTED` a person; the others are ends.
public enum DeliveryState {
  /// Waits for its time, or for the time a network named.
  PLANNED,
  /// The call is under way, and its key was written before it. If the node dies now, it is in
  /// doubt.
  SENDING,
  /// The network confirmed it.
  SENT,
  /// The network refused these words.
  REJECTED,
  /// It may be out or not. It is never sent again before somebody looked.
  UNCONFIRMED,
  /// A person must do something first.
  HELD,
  /// Prepared and checked, and kept, because the account is on trial.
  REHEARSED,
  /// Taken back before it left.
  WITHDRAWN,
  /// Taken back after it was out.
  RECALLED
}
