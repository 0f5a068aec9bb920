package org.bedside.detectors;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.bedside.detectors.Passage.Span;
import org.bedside.words.Token;

/// A list of phrases to look for, in a file beside the class that reads it, one to a line:
///
/// - `thank you for (choosing|trusting) us`: one of several, each of one or more words;
/// - `your (last)? visit`: what may be missing;
/// - `cured ~3 patients`: up to three words between, inside one sentence;
/// - `@drug = lisinopril | metformin`, then `stop taking @drug`: a list with a name;
/// - `guarantee*`: how a word begins; `#`: any number;
/// - `! cured ham`: what is no match after all, together with all matches that touch it;
/// - `// ...`: a remark.
///
/// Letters are plain and small, as in [Token#word]; marks count as words, but where a phrase names
/// none, marks between its words are passed over only if they are no sentence's end.
public final class Phrases {

  private final ByWord<Phrase> byFirst;

  private Phrases(List<Phrase> phrases) {
    byFirst = ByWord.of(phrases, Phrase::firstWords);
  }

  /// The lists beside `reader` with these names, such as `contempt.en.txt`.
  public static Phrases read(Class<?> reader, String... files) {
    return of(Stream.of(files).flatMap(file -> Lines.of(reader, file).stream()).toList());
  }

  /// The lists of both languages with this name, such as `contempt.en.txt` and `contempt.es.txt`.
  public static Phrases both(Class<?> reader, String name) {
    return read(reader, name + ".en.txt", name + ".es.txt");
  }

  public static Phrases of(List<String> lines) {
    return new Phrases(PhraseLines.phrases(lines));
  }

  /// All that is found, in the order of the text, the longest from each place.
  public List<Span> in(Passage passage) {
    var begun = begun(passage.words());
    var found = new ArrayList<Span>();
    var excused = new BitSet();
    for (var sentence : begun.isEmpty() ? List.<Span>of() : passage.sentences()) {
      for (var at = sentence.from(); at < sentence.to(); at++) {
        var some = begun.get(passage.words().number(at));
        if (!some.isEmpty()) {
          look(some, passage.tokens(), at, sentence.to(), found, excused);
        }
      }
    }
    found.removeIf(span -> span.meets(excused));
    return found;
  }

  public boolean isIn(Passage passage) {
    return !in(passage).isEmpty();
  }

  /// For each word by its number, the phrases that may begin with it; empty if none may at all.
  private List<List<Phrase>> begun(Words words) {
    var begun = new ArrayList<List<Phrase>>(words.different().size());
    var any = false;
    for (var word : words.different()) {
      var some = byFirst.at(word);
      if (words.areRepeated() && !some.isEmpty()) {
        some = some.stream().filter(phrase -> phrase.mayBeAmong(words)).toList();
      }
      any |= !some.isEmpty();
      begun.add(some);
    }
    return any ? begun : List.of();
  }

  private static void look(
      List<Phrase> some, List<Token> tokens, int at, int end, List<Span> found, BitSet excused) {
    var best = -1;
    for (var phrase : some) {
      var to = phrase.match(tokens, at, end);
      if (to > at && phrase.excuses()) {
        excused.set(at, to);
      } else {
        best = Math.max(best, to);
      }
    }
    if (best > at) {
      found.add(new Span(at, best));
    }
  }
}
