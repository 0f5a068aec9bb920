package org.bedside.channels.terms;

import java.time.Instant;
import java.util.function.Function;

/// What became of a call to a network. Only [Unknown] forbids to call again before looking back.
public sealed interface Answer<T> {

  /// It is done, and this came back.
  record Given<T>(T value) implements Answer<T> {}

  /// Not these words, not this picture: somebody has to change something.
  ///
  /// @param code the network's own word for it, for whoever runs the house
  record Rejected<T>(Refusal refusal, String code) implements Answer<T> {}

  /// Nothing happened; the same call is welcome from this time on.
  record RetryLater<T>(Instant at, Wait why) implements Answer<T> {

    public RetryLater(Instant at) {
      this(at, Wait.ASKED);
    }
  }

  /// Why to wait.
  enum Wait {
    /// The network said so, to the whole account.
    ASKED,
    /// The network could not be reached, or is broken.
    AWAY,
    /// This post alone is not ready there, such as a film that is still being converted.
    NOT_READY
  }

  /// Nothing happened; the access token has to be renewed first.
  record RefreshAuth<T>() implements Answer<T> {}

  /// Nothing happened and nothing will, until a person connects the account again.
  record Reconnect<T>(Refusal refusal, String code) implements Answer<T> {}

  /// The network may have acted or not.
  record Unknown<T>() implements Answer<T> {}

  /// The same answer about what `change` makes of the value.
  default <B> Answer<B> map(Function<? super T, ? extends B> change) {
    return this instanceof Given<T>(var value) ? new Given<>(change.apply(value)) : passedOn();
  }

  /// The next call, made only if this one gave something.
  default <B> Answer<B> then(Function<? super T, Answer<B>> next) {
    return this instanceof Given<T>(var value) ? next.apply(value) : passedOn();
  }

  /// The same answer where it says nothing was given.
  default <B> Answer<B> passedOn() {
    return switch (this) {
      case Given<T> _ -> throw new IllegalStateException("Something was given");
      case Rejected<T>(var refusal, var code) -> new Rejected<>(refusal, code);
      case RetryLater<T>(var at, var why) -> new RetryLater<>(at, why);
      case RefreshAuth<T>() -> new RefreshAuth<>();
      case Reconnect<T>(var refusal, var code) -> new Reconnect<>(refusal, code);
      case Unknown<T>() -> new Unknown<>();
    };
  }
}
