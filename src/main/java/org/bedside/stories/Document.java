package org.bedside.stories;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// What a patient reads before they sign, and keeps afterwards. The page shows its sections, the
/// file to keep is its [#text], and the fingerprint is that of the file: whoever has it can check
/// it.
record Document(String title, List<Section> sections) {

  record Section(String heading, List<String> paragraphs) {

    Section {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  Document {
    sections = List.copyOf(sections);
  }

  Document with(Section last) {
    var all = new ArrayList<>(sections);
    all.add(last);
    return new Document(title, all);
  }

  /// Always the same for the same document.
  String text() {
    var text = new StringBuilder(title).append('\n');
    for (var section : sections) {
      text.append('\n').append(section.heading()).append('\n');
      section.paragraphs().forEach(paragraph -> text.append(paragraph).append('\n'));
    }
    return text.toString();
  }

  String sha256() {
    return sha256(text());
  }

  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Never the words.
  @Override
  public String toString() {
    return "Document[%d sections]".formatted(sections.size());
  }
}
