package org.bedside.vault;

/// The house must not start: its root key is missing, unusable, or not the one that sealed the
/// database. The message is one sentence for the person who runs the house.
final class WrongRootKey extends RuntimeException {

  WrongRootKey(String sentence) {
    super(sentence);
  }

  WrongRootKey(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
