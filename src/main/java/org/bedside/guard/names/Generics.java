package org.bedside.guard.names;

import java.util.Set;
import org.bedside.words.WordSet;

/// Knows a generic name of a medicine by its stem: "denosumab", "clozapine". The stems are those of
/// the WHO ("The use of stems in the selection of International Nonproprietary Names").
public final class Generics {

  private static final int SHORTEST = 7;

  private static final Set<String> STEMS =
      WordSet.list(
          """
          mab nib apine iodarone olol pril sartan statin conazole prazole cillin mycin floxacin
          gliptin gliflozin glutide parin xaban triptan setron dipine vudine previr buvir
          ciclovir oxetine azepam zolam barbital caine cycline cept dronate fibrate formin
          glitazone lukast methasone onide platin profen rubicin semide sulfa terol thiazide
          tidine tretin
          """);

  private Generics() {}

  /// @param word in lower case
  public static boolean is(String word) {
    if (word.length() < SHORTEST) {
      return false;
    }
    for (var stem : STEMS) {
      if (word.endsWith(stem)) {
        return true;
      }
    }
    return false;
  }
}
