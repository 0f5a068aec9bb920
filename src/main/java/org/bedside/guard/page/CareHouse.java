package org.bedside.guard.page;

import java.util.Set;
import org.bedside.words.WordSet;

/// Tells whether a text speaks of a house of care from within: of its wards, its pumps and shifts.
public final class CareHouse {

  private static final Set<String> CARE =
      WordSet.list(
          """
          resus infusion dialysis chemo unit ward icu nicu picu micu sicu ed er ccu oxygen drip iv
          monitor pump nurse nurses shift rounds cycle theatre recovery pacu surgery maternity labour
          """);

  private CareHouse() {}

  /// Whether a word says that this is a house of care.
  public static boolean isTold(Page page) {
    for (var token : page.tokens) {
      if (CARE.contains(token.word())) {
        return true;
      }
    }
    return false;
  }
}
