package org.bedside.guard.described;

import java.util.Set;
import org.bedside.guard.page.Page;
import org.bedside.roster.Crowd;
import org.bedside.roster.Fact;
import org.bedside.roster.Vocabulary;
import org.bedside.words.WordSet;
import org.jspecify.annotations.Nullable;

/// Finds illnesses that somebody may have; not those that are denied, feared or only talked about.
///
/// @param common the common form of each word of the page
record Illnesses(Page page, @Nullable Crowd crowd, Vocabulary words, String[] common) {

  private static final Set<String> DENIALS =
      WordSet.list(
          "no not without denies denied nor never negative rule ruled r nonexistent isn't");

  /// What stands before an illness that nobody is said to have.
  private static final Set<String> FEARED =
      WordSet.list("against prevent preventing prevents avoid avoiding fight fighting cure fear");

  /// What stands before an illness that is talked about, by whom it is had or not.
  private static final Set<String> TOPIC = WordSet.list("about regarding re like on beat whether");

  private static final Set<String> WHOSE = WordSet.list("his her their my your");

  private static final Set<String> PAPERS =
      WordSet.list(
          """
          podcast leaflet leaflets handout handouts note notes advice tips info talk book books paper
          papers article articles material materials resources print read reading slides deck lecture
          data guidance question questions video videos
          """);

  private static final Set<String> DOUBT = WordSet.list("it this that possibly maybe perhaps be");

  @Nullable Trait at(int at) {
    var hit = words.conditions().longest(common, at);
    if (hit == null || (hit.term().loud() && !isLoud(at, hit.end()))) {
      return null;
    }
    boolean passing =
        hit.term().passing() && (crowd == null || !crowd.knowsCondition(hit.term().key()));
    int end = end(at, hit.end());
    if (isNothing(at, end) || passing) {
      return new Trait(at, end, Trait.Sort.ILLNESS, null, null, null, Trait.Form.ONE);
    }
    var form = isTopic(at) ? Trait.Form.TOPIC : Trait.Form.ONE;
    var fact = new Fact.Has(typed(hit.term().key(), end));
    return new Trait(at, end, Trait.Sort.ILLNESS, fact, null, null, form);
  }

  /// "Asthma clinic", but not "asthmatic line cook"; and what is denied or feared.
  private boolean isNothing(int at, int end) {
    boolean work = words.occupations().longest(common, end) != null;
    return (Traits.isCompound(page, end) && !work) || isDenied(at);
  }

  /// "a diabetic patient (type 2)": the type comes later.
  private String typed(String key, int end) {
    for (int at = end; key.startsWith("diabete") && at < end + 3; at++) {
      if (page.word(at).equals("type")) {
        boolean first = page.isOneOf(at + 1, "1", "i", "one");
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
    return page.isOneOf(end, "attack", "flare", "crisis", "episode") ? end + 1 : end;
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
    boolean had = page.isOneOf(at - 1, "with", "has", "have", "w", "/", "having", "had");
    boolean air = page.word(at).equals("ra") && page.word(at - 1).equals("on");
    return (capitals || had) && !air;
  }

  private boolean isDenied(int at) {
    int least = Math.max(page.sentenceStart(at), at - 4);
    boolean owned = WHOSE.contains(page.word(at - 1));
    for (int index = at - 1; index >= least; index--) {
      var word = page.word(index);
      if (",;:.\"".contains(word) && !word.isEmpty()) {
        return false;
      }
      boolean near = at - index <= (owned ? 2 : 3);
      boolean fought =
          word.equals("against")
              && page.isOneOf(
                  index - 1, "winning", "won", "battle", "battling", "struggling", "losing");
      boolean feared = FEARED.contains(word) && at - index <= 2 && !fought;
      if ((near && DENIALS.contains(word)) || feared || isFamily(index) || isFor(index)) {
        return true;
      }
    }
    return page.word(at - 1).equals("be") && DOUBT.contains(page.word(at - 2));
  }

  /// "Reading about gout"; but "about her gout" tells that she has it.
  private boolean isTopic(int at) {
    boolean life =
        page.word(at - 1).equals("with") && page.isOneOf(at - 2, "living", "coping", "life");
    if (life && page.isOneOf(at - 3, "on", "about")) {
      return true;
    }
    int least = Math.max(page.sentenceStart(at), at - 2);
    for (int index = at - 1; index >= least; index--) {
      if (WHOSE.contains(page.word(index))) {
        return false;
      }
      if (TOPIC.contains(page.word(index))) {
        return !isIntroduced(index) && !isNews(index);
      }
    }
    return false;
  }

  /// "Lives on ... with", "is on": there "on" is no topic.
  private boolean isIntroduced(int index) {
    return page.word(index).equals("on") && !PAPERS.contains(page.word(index - 1));
  }

  /// "Told a patient about the gout": who is told of it has it.
  private boolean isNews(int about) {
    boolean the = page.isOneOf(about + 1, "the", "that", "this");
    for (int at = about - 1; the && at >= Math.max(page.sentenceStart(about), about - 6); at--) {
      if (page.isOneOf(
          at,
          "told",
          "tell",
          "telling",
          "informed",
          "news",
          "called",
          "asked",
          "spoke",
          "talked")) {
        return true;
      }
    }
    return false;
  }

  private boolean isFamily(int index) {
    return page.word(index).equals("family")
        || (page.word(index).equals("of")
            && page.isOneOf(index - 1, "risk", "fear", "signs", "sign", "symptoms", "chance"));
  }

  private boolean isFor(int index) {
    return page.word(index).equals("for")
        && page.isOneOf(
            index - 1,
            "screened",
            "test",
            "tested",
            "risk",
            "checked",
            "vaccinated",
            "screen",
            "tests");
  }
}
