package org.bedside.detectors.claims;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Passage.Span;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;
import org.bedside.words.WordSet;

/// Finds what a draft asserts about health: that one thing causes, prevents or cures another, how
/// many people have something, what studies show. Advice ("wash your hands"), questions and what
/// somebody tells of themselves are no claims.
final class HealthClaims implements Detector {

  /// So far behind the verb stands what it does something to.
  private static final int WINDOW = 7;

  private static final Phrases EFFECTS = read("effects");
  private static final Phrases SOFT = read("soft");
  private static final Phrases VERDICTS = read("verdicts");
  private static final Phrases RESEARCH = read("research");
  private static final Phrases COUNTS = read("counts");
  private static final Phrases OUTCOMES = read("outcomes");
  private static final Phrases AGENTS = read("agents");
  private static final Phrases SUFFERING = read("suffering");
  private static final Phrases SAFETY = read("safety");
  private static final Phrases PORTIONS = read("portions");
  private static final Phrases ORGANS = read("organs");
  private static final Phrases NOTICES = read("notices");

  /// Before these words a verb is an order or a purpose.
  private static final Set<String> ORDERS =
      WordSet.of("to", "please", "then", "para", "por", "favor", "a", "de");

  /// A second verb of the same remedy, or a second order.
  private static final Set<String> JOINTS = WordSet.of("and", "or", ",", "y", "o");

  private static final Set<String> TURNED = Set.of("by", "por", "from", "behind", "for");

  private static final Set<String> WAYS =
      WordSet.list("way ways proven shown known able enough help helps guaranteed scientifically");

  /// People are no remedy.
  private static final Set<String> PEOPLE =
      WordSet.list("you we i he she they who us let's usted ustedes nosotros quien");

  private static final Set<String> SELF =
      WordSet.list("i i'm i've i'd me my mine mi mis yo conmigo");

  /// So far behind a remedy stands what it does good or harm to.
  private static final int FAR = 12;

  /// "May help" promises nothing.
  private static final Set<String> HEDGES =
      WordSet.list("may might can could should puede pueden podria podrian if when si cuando to");

  /// Behind a verb, and not behind a noun in the plural.
  private static final Set<String> OBJECTS =
      WordSet.list(
          """
          the a an your you my our us their them his her its any all most more less every both
          off out up down away with against better worse like than el la los las su sus un una
          tu tus contra kids children girls boys women men people babies teens seniors folks
          """);

  private static Phrases read(String name) {
    return Phrases.read(HealthClaims.class, name + ".en.txt", name + ".es.txt");
  }

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.CLAIM);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    var own = material.draft().author().member() || material.draft().author().ownVoice();
    material
        .body()
        .forEach(passage ->
            new Page(passage, own).claims(span -> shows.accept(passage.sign(Fact.CLAIM, span))));
  }

  /// One passage with what stands where.
  private static final class Page {

    private final Passage passage;
    private final List<Span> agents;
    private final int[] agentsBefore;
    private final BitSet outcomes;
    private final BitSet suffering;
    private final List<Span> warnings;
    private final List<Span> safety;
    private final BitSet organs;
    private final List<Span> notices;
    private final BitSet self;

    Page(Passage passage, boolean own) {
      this.passage = passage;
      agents = AGENTS.in(passage);
      agentsBefore = before(agents, passage.tokens().size());
      outcomes = starts(OUTCOMES.in(passage));
      suffering = starts(SUFFERING.in(passage));
      warnings = Around.warnings(passage);
      safety = SAFETY.in(passage);
      organs = starts(ORGANS.in(passage));
      notices = NOTICES.in(passage);
      self = own ? passage.where(SELF) : new BitSet();
    }

    /// For each token, where the last of `spans` begins that ends before it; -1 for none.
    private static int[] before(List<Span> spans, int tokens) {
      var before = new int[tokens + 1];
      Arrays.fill(before, -1);
      spans.forEach(span -> before[span.to()] = Math.max(before[span.to()], span.from()));
      for (var at = 1; at < before.length; at++) {
        before[at] = Math.max(before[at], before[at - 1]);
      }
      return before;
    }

    private static BitSet starts(List<Span> spans) {
      var starts = new BitSet();
      spans.forEach(span -> starts.set(span.from()));
      return starts;
    }

    void claims(Consumer<Span> found) {
      RESEARCH.in(passage).stream().filter(this::isStated).forEach(found);
      COUNTS.in(passage).stream()
          .filter(this::isStated)
          .filter(span ->
              sentence(span).meets(suffering)
                  || Around.withNeighbours(passage, span).meets(outcomes))
          .forEach(found);
      EFFECTS.in(passage).stream()
          .filter(this::isTold)
          .filter(this::hasSubject)
          .filter(span -> reaches(span) || (isPassive(span) && sentence(span).meets(outcomes)))
          .forEach(found);
      SOFT.in(passage).stream()
          .filter(this::isTold)
          .filter(span -> hasAgentBefore(span) && reaches(span))
          .forEach(found);
      VERDICTS.in(passage).stream().filter(this::isTold).filter(this::hasAgentNear).forEach(found);
      PORTIONS.in(passage).stream()
          .filter(this::isTold)
          .filter(span -> new Span(span.to(), span.to() + 3).meets(outcomes))
          .forEach(found);
      agents.stream()
          .filter(this::isTold)
          .filter(agent -> !sentence(agent).holdsAny(notices))
          .filter(this::acts)
          .forEach(found);
    }

    /// Whether a verb links a remedy with a part of the body or an illness: "zinc knocks the cold
    /// out".
    private boolean acts(Span agent) {
      var tokens = passage.tokens();
      var end = Math.min(sentence(agent).to(), agent.to() + FAR);
      var verb = false;
      for (var at = agent.to(); at < end; at++) {
        if (HEDGES.contains(tokens.get(at).word()) || tokens.get(at).is(",")) {
          return false;
        }
        if (verb && (outcomes.get(at) || organs.get(at))) {
          return true;
        }
        verb |= isVerb(at, end);
      }
      return false;
    }

    private boolean isVerb(int at, int end) {
      var word = passage.tokens().get(at).word();
      return word.length() > 3
          && (word.endsWith("s") || word.endsWith("ed"))
          && !word.endsWith("ss")
          && !word.endsWith("'s")
          && at + 1 < end
          && (OBJECTS.contains(passage.tokens().get(at + 1).word())
              || outcomes.get(at + 1)
              || organs.get(at + 1));
    }

    private Span sentence(Span span) {
      return passage.sentence(span.from());
    }

    /// Whether it is neither asked nor warned of.
    private boolean isStated(Span span) {
      return !Around.isAsked(passage, sentence(span))
          && !Around.isWarnedOf(passage, warnings, span);
    }

    /// Whether it is stated, of more than the author, and no plain tip on safety.
    private boolean isTold(Span span) {
      var sentence = sentence(span);
      return isStated(span) && !sentence.meets(self) && !sentence.holdsAny(safety);
    }

    /// Whether something stands before the verb that does it, so that it is no order.
    private boolean hasSubject(Span verb) {
      var start = sentence(verb).from();
      if (verb.from() == start) {
        return false;
      }
      var before = passage.tokens().get(verb.from() - 1);
      if (before.is("to") && verb.from() - 2 >= start) {
        return WAYS.contains(passage.tokens().get(verb.from() - 2).word()) && hasAgentBefore(verb);
      }
      if (PEOPLE.contains(before.word())) {
        return hasAgentNear(verb);
      }
      if (JOINTS.contains(before.word())) {
        return hasAgentBefore(verb);
      }
      if (passage.tokens().get(verb.from()).word().endsWith("s")) {
        return true;
      }
      return (before.isWord() || before.isNumber() || ")\"'%".contains(before.word()))
          && !ORDERS.contains(before.word());
    }

    private boolean reaches(Span verb) {
      var end = Math.min(sentence(verb).to(), verb.to() + WINDOW);
      var next = outcomes.nextSetBit(Math.max(0, verb.to() - 1));
      return next >= 0 && next < end;
    }

    /// "Colds are caused by …", "come from": what is told stands before it.
    private boolean isPassive(Span verb) {
      return TURNED.contains(passage.tokens().get(verb.to() - 1).word());
    }

    private boolean hasAgentBefore(Span verb) {
      return agentsBefore[verb.from()] >= sentence(verb).from();
    }

    private boolean hasAgentNear(Span span) {
      return sentence(span).holdsAny(agents);
    }
  }
}
