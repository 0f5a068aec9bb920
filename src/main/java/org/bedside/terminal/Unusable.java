package org.bedside.terminal;

/// What was given cannot be used; the sentence says why.
final class Unusable extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String sentence;

  Unusable(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
