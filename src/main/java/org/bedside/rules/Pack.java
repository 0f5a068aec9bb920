package org.bedside.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;

/// The rules of a practice, as people sign them.
///
/// @param languages codes of those in which all its words stand
public record Pack(String name, String version, List<String> languages, List<Rule> rules) {

  public Pack {
    languages = List.copyOf(languages);
    rules = List.copyOf(rules);
  }

  /// All that it says, in the canonical form of RFC 8785. [PackReading] reads it back.
  public String json() {
    try {
      return new JsonCanonicalizer(Json.of(PackJson.of(this))).getEncodedString();
    } catch (IOException e) {
      throw new IllegalStateException("Our own JSON cannot be read", e);
    }
  }

  /// SHA-256 of [#json], in hexadecimal: what a signature and a decision name.
  public String digest() {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(json().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
