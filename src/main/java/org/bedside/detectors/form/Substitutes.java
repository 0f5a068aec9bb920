package org.bedside.detectors.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bedside.detectors.Lines;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Readability.Language;
import org.bedside.detectors.Readability.Swap;
import org.bedside.words.Plain;
import org.bedside.words.Token;
import org.jspecify.annotations.Nullable;

/// Plain words for hard ones, from a list for each language. They are offered and never put in:
/// only the author knows what was meant.
final class Substitutes {

  private static final Substitutes ENGLISH = new Substitutes("substitutes.en.txt");
  private static final Substitutes SPANISH = new Substitutes("substitutes.es.txt");

  private record Entry(List<String> words, List<String> plainer) {}

  private final Map<String, List<Entry>> byFirst = new HashMap<>();

  private Substitutes(String file) {
    Lines.of(Substitutes.class, file).forEach(this::line);
  }

  static Substitutes of(Language language) {
    return language == Language.ENGLISH ? ENGLISH : SPANISH;
  }

  private void line(String line) {
    var equals = line.indexOf('=');
    var plainer = List.of(line.substring(equals + 1).strip().split(",\\s*"));
    for (var hard : line.substring(0, equals).split("\\|")) {
      var words = Token.of(Plain.fold(hard)).stream().map(Token::word).toList();
      byFirst
          .computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
          .add(new Entry(words, plainer));
    }
  }

  /// In the order of the text, the longest from each place.
  List<Swap> in(List<Passage> passages) {
    var swaps = new ArrayList<Swap>();
    for (var passage : passages) {
      var tokens = passage.tokens();
      for (var at = 0; at < tokens.size(); at++) {
        var entry = longest(tokens, at);
        if (entry != null) {
          var last = at + entry.words().size() - 1;
          swaps.add(swap(passage, tokens.get(at), tokens.get(last), entry));
          at = last;
        }
      }
    }
    return swaps;
  }

  private static Swap swap(Passage passage, Token first, Token last, Entry entry) {
    var plain = passage.plain();
    return new Swap(
        passage.part(), plain.rawStart(first.start()), plain.rawEnd(last.end()), entry.plainer());
  }

  private @Nullable Entry longest(List<Token> tokens, int at) {
    Entry best = null;
    for (var entry : byFirst.getOrDefault(tokens.get(at).word(), List.of())) {
      if (stands(entry, tokens, at)
          && (best == null || entry.words().size() > best.words().size())) {
        best = entry;
      }
    }
    return best;
  }

  private static boolean stands(Entry entry, List<Token> tokens, int at) {
    if (at + entry.words().size() > tokens.size()) {
      return false;
    }
    for (var word = 0; word < entry.words().size(); word++) {
      if (!tokens.get(at + word).is(entry.words().get(word))) {
        return false;
      }
    }
    return true;
  }
}
