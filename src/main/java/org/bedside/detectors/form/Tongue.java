package org.bedside.detectors.form;

import java.util.List;
import java.util.Set;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Readability.Language;
import org.bedside.words.WordSet;

/// Tells English from Spanish by the little words that every sentence has.
final class Tongue {

  static final Set<String> ENGLISH =
      WordSet.list(
          """
          the a an and or but if of to in on at for from with by as is are was were be been not it its
          this that these those we our us you your they their them he she his her i my me will would
          can could do does did have has had what when where who how why there here more most any all
          some so than then before after about into out up down over please call ask see get take
          """);

  static final Set<String> SPANISH =
      WordSet.list(
          """
          el la los las un una unos unas y o pero si de del a al en con por para como es son era fue ser
          este esta estos estas ese esa eso lo le les se su sus nos nuestro nuestra nuestros nuestras
          usted ustedes yo mi me te tu que cuando donde quien porque hay mas muy todo toda todos todas
          antes despues sobre desde hasta entre sin ya tambien cada puede llame pregunte tiene
          """);

  private Tongue() {}

  static Language of(List<Passage> passages) {
    var english = 0;
    var spanish = 0;
    for (var passage : passages) {
      for (var token : passage.tokens()) {
        english += ENGLISH.contains(token.word()) ? 1 : 0;
        spanish += SPANISH.contains(token.word()) ? 1 : 0;
      }
    }
    return spanish > english ? Language.SPANISH : Language.ENGLISH;
  }
}
