package org.bedside.detectors.conduct;

import java.util.BitSet;
import java.util.EnumSet;
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
import org.bedside.guard.Finding;
import org.bedside.guard.Kind;
import org.bedside.words.Token;

/// A member of a group who tells how to find them outside of it: a number, an address, a full name.
/// A nickname or a first name is no such thing.
final class SelfDisclosure implements Detector {

  private static final Phrases WAYS = Lists.of("self-disclosure");
  private static final Phrases NAME = Lists.of("own-name");

  private static final Set<Kind> CONTACT =
      EnumSet.of(
          Kind.PHONE,
          Kind.FAX,
          Kind.EMAIL,
          Kind.ADDRESS,
          Kind.SSN,
          Kind.MRN,
          Kind.HEALTHPLAN,
          Kind.ACCOUNT);

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.REVEALS_SELF);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    var draft = material.draft();
    if (!draft.author().member() || draft.audience().caresForOnePerson()) {
      return;
    }
    for (var passage : material.said()) {
      var findings = readings.in(passage);
      findings.stream()
          .filter(finding -> CONTACT.contains(finding.kind()))
          .forEach(finding -> shows.accept(passage.sign(Fact.REVEALS_SELF, finding)));
      WAYS.in(passage).forEach(span -> shows.accept(passage.sign(Fact.REVEALS_SELF, span)));
      var persons = persons(findings);
      NAME.in(passage).stream()
          .filter(span -> isFullName(passage, span, persons))
          .forEach(span -> shows.accept(passage.sign(Fact.REVEALS_SELF, whole(span))));
    }
  }

  /// With the two names behind it.
  private static Span whole(Span phrase) {
    return new Span(phrase.from(), phrase.to() + 2);
  }

  /// "My name is" says so itself. After "I'm", two words in capitals may be an illness, so that the
  /// guard must have seen a name there.
  private static boolean isFullName(Passage passage, Span phrase, BitSet persons) {
    var tokens = passage.tokens();
    if (phrase.to() + 2 > tokens.size()
        || !isName(tokens.get(phrase.to()))
        || !isName(tokens.get(phrase.to() + 1))) {
      return false;
    }
    var says =
        tokens.subList(phrase.from(), phrase.to()).stream()
            .anyMatch(one -> one.stem().equals("name") || one.is("nombre") || one.is("llamo"));
    return says || isPerson(passage, phrase.to(), persons);
  }

  private static boolean isName(Token token) {
    return token.isWord() && token.capital();
  }

  /// Where in the raw text the guard sees somebody's name.
  private static BitSet persons(List<Finding> findings) {
    var persons = new BitSet();
    findings.stream()
        .filter(one -> one.kind() == Kind.PERSON)
        .forEach(one -> persons.set(one.start(), one.end()));
    return persons;
  }

  private static boolean isPerson(Passage passage, int at, BitSet persons) {
    return persons.get(passage.plain().rawStart(passage.tokens().get(at).start()));
  }
}
