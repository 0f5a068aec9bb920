package org.bedside.detectors.claims;

import java.util.ArrayList;
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

/// Finds a medicine or device by name together with what it is good for, and what says that it has
/// risks. A recall, "do not stop" and what a patient tells of themselves promote nothing.
final class DrugBenefits implements Detector {

  private static final Phrases BENEFITS = Phrases.both(DrugBenefits.class, "benefits");
  private static final Phrases PROMOTIONS = Phrases.read(DrugBenefits.class, "promotions.txt");

  /// A member who sells tells more than their own story.
  private static final Phrases SALES =
      Phrases.of(List.of("$ #", "(sell|selling|for sale|dm me|message me|first come|extra)"));

  private static final Phrases RISKS = Phrases.both(DrugBenefits.class, "risks");
  private static final Phrases STRONG =
      Phrases.of(
          List.of(
              "(prevents|cures|melts|reverses|miracle|wonder drug|cure for|cura|previene)",
              "(can|will) (prevent|cure|reverse)",
              "(lose|drop|shed) ~3 (pounds|weight)",
              "! (reverse|reverses|stop|stops) ~3 (overdose|overdoses|reaction|reactions)"));
  private static final Phrases NEUTRAL =
      Phrases.of(
          List.of(
              "(recall|recalled|recalls|recalling|shortage|called back|lot number|lot numbers)",
              "(retiro|retirado|retirada|retirados|desabasto|escasez)"));
  private static final Set<String> SELF = Set.of("i", "my", "me", "mi", "yo", "i've", "i'm");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.DRUG_BENEFIT, Fact.RISK_TEXT);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    var neutral = material.said().stream().anyMatch(NEUTRAL::isIn);
    var member = material.draft().author().member();
    for (var passage : material.said()) {
      RISKS.in(passage).forEach(span -> shows.accept(passage.sign(Fact.RISK_TEXT, span)));
      if (!neutral) {
        praised(passage, member)
            .forEach(span -> shows.accept(passage.sign(Fact.DRUG_BENEFIT, span)));
      }
    }
  }

  private static List<Span> praised(Passage passage, boolean member) {
    var found = new ArrayList<Span>();
    var benefits = said(passage, BENEFITS, member);
    var promotions = said(passage, PROMOTIONS, member);
    for (var drug : Drugs.WATCHED.in(passage)) {
      if (passage.sentence(drug.from()).holdsAny(benefits)
          || Around.withNeighbours(passage, drug).holdsAny(promotions)) {
        found.add(drug);
      }
    }
    var strong = STRONG.in(passage);
    for (var drug : Drugs.HOUSEHOLD.in(passage)) {
      if (passage.sentence(drug.from()).holdsAny(strong)) {
        found.add(drug);
      }
    }
    return found;
  }

  /// What is promised, and neither denied, asked nor warned of.
  private static List<Span> said(Passage passage, Phrases phrases, boolean member) {
    var warnings = Around.warnings(passage);
    var offers = Around.isOffer(passage);
    var self = member && !SALES.isIn(passage) ? passage.where(SELF) : new BitSet();
    return phrases.in(passage).stream()
        .filter(span -> !Around.isDenied(passage, span))
        .filter(span -> offers || !Around.isAsked(passage, passage.sentence(span.from())))
        .filter(span -> !Around.isWarnedOf(passage, warnings, span))
        .filter(span -> !passage.sentence(span.from()).meets(self))
        .toList();
  }
}
