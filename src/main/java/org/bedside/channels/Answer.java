package org.bedside.channels;

import java.time.Instant;

/// What became of a call to a network. Only [Unknown] forbids to call again before looking back.
sealed interface Answer<T> {

  /// It is done, and this came back.
  record Given<T>(T value) implements Answer<T> {}

  /// Not these words, not this picture: somebody has to change something.
  ///
  /// @param code the network's own word for it, for whoever runs the house
  record Rejected<T>(Refusal refusal, String code) implements Answer<T> {}

  /// Nothing happened; the same call is welcome from this time on.
  record RetryLater<T>(Instant at) implements Answer<T> {}

  /// Nothing happened; the access token has to be renewed first.
  record RefreshAuth<T>() implements Answer<T> {}

  /// Nothing happened and nothing will, until a person connects the account again.
  record Reconnect<T>(Refusal refusal, String code) implements Answer<T> {}

  /// The network may have acted or not.
  record Unknown<T>() implements Answer<T> {}
}
