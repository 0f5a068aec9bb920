package org.bedside.almanac;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The words of an idea in one language.
///
/// @param brief for networks that count: at most 300 characters
/// @param words for the website and the newsletter, paragraphs with an empty line between them
/// @param picture what a fitting picture would show, as its description would say it
record Telling(String title, String brief, String words, String picture) {

  /// What a clinician read: other words are read anew. The picture is only a hint.
  String hash() {
    try {
      var all = String.join("\u0000", title, brief, words);
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
