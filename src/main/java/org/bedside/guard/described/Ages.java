package org.bedside.guard.described;

import org.bedside.guard.Kind;
import org.bedside.guard.Reason;
import org.bedside.guard.page.History;
import org.bedside.guard.page.Page;

/// Finds ages over 89, which Safe Harbor lets nobody say of one person. (Up to 89 an age weighs
/// only with the rest of a description.)
final class Ages {

  private Ages() {}

  static void read(Page page, Portrait one) {
    if (one.sort == Portrait.Sort.NOBODY) {
      return;
    }
    for (var trait : one.traits) {
      var age = trait.age();
      if (age != null
          && age.isOver89()
          && age.most() < Age.OLDEST
          && !History.isToldAround(page, trait.from())) {
        report(page, one, trait);
      }
    }
  }

  private static void report(Page page, Portrait one, Trait trait) {
    var phrase = one.phrase;
    boolean inside = phrase != null && phrase.traits().contains(trait);
    if (!inside || phrase == null) {
      page.find(Kind.AGE, trait.from(), trait.to())
          .say(Rewording.over89(page, trait))
          .stop(Reason.AGE_OVER_89);
      return;
    }
    var found = page.find(Kind.AGE, phrase.from(), phrase.to());
    for (var keep : Rewording.Keep.values()) {
      var text = Rewording.phrase(page, one, phrase, keep);
      if (text != null) {
        found.say(text);
      }
    }
    found.stop(Reason.AGE_OVER_89);
  }
}
