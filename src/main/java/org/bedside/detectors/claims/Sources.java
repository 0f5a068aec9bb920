package org.bedside.detectors.claims;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Lines;
import org.bedside.detectors.Material;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Passage.Span;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;
import org.bedside.words.Token;

/// Finds what a draft rests on: authorities, societies and journals by name, DOI and PMID, links to
/// known hosts, and what was chosen in the form. A name that is only mentioned to be set aside
/// ("forget the CDC", "FDA approved") is no source.
final class Sources implements Detector {

  private static final Set<String> HOSTS = Set.copyOf(Lines.of(Sources.class, "hosts.txt"));
  private static final List<String> ACRONYMS = Lines.of(Sources.class, "acronyms.txt");
  private static final Set<String> KNOWN = Set.copyOf(ACRONYMS);
  private static final Set<String> GOVERNING =
      Set.copyOf(ACRONYMS.subList(0, ACRONYMS.indexOf("----")));
  private static final Set<String> GOVERNMENTS =
      Set.of("gov", "mil", "who.int", "paho.org", "gob.mx", "gov.uk", "nhs.uk", "europa.eu");
  private static final Phrases AUTHORITIES = Phrases.read(Sources.class, "authorities.txt");
  private static final Phrases SOCIETIES = Phrases.read(Sources.class, "societies.txt");
  private static final Phrases DISOWNED = Phrases.read(Sources.class, "disowned.txt");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.SOURCE, Fact.AUTHORITY);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    material.said().forEach(passage -> passage(passage, shows));
    var draft = material.draft();
    field(draft.source()).forEach(fact -> shows.accept(Sign.whole(fact)));
    draft.embeds().stream()
        .flatMap(embed -> linked(embed).stream())
        .distinct()
        .forEach(fact -> shows.accept(Sign.whole(fact)));
  }

  private static void passage(Passage passage, Consumer<Sign> shows) {
    var disowned = new BitSet();
    DISOWNED.in(passage).forEach(span -> disowned.set(span.from(), span.to()));
    named(passage)
        .filter(name -> !name.span().meets(disowned))
        .forEach(name -> {
          shows.accept(passage.sign(Fact.SOURCE, name.span()));
          if (name.governs()) {
            shows.accept(passage.sign(Fact.AUTHORITY, name.span()));
          }
        });
    for (var address : Hosts.in(passage.plain().text())) {
      for (var fact : facts(address.host())) {
        var plain = passage.plain();
        shows.accept(
            new Sign(
                fact,
                passage.part(),
                passage.picture(),
                plain.rawStart(address.start()),
                plain.rawEnd(address.end())));
      }
    }
  }

  /// @param governs whether it is an authority
  private record Name(Span span, boolean governs) {}

  private static Stream<Name> named(Passage passage) {
    return Stream.of(
            AUTHORITIES.in(passage).stream().map(span -> new Name(span, true)),
            SOCIETIES.in(passage).stream().map(span -> new Name(span, false)),
            acronyms(passage))
        .flatMap(names -> names);
  }

  /// Names in capitals, and numbers by which articles are found.
  private static Stream<Name> acronyms(Passage passage) {
    var tokens = passage.tokens();
    var names = Stream.<Name>builder();
    for (var at = 0; at < tokens.size(); at++) {
      var written = written(passage, tokens.get(at));
      if (KNOWN.contains(written)) {
        names.add(new Name(new Span(at, at + 1), GOVERNING.contains(written)));
      } else if (isArticle(tokens, at)) {
        names.add(new Name(new Span(at, Math.min(at + 3, tokens.size())), false));
      }
    }
    return names.build();
  }

  private static String written(Passage passage, Token token) {
    var text = passage.plain().text().substring(token.start(), token.end());
    return text.endsWith("'s") ? text.substring(0, text.length() - 2) : text;
  }

  /// "10.1056/NEJMoa1414850", "PMID: 33063087", "PMC 7610345".
  private static boolean isArticle(List<Token> tokens, int at) {
    if (tokens.get(at).is("pmid") || tokens.get(at).is("pmc")) {
      return isNumber(tokens, at + 1, 5) || isNumber(tokens, at + 2, 5);
    }
    return at + 3 < tokens.size()
        && tokens.get(at).is("10")
        && tokens.get(at + 1).is(".")
        && isNumber(tokens, at + 2, 4)
        && tokens.get(at + 3).is("/");
  }

  private static boolean isNumber(List<Token> tokens, int at, int digits) {
    return at < tokens.size() && tokens.get(at).isNumber() && tokens.get(at).length() >= digits;
  }

  private static Set<Fact> facts(String host) {
    if (!Hosts.isUnder(host, HOSTS)) {
      return Set.of();
    }
    return Hosts.isUnder(host, GOVERNMENTS)
        ? Set.of(Fact.SOURCE, Fact.AUTHORITY)
        : Set.of(Fact.SOURCE);
  }

  private static Set<Fact> linked(String text) {
    var facts = new HashSet<Fact>();
    Hosts.in(text).forEach(address -> facts.addAll(facts(address.host())));
    return facts;
  }

  /// What was chosen from the library is a source, unless it is an address that we do not know.
  private static Set<Fact> field(String source) {
    if (source.isBlank()) {
      return Set.of();
    }
    var facts = linked(source);
    var passage = Passage.of(Sign.Part.WHOLE, -1, source);
    if (named(passage).anyMatch(Name::governs)) {
      facts.add(Fact.AUTHORITY);
    }
    if (Hosts.in(source).isEmpty() || named(passage).findAny().isPresent()) {
      facts.add(Fact.SOURCE);
    }
    return facts;
  }
}
