package org.bedside.peers.race;

/// What everybody carries: 200 characters that begin with a number.
final class Letter {

  private static final String WORDS =
      "Thank you for your question about the form. It is ready and lies at the desk from eight in the"
          + " morning until five, and whoever comes for it only says the day on which it was asked"
          + " for. Please write here again.";

  private Letter() {}

  static String words(int number) {
    return (number + " " + WORDS).substring(0, 200);
  }

  static int number(String words) {
    return Integer.parseInt(words.substring(0, words.indexOf(' ')));
  }
}
