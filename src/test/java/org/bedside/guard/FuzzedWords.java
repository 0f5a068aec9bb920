package org.bedside.guard;

import org.bedside.words.Plain;
import org.bedside.words.Token;

/// What holds for the views of any text: each leads back into the raw text, in order. Called by
/// Jazzer, and with the kept inputs by [FuzzedTest].
final class FuzzedWords {

  private FuzzedWords() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    var raw = FuzzedText.of(bytes).said().text();
    var plain = Plain.of(raw);
    Offsets.check(raw, plain);
    var tokens = Token.of(plain.text());
    int last = 0;
    for (var token : tokens) {
      if (token.start() < last || token.end() <= token.start()) {
        throw new AssertionError("The token %s stands behind %d".formatted(token, last));
      }
      last = token.end();
    }
    if (last > plain.text().length()) {
      throw new AssertionError("The last token ends behind the text");
    }
    var revealed = plain.revealed(tokens);
    if (revealed != null) {
      Offsets.check(raw, revealed);
    }
  }
}
