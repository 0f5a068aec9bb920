package org.bedside.guard.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bedside.guard.page.Lists;
import org.bedside.guard.page.Page;
import org.bedside.words.Plain;
import org.bedside.words.Token;
import org.bedside.words.WordSet;
import org.jspecify.annotations.Nullable;

/// Knows what bears a name and is nobody: medicines, makers, brands, cities, teams, parts of the
/// body. The words stand in a file beside this one.
public final class Things {

  /// How sure a word means the thing.
  public enum Sure {
    /// No person, wherever it stands.
    ALWAYS,
    /// Somebody may be called so.
    UNLESS
  }

  private record Thing(List<String> words, Sure sure) {}

  private static final int LONGEST = 4;

  private static final Set<String> JOINTS = WordSet.of("-", ".", "&", "'", ",");

  private static final Map<String, List<Thing>> THINGS = load();

  private Things() {}

  private static Map<String, List<Thing>> load() {
    var things = new HashMap<String, List<Thing>>();
    var sure = Sure.ALWAYS;
    for (var line : Lists.lines(Things.class, "things.txt")) {
      if (line.startsWith("= ")) {
        sure = Sure.valueOf(line.substring(2));
        continue;
      }
      for (var name : line.split(";")) {
        var words = words(name);
        if (!words.isEmpty()) {
          things
              .computeIfAbsent(words.getFirst(), _ -> new ArrayList<>(1))
              .add(new Thing(words, sure));
        }
      }
    }
    return things;
  }

  private static List<String> words(String name) {
    return Token.of(Plain.fold(name)).stream()
        .filter(token -> !JOINTS.contains(token.word()))
        .map(Token::stem)
        .toList();
  }

  /// How sure all of the words from `from` to `to` (not included) belong to a thing; null where
  /// they do not.
  public static @Nullable Sure over(Page page, int from, int to) {
    Sure best = null;
    int least = Math.max(page.sentenceStart(from), from - LONGEST);
    for (int at = from; at >= least; at--) {
      for (var thing : THINGS.getOrDefault(page.tokens.get(at).stem(), List.of())) {
        if (end(page, at, thing.words()) >= to) {
          best = best == null || thing.sure() == Sure.ALWAYS ? thing.sure() : best;
        }
      }
    }
    return best;
  }

  /// The token after the words at `at`, or -1.
  private static int end(Page page, int start, List<String> words) {
    int at = start;
    for (int word = 0; word < words.size(); word++) {
      while (word > 0 && JOINTS.contains(page.word(at))) {
        at++;
      }
      if (!page.has(at) || !page.tokens.get(at).stem().equals(words.get(word))) {
        return -1;
      }
      at++;
    }
    return at;
  }
}
