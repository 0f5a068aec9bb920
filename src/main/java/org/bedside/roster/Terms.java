package org.bedside.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Phrases of one sort (illnesses, occupations, towns), each with the key that all its synonyms
/// share; a tree of words, so that the longest phrase at a place of a text is found in one walk.
public final class Terms {

  /// A phrase in a text: where it ends (not included) and what it means.
  public record Hit(int end, Term term) {}

  /// @param key what the synonyms share
  /// @param loud whether it is a short form that means this in capitals only: "MS", "RA"
  /// @param passing whether it comes and goes, so that few lists hold it
  public record Term(String key, boolean loud, boolean passing) {}

  private static final class Node {
    final Map<String, Node> next = new HashMap<>();
    @Nullable Term term;
  }

  private final Node root = new Node();

  Terms() {}

  /// A copy that can grow without changing this one.
  Terms copy() {
    var made = new Terms();
    copy(root, made.root);
    return made;
  }

  private static void copy(Node from, Node to) {
    to.term = from.term;
    for (var entry : from.next.entrySet()) {
      copy(entry.getValue(), to.next.computeIfAbsent(entry.getKey(), _ -> new Node()));
    }
  }

  /// The first meaning of a phrase stays.
  void put(List<String> phrase, Term term) {
    var node = root;
    for (var word : phrase) {
      node = node.next.computeIfAbsent(word, _ -> new Node());
    }
    if (node != root && node.term == null) {
      node.term = term;
    }
  }

  /// The meaning of exactly these words.
  @Nullable Term of(List<String> words) {
    var hit = longest(words.toArray(String[]::new), 0);
    return hit != null && hit.end() == words.size() ? hit.term() : null;
  }

  /// The longest phrase at `at`. A text's hyphens, slashes and apostrophes within a phrase do not
  /// matter: they are skipped where the word after them goes on with it.
  public @Nullable Hit longest(String[] words, int at) {
    Hit best = null;
    var node = root;
    for (int index = at; index < words.length; index++) {
      var next = node.next.get(words[index]);
      if (next == null) {
        if (node == root || !isJoint(words[index])) {
          break;
        }
        continue;
      }
      node = next;
      if (node.term != null) {
        best = new Hit(index + 1, node.term);
      }
    }
    return best;
  }

  private static boolean isJoint(String word) {
    return word.equals("-") || word.equals("'") || word.equals("/");
  }
}
