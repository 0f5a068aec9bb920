package org.bedside.redflags;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bedside.redflags.Phrases.Span;
import org.bedside.redflags.Rule.Sort;
import org.bedside.redflags.Rule.Term;

/// One message while it is read: all phrases that stand in it, and how each word is meant.
final class Message {

  /// No word between two pieces of a phrase may be one of these: "chest does not hurt".
  private static final Set<String> BARRIERS =
      Set.of(
          "no", "not", "dont", "doesnt", "didnt", "isnt", "wasnt", "never", "without", "sin",
          "nunca", "ni");

  private final Text text;
  private final int[] sentenceEnds;
  private final List<List<Span>> found;
  private final Scopes scopes;
  private final Set<Cue> cues = EnumSet.noneOf(Cue.class);

  private Message(Rules rules, Text text) {
    this.text = text;
    this.sentenceEnds = text.sentenceEnds();
    var elements = rules.vocabulary().read(text);
    this.found = rules.phrases().in(text, elements, at -> BARRIERS.contains(text.word(at)));
    for (var cue : Cue.values()) {
      if (rules.of(cue).stream().anyMatch(one -> !found.get(one).isEmpty())) {
        cues.add(cue);
      }
    }
    this.scopes =
        Scopes.of(
            text, cue -> rules.of(cue).stream().flatMap(one -> found.get(one).stream()).toList());
  }

  static Message of(Rules rules, String raw) {
    return new Message(rules, Words.of(raw));
  }

  Text text() {
    return text;
  }

  /// Whether one of the cues stands anywhere.
  boolean has(Cue cue) {
    return cues.contains(cue);
  }

  boolean isRecent() {
    return scopes.isRecent();
  }

  /// The words that no rule of a kind may use, because an excuse says that they mean something
  /// else.
  BitSet excused(List<Rule> rules) {
    var all = new BitSet();
    for (var rule : rules) {
      if (rule.sort() == Sort.EXCUSE) {
        matches(rule, all).forEach(span -> all.set(span.from(), span.to()));
      }
    }
    return all;
  }

  /// Where all terms of a rule stand together, in the order of the text.
  List<Span> matches(Rule rule, BitSet excused) {
    if (!isPossible(rule)) {
      return List.of();
    }
    var all = new ArrayList<Span>();
    var first = rule.terms().getFirst();
    for (var span : found.get(first.phrase())) {
      if (counts(span, first, rule, excused)) {
        var whole = whole(span, rule, excused);
        if (whole.to() > 0) {
          all.add(whole);
        }
      }
    }
    return all;
  }

  /// Whether each term stands somewhere: of most rules not even that is so.
  private boolean isPossible(Rule rule) {
    for (var term : rule.terms()) {
      if (found.get(term.phrase()).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /// The same also where it is denied, over or asked about.
  List<Span> mentions(Rule rule) {
    if (!isPossible(rule)) {
      return List.of();
    }
    var anyhow =
        rule.terms().stream()
            .map(term -> new Term(term.phrase(), term.within(), term.apart(), true))
            .toList();
    var same = new Rule(rule.kind(), rule.sort(), rule.call(), rule.group(), anyhow);
    return matches(same, new BitSet());
  }

  boolean isDenied(Span span) {
    return scopes.isDenied(span);
  }

  private boolean counts(Span span, Term term, Rule rule, BitSet excused) {
    if (rule.sort() == Sort.EXCUSE || term.anyhow()) {
      return true;
    }
    var next = excused.nextSetBit(span.from());
    return (next < 0 || next >= span.to()) && scopes.holds(span, rule.kind());
  }

  /// With the other terms around it; a span that ends at 0 if one is missing.
  private Span whole(Span first, Rule rule, BitSet excused) {
    var from = first.from();
    var to = first.to();
    var last = first;
    for (var term : rule.terms().subList(1, rule.terms().size())) {
      last = beside(last, term, rule, excused);
      if (last.to() == 0) {
        return last;
      }
      if (!term.apart()) {
        from = Math.min(from, last.from());
        to = Math.max(to, last.to());
      }
    }
    return new Span(from, to);
  }

  /// The first that counts of those that stand near enough.
  private Span beside(Span span, Term term, Rule rule, BitSet excused) {
    var spans = found.get(term.phrase());
    var tried = 0;
    for (var at = from(spans, span.from() - term.within() - Phrase.WINDOW);
        at < spans.size() && tried < Phrase.WINDOW;
        at++) {
      var other = spans.get(at);
      if (other.from() > span.to() + term.within()) {
        break;
      }
      var near = other.to() + term.within() >= span.from();
      var isApart = other.from() >= span.to() || other.to() <= span.from();
      if (near && isApart && (term.apart() || isOneSentence(span, other))) {
        tried++;
        if (counts(other, term, rule, excused)) {
          return other;
        }
      }
    }
    return new Span(0, 0);
  }

  private boolean isOneSentence(Span one, Span other) {
    return sentenceEnds[one.from()] == sentenceEnds[other.from()];
  }

  /// The place of the first span that begins at `word` or later.
  private static int from(List<Span> spans, int word) {
    var low = 0;
    var high = spans.size();
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (spans.get(middle).from() < word) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
