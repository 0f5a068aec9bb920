package org.bedside.guard.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Many phrases, each with what it stands for, found by their first word: so that a word which
/// begins none costs one look.
public final class Phrases<T> {

  /// A phrase that was found: what it stands for and the token after it.
  public record Hit<T>(T meaning, int end) {}

  @FunctionalInterface
  private interface Match {
    int end(Phrase phrase, Page page, int at);
  }

  private record Entry<T>(Phrase phrase, T meaning) {}

  private final Map<String, List<Entry<T>>> byFirst = new HashMap<>();

  /// Phrases that stand for themselves, one a line.
  public static Phrases<String> all(String lines) {
    var phrases = new Phrases<String>();
    lines.lines().forEach(line -> phrases.add(line.strip(), line));
    return phrases;
  }

  /// Adds a phrase, written as in [Phrase], and what it stands for.
  public void add(String pattern, T meaning) {
    var entry = new Entry<>(Phrase.of(pattern), meaning);
    for (var word : entry.phrase().firsts()) {
      byFirst.computeIfAbsent(word, _ -> new ArrayList<>()).add(entry);
    }
  }

  /// The longest phrase that begins at `at`; of two as long, the one that was added first.
  public @Nullable Hit<T> longest(Page page, int at) {
    return longest(page, at, byFirst.get(page.word(at)), Phrase::match);
  }

  /// The same, of words that may be shortened ("inv. no.") or own what follows ("the number's").
  public @Nullable Hit<T> longestShortened(Page page, int at) {
    var entries = page.has(at) ? byFirst.get(page.tokens.get(at).stem()) : null;
    return longest(page, at, entries, Phrase::matchShortened);
  }

  private @Nullable Hit<T> longest(
      Page page, int at, @Nullable List<Entry<T>> entries, Match match) {
    if (entries == null) {
      return null;
    }
    Hit<T> best = null;
    for (var entry : entries) {
      int end = match.end(entry.phrase(), page, at);
      if (end > at && (best == null || end > best.end())) {
        best = new Hit<>(entry.meaning(), end);
      }
    }
    return best;
  }

  /// The end of the longest phrase that begins at `at`, or -1.
  public int end(Page page, int at) {
    var hit = longest(page, at);
    return hit == null ? -1 : hit.end();
  }
}
