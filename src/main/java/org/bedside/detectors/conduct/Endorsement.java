package org.bedside.detectors.conduct;

import java.util.ArrayList;
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
import org.bedside.words.Plain;
import org.bedside.words.Token;

/// Praise by somebody who gains from it, and whether they say so (16 CFR 255.5: work and money are
/// material connections).
///
/// On the practice's own accounts everybody sees who speaks, so that praise counts there only for
/// what somebody else pays. Where money stands behind the words, telling of one's work is not
/// enough.
final class Endorsement implements Detector {

  private static final Phrases PRAISE = Lists.of("praise");
  private static final Phrases WEAK_PRAISE = Lists.of("praise-of-place");
  private static final Phrases PLACE = Lists.of("place");
  private static final Phrases ADVERTISING = Lists.of("advertising");
  private static final Phrases PROMOTION = Lists.of("promotion");
  private static final Phrases WORK = Lists.of("affiliation");
  private static final Phrases MONEY = Lists.of("money");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.PRAISE, Fact.PAID, Fact.AFFILIATION);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    var author = material.draft().author();
    var paid = paid(material);
    paid.forEach(shows);
    if (!author.member() && (author.ownVoice() || !paid.isEmpty())) {
      Lists.show(PRAISE, material.said(), Fact.PRAISE, shows);
      if (Lists.anyIn(PLACE, material.said())) {
        Lists.show(WEAK_PRAISE, material.said(), Fact.PRAISE, shows);
      }
    }
    Lists.show(MONEY, material.said(), Fact.AFFILIATION, shows);
    hashtags(material, shows);
    if (paid.isEmpty()) {
      Lists.show(WORK, material.said(), Fact.AFFILIATION, shows);
    }
  }

  /// Who is paid by somebody and names them, or praises what may be theirs; and who advertises by a
  /// code.
  private static List<Sign> paid(Material material) {
    var author = material.draft().author();
    var signs = new ArrayList<Sign>();
    for (var passage : material.said()) {
      var names = names(author.interests(), passage);
      names.forEach(span -> signs.add(passage.sign(Fact.PAID, span)));
      if (!author.interests().isEmpty() && names.isEmpty()) {
        PRAISE.in(passage).forEach(span -> signs.add(passage.sign(Fact.PAID, span)));
        ADVERTISING.in(passage).forEach(span -> signs.add(passage.sign(Fact.PAID, span)));
      }
      if (author.ownVoice() && !author.member()) {
        PROMOTION.in(passage).forEach(span -> signs.add(passage.sign(Fact.PAID, span)));
      }
    }
    return signs;
  }

  /// Words that begin as a name of an interest does: "AcmeRelief" by Acme Pharma.
  private static List<Span> names(List<String> interests, Passage passage) {
    var spans = new ArrayList<Span>();
    var beginnings = interests.stream().map(Endorsement::beginning).filter(b -> b.length() > 3);
    var known = beginnings.toList();
    for (var at = 0; at < passage.tokens().size(); at++) {
      var word = passage.tokens().get(at);
      if (word.isWord() && word.capital() && known.stream().anyMatch(word.word()::startsWith)) {
        spans.add(new Span(at, at + 1));
      }
    }
    return spans;
  }

  private static String beginning(String interest) {
    return Token.of(Plain.fold(interest)).stream()
        .filter(Token::isWord)
        .map(Token::stem)
        .filter(word -> !word.equals("the"))
        .findFirst()
        .orElse("");
  }

  /// `#ad`: a list of phrases knows no hashtags.
  private static void hashtags(Material material, Consumer<Sign> shows) {
    for (var passage : material.said()) {
      for (var at = 1; at < passage.tokens().size(); at++) {
        if (passage.tokens().get(at - 1).is("#") && isAd(passage.tokens().get(at))) {
          shows.accept(passage.sign(Fact.AFFILIATION, new Span(at - 1, at + 1)));
        }
      }
    }
  }

  private static boolean isAd(Token token) {
    return token.is("ad")
        || token.is("sponsored")
        || token.is("advertisement")
        || token.is("paidpartnership")
        || token.is("publicidad");
  }
}
