package org.bedside.guard.page;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bedside.words.WordSet;

/// Words in a row, written as "sorry about|for your". A word that ends in ? may be missing.
record Phrase(List<Step> steps) {

  record Step(Set<String> words, boolean optional) {

    boolean says(Page page, int at) {
      return page.has(at)
          && (words.contains(page.word(at)) || words.contains(page.tokens.get(at).stem()));
    }
  }

  static Phrase of(String pattern) {
    return new Phrase(Arrays.stream(pattern.split(" ")).map(Phrase::step).toList());
  }

  private static Step step(String word) {
    boolean optional = word.endsWith("?");
    var words = optional ? word.substring(0, word.length() - 1) : word;
    return new Step(WordSet.of(words.split("\\|")), optional);
  }

  /// The words with which it can begin.
  Set<String> firsts() {
    var firsts = new HashSet<String>();
    for (var step : steps) {
      firsts.addAll(step.words());
      if (!step.optional()) {
        break;
      }
    }
    return firsts;
  }

  /// The token after the phrase if it stands at `start`, else -1.
  int match(Page page, int start) {
    int at = start;
    for (var step : steps) {
      if (step.words().contains(page.word(at))) {
        at++;
      } else if (!step.optional()) {
        return -1;
      }
    }
    return at == start ? -1 : at;
  }

  /// The same, over the dots of short forms ("inv. no.") and the "'s" of "the number's".
  int matchShortened(Page page, int start) {
    int at = start;
    for (var step : steps) {
      boolean dot = at > start && page.word(at).equals(".") && page.word(at - 1).length() <= 4;
      if (step.says(page, at)) {
        at++;
      } else if (dot && step.says(page, at + 1)) {
        at += 2;
      } else if (!step.optional()) {
        return -1;
      }
    }
    return at == start ? -1 : at;
  }
}
