package org.bedside.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A post as everybody can read it on the practice's own site.
record SitePost(
    PostId id,
    String slug,
    String title,
    String text,
    List<Picture> pictures,
    Instant publishedAt,
    Instant changedAt) {

  SitePost {
    pictures = List.copyOf(pictures);
  }

  /// A public picture and its words for people who cannot see it.
  record Picture(UUID id, String sha256, String alt) {}

  /// A run of text; with an address, a link.
  record Run(String text, @Nullable String href) {}

  /// The text as paragraphs (split at empty lines) of runs, web addresses as links.
  public List<List<Run>> paragraphs() {
    var paragraphs = new ArrayList<List<Run>>();
    for (var paragraph : text.split("\n\\s*\n", -1)) {
      if (!paragraph.isBlank()) {
        paragraphs.add(runs(paragraph.strip()));
      }
    }
    return paragraphs;
  }

  private static List<Run> runs(String paragraph) {
    var runs = new ArrayList<Run>();
    var plain = new StringBuilder();
    for (var word : paragraph.splitWithDelimiters("\\s+", -1)) {
      var address = address(word);
      if (address.isEmpty()) {
        plain.append(word);
        continue;
      }
      runs.add(new Run(plain.toString(), null));
      plain.setLength(0);
      runs.add(new Run(address, address));
      plain.append(word.substring(address.length()));
    }
    runs.add(new Run(plain.toString(), null));
    return runs;
  }

  /// The web address that a word is, without the full stop behind it; empty if it is none. Only
  /// http and https, so that no `javascript:` becomes a link.
  private static String address(String word) {
    if (!word.startsWith("https://") && !word.startsWith("http://")) {
      return "";
    }
    var end = word.length();
    while (end > 0 && ".,;:!?)\"'”’".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    var address = word.substring(0, end);
    return address.length() > "https://".length() ? address : "";
  }

  /// The first words, for lists, feeds and previews.
  public String summary() {
    var first = text.strip().lines().findFirst().orElse("");
    return first.codePointCount(0, first.length()) <= 200
        ? first
        : first.substring(0, first.offsetByCodePoints(0, 200)).strip() + "…";
  }

  /// About how long it takes to read, at 200 words a minute; at least one.
  public int minutes() {
    return Math.max(1, text.split("\\s+", -1).length / 200);
  }
}
