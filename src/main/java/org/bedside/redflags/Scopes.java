package org.bedside.redflags;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.bedside.redflags.Phrases.Span;
import org.bedside.redflags.Text.Break;

/// How each word of a message is meant: denied, past, over, asked in general. A denial or a
/// condition reaches some words to the right, as in NegEx, and ends with its clause; the others
/// hold for their part of the sentence, which "but" ends.
final class Scopes {

  private static final int REACH = 9;

  /// With these a clause begins that a denial before it says nothing of.
  private static final Set<String> CLAUSE =
      Set.of(
          "i", "im", "ive", "he", "hes", "she", "shes", "we", "they", "theyre", "it", "its", "my",
          "his", "her", "now", "cant", "wont", "the", "is", "are", "has", "have", "just", "then",
          "because", "since", "so", "which", "keeps", "cannot", "feels", "ahora", "mi", "porque",
          "me", "le", "se", "esta", "estoy", "tengo", "tiene", "pero", "solo", "desde", "ya", "su",
          "siento", "there", "theres", "this");

  private static final Set<String> SUBJECT =
      Set.of("i", "im", "ill", "he", "hes", "hell", "she", "shes", "shell", "they", "theyll", "we");

  private static final Set<String> AND = Set.of("and", "y", "e", "plus", "also", "then");
  private static final Set<String> OR = Set.of("or", "nor", "o", "u", "ni", "no", "any", "either");
  private static final Set<String> NAY =
      Set.of(
          "no",
          "none",
          "nope",
          "negative",
          "0",
          "zero",
          "nada",
          "ninguno",
          "ninguna",
          "never",
          "nunca");

  private final Text text;
  private final int[] sentenceEnds;
  private final BitSet denied = new BitSet();
  private final BitSet aside = new BitSet();
  private final BitSet over = new BitSet();
  private final BitSet turns = new BitSet();
  private final boolean recent;

  private Scopes(Text text, Function<Cue, List<Span>> cues) {
    this.text = text;
    this.sentenceEnds = text.sentenceEnds();
    this.recent = !cues.apply(Cue.RECENT).isEmpty();
    for (var at = 0; at < text.size(); at++) {
      turns.set(at, text.begins(at, Break.SENTENCE));
    }
    cues.apply(Cue.TURN).forEach(span -> turns.set(span.from()));
    turns.set(text.size());
    reach(cues.apply(Cue.DENIAL), cues.apply(Cue.NO_DENIAL), denied, false);
    reach(cues.apply(Cue.CONDITION), cues.apply(Cue.NO_CONDITION), aside, true);
    parts(cues.apply(Cue.PAST), cues.apply(Cue.RECENT), aside);
    parts(cues.apply(Cue.OVER), cues.apply(Cue.RETURNED), over);
    cues.apply(Cue.GENERAL).forEach(this::general);
    answers();
  }

  static Scopes of(Text text, Function<Cue, List<Span>> cues) {
    return new Scopes(text, cues);
  }

  /// Whether what stands there is said to be so now.
  boolean holds(Span span, Kind kind) {
    var at = span.from();
    var past = over.get(at) && !(kind.outlasts() && recent);
    return !denied.get(at) && !aside.get(at) && !past;
  }

  boolean isDenied(Span span) {
    return denied.get(span.from());
  }

  /// Whether anything is said to be of late.
  boolean isRecent() {
    return recent;
  }

  private void reach(List<Span> triggers, List<Span> spared, BitSet into, boolean subjects) {
    var free = new BitSet();
    spared.forEach(span -> free.set(span.from(), span.to()));
    for (var trigger : triggers) {
      if (!free.get(trigger.from())) {
        into.set(trigger.to(), end(trigger.to(), subjects));
      }
    }
  }

  /// Where what began before `from` ends.
  ///
  /// @param subjects whether another who does something ends it: "if I leave he will"
  private int end(int from, boolean subjects) {
    var last = Math.min(from + REACH, from < text.size() ? sentenceEnds[from] : from);
    for (var at = from; at < last; at++) {
      if (turns.get(at) || text.begins(at, Break.ANSWER) || (at > from && ends(at, last))) {
        return at;
      }
      if (subjects && at > from + 1 && SUBJECT.contains(text.word(at))) {
        return at;
      }
      if (at == from && text.begins(at, Break.COMMA)) {
        return at;
      }
    }
    return Math.max(from, last);
  }

  private boolean ends(int at, int last) {
    var word = text.word(at);
    if (AND.contains(word)) {
      return at + 1 >= last || CLAUSE.contains(text.word(at + 1)) || text.begins(at, Break.COMMA);
    }
    return text.begins(at, Break.COMMA) && !isListed(at, last);
  }

  /// Whether a list goes on behind a comma: "no fever, chills or cough".
  private boolean isListed(int at, int last) {
    for (var next = at; next < last; next++) {
      if (OR.contains(text.word(next))) {
        return true;
      }
      if (CLAUSE.contains(text.word(next))) {
        return false;
      }
    }
    return false;
  }

  private void parts(List<Span> cues, List<Span> against, BitSet into) {
    var other = new BitSet();
    against.forEach(span -> other.set(span.from()));
    for (var cue : cues) {
      var from = turns.previousSetBit(cue.from());
      var to = turns.nextSetBit(cue.from() + 1);
      var first = other.nextSetBit(Math.max(from, 0));
      if (first < 0 || first >= to) {
        into.set(Math.max(from, 0), to);
      }
    }
  }

  private void general(Span span) {
    var from = span.from();
    while (from > 0 && !text.begins(from, Break.SENTENCE) && span.from() - from < Phrase.WINDOW) {
      from--;
    }
    aside.set(from, sentenceEnds[span.from()]);
  }

  /// "Chest pain: no": what was asked before the answer is denied.
  private void answers() {
    var asked = 0;
    for (var at = 1; at < text.size(); at++) {
      if (text.begins(at, Break.SENTENCE)) {
        asked = at;
      } else if (text.breaks()[at] == Break.ANSWER
          && NAY.contains(text.word(at))
          && (at + 1 == text.size() || text.begins(at + 1, Break.COMMA))) {
        denied.set(asked, at);
        asked = at + 1;
      }
    }
  }
}
