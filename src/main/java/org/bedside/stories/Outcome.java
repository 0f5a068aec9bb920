package org.bedside.stories;

/// What became of something that a colleague did.
sealed interface Outcome {

  record Done() implements Outcome {}

  /// @param reason the key of a sentence
  record Refused(String reason) implements Outcome {}

  /// There is a new link, and this is the only time it can be seen.
  record Linked(String token) implements Outcome {}
}
