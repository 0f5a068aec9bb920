package org.bedside.detectors.conduct;

import java.util.BitSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Passage.Span;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;
import org.bedside.words.Token;
import org.bedside.words.WordSet;

/// A member of a group who tells others what to do with their medicines. What happened to oneself
/// is what groups are for: "I stopped", "my doctor told me to stop".
final class Directions implements Detector {

  private static final Phrases DIRECTING = Lists.of("directing");
  private static final Phrases ORDERS = Lists.of("orders");
  private static final Phrases TOLD = Lists.of("told");

  /// What may stand between the beginning of a sentence and an order.
  private static final Set<String> LEADS =
      WordSet.list(
          """
          please just so then honestly seriously always instead first okay ok yes no well guys ladies
          friends hon honey sweetie dear mama friends everyone everybody y'all folks people amigos amigas hermana pues solo mejor
          entonces simplemente primero por favor listen look trust me tip advice hey hi sorry now today
          also next and or but y o pero mientras
          """);

  /// "Start a diet and ditch the pills": after one order, "and" brings the next.
  private static final Set<String> IMPERATIVES =
      WordSet.list(
          """
          start take stop eat drink go get try look do listen cut throw quit buy use add see drop ditch
          skip give make tell put toss pop avoid forget ignore read watch replace switch swap toma
          tome deja deje come coma bebe beba haz haga usa use prueba
          """);

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.DIRECTS_OTHERS);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    if (!material.draft().author().member()) {
      return;
    }
    material.body().forEach(passage -> read(passage, shows));
  }

  private static void read(Passage passage, Consumer<Sign> shows) {
    var told = new BitSet();
    TOLD.in(passage).forEach(span -> told.set(span.from()));
    var leads = leads(passage);
    Stream.concat(
            DIRECTING.in(passage).stream(),
            ORDERS.in(passage).stream().filter(span -> isOrder(passage, span, leads)))
        .filter(span -> !isToldOrAsked(passage, span, told))
        .forEach(span -> shows.accept(passage.sign(Fact.DIRECTS_OTHERS, span)));
  }

  private static boolean isToldOrAsked(Passage passage, Span span, BitSet told) {
    var sentence = passage.sentence(span.from());
    var asks = passage.tokens().get(sentence.to() - 1).is("?");
    var quoted = span.from() > 0 && passage.tokens().get(span.from() - 1).is("\"");
    return asks
        || new Span(sentence.from(), span.from()).meets(told)
        || (quoted && sentence.meets(told));
  }

  /// Whether it opens its sentence or a part of it: "I stopped" and "to stop" are none.
  private static boolean isOrder(Passage passage, Span span, BitSet leads) {
    var sentence = passage.sentence(span.from());
    var at = Math.max(sentence.from(), leads.previousClearBit(span.from() - 1) + 1);
    return at == sentence.from()
        || (at < span.from() && IMPERATIVES.contains(first(passage, sentence, leads)))
        || (parts(passage.tokens().get(at - 1)) && passage.tokens().get(at).spaced());
  }

  /// The word with which the sentence begins in earnest.
  private static String first(Passage passage, Span sentence, BitSet leads) {
    var at = Math.min(sentence.to() - 1, leads.nextClearBit(sentence.from()));
    return passage.tokens().get(at).word();
  }

  /// The tokens that may stand before an order.
  private static BitSet leads(Passage passage) {
    var leads = passage.where(LEADS);
    for (var at = 0; at < passage.tokens().size(); at++) {
      var token = passage.tokens().get(at);
      if (token.sort() == Token.Sort.MARK && !parts(token)) {
        leads.set(at);
      }
    }
    return leads;
  }

  private static boolean parts(Token token) {
    return token.is(",") || token.is(":") || token.is(";") || token.is("-") || token.is(".");
  }
}
