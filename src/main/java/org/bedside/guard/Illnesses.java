package org.bedside.guard;

import java.util.Set;
import org.bedside.roster.Crowd;
import org.bedside.roster.Fact;
import org.bedside.roster.Vocabulary;
import org.jspecify.annotations.Nullable;

/// Finds illnesses that somebody may have; not those that are denied, feared or only talked about.
///
/// @param common the common form of each word of the page
record Illnesses(Page page, @Nullable Crowd crowd, Vocabulary words, String[] common) {

  private static final Set<String> DENIALS =
      Cues.words("no not without denies denied nor never negative rule ruled r nonexistent isn't");

  /// What stands before an illness that nobody is said to have.
  private static final Set<String> TOPIC =
      Cues.words(
          "about against prevent preventing regarding fight fighting cure beat avoid re like");

  private static final Set<String> DOUBT = Cues.words("it this that possibly maybe perhaps be");

  @Nullable Trait at(int at) {
    var hit = words.conditions().longest(common, at);
    if (hit == null || (hit.term().loud() && !isLoud(at, hit.end()))) {
      return null;
    }
    boolean passing =
        hit.term().passing() && (crowd == null || !crowd.knowsCondition(hit.term().key()));
    int end = end(at, hit.end());
    boolean topic = Traits.isCompound(page, end) || isTopic(at) || passing;
    return topic
        ? new Trait(at, end, Trait.Sort.ILLNESS, null, null, null, Trait.Form.ONE)
        : Trait.of(Trait.Sort.ILLNESS, at, end, new Fact.Has(typed(hit.term().key(), end)));
  }

  /// "a diabetic patient (type 2)": the type comes later.
  private String typed(String key, int end) {
    for (int at = end; key.startsWith("diabete") && at < end + 3; at++) {
      if (page.word(at).equals("type")) {
        boolean first = Set.of("1", "i", "one").contains(page.word(at + 1));
        return first ? "type 1 diabete" : "type 2 diabete";
      }
    }
    return key;
  }

  /// With the bracket that was opened in it, a stage ("CKD3a") and the word for its coming.
  private int end(int from, int to) {
    int end = page.word(to).equals(")") && isOpen(from, to) ? to + 1 : to;
    if (page.has(end) && page.tokens.get(end).isNumber() && !page.tokens.get(end).spaced()) {
      boolean letter =
          page.has(end + 1)
              && !page.tokens.get(end + 1).spaced()
              && page.word(end + 1).length() == 1;
      return letter && page.tokens.get(end + 1).isWord() ? end + 2 : end + 1;
    }
    return Set.of("attack", "flare", "crisis", "episode").contains(page.word(end)) ? end + 1 : end;
  }

  private boolean isOpen(int from, int to) {
    for (int at = from; at < to; at++) {
      if (page.word(at).equals("(")) {
        return true;
      }
    }
    return false;
  }

  /// "MS" in capitals, or "ms" after words that somebody has it.
  private boolean isLoud(int at, int end) {
    var text = page.plain.text();
    boolean capitals = true;
    for (int index = page.tokens.get(at).start(); index < page.tokens.get(end - 1).end(); index++) {
      capitals &= !Character.isLowerCase(text.charAt(index));
    }
    boolean had =
        Set.of("with", "has", "have", "w", "/", "having", "had").contains(page.word(at - 1));
    boolean air = page.word(at).equals("ra") && page.word(at - 1).equals("on");
    return (capitals || had) && !air;
  }

  private boolean isTopic(int at) {
    int least = Math.max(page.sentenceStart(at), at - 4);
    for (int index = at - 1; index >= least; index--) {
      var word = page.word(index);
      boolean near = at - index <= 3;
      if (",;:.".contains(word) && !word.isEmpty()) {
        return false;
      }
      if (near && DENIALS.contains(word)) {
        return true;
      }
      boolean topic = TOPIC.contains(word) && at - index <= 2;
      if (topic || isFamily(index) || isFor(index)) {
        return true;
      }
    }
    return page.word(at - 1).equals("be") && DOUBT.contains(page.word(at - 2));
  }

  private boolean isFamily(int index) {
    return page.word(index).equals("family")
        || (page.word(index).equals("of")
            && Set.of("risk", "fear", "signs", "sign", "symptoms", "chance")
                .contains(page.word(index - 1)));
  }

  private boolean isFor(int index) {
    return page.word(index).equals("for")
        && Set.of("screened", "test", "tested", "risk", "checked", "vaccinated", "screen", "tests")
            .contains(page.word(index - 1));
  }
}
