package org.bedside.guard.searched;

import org.bedside.guard.Level;
import org.bedside.guard.Reason;
import org.bedside.guard.names.Care;
import org.bedside.guard.names.Naming;
import org.bedside.guard.names.PersonCures;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Search;
import org.bedside.guard.page.Sense;
import org.bedside.guard.page.Tending;
import org.bedside.tagger.Gazetteer;

/// Finds the name of somebody in a search: two capitals in a row among small words ("varenicline
/// Dorian Kessler epilepsy") have no other reason than a name, where lists know one half of it.
public final class SearchedNames {

  private SearchedNames() {}

  public static void read(Page page) {
    if (page.tokens.isEmpty() || !Search.is(page, 0)) {
      return;
    }
    for (int at = 0; at < page.tokens.size(); at++) {
      int end = at;
      while (Whereabouts.isFree(page, end)) {
        end++;
      }
      int to = end == at + 2 && isName(page, at) ? end : end == at + 1 ? lone(page, at) : -1;
      if (to > at) {
        report(page, at, to);
      }
      at = Math.max(at, Math.max(end, to) - 1);
    }
  }

  private static void report(Page page, int from, int to) {
    var naming = new Naming(from, to, from, 0.6, null);
    var care = Care.of(page, naming);
    PersonCures.offer(page, naming, care).add(Level.CHECK, 0.6, Reason.NAME);
  }

  /// "Theo, 13", "Boonsri C.": one name with an age or an initial; the token after it, or -1.
  private static int lone(Page page, int at) {
    var names = Gazetteer.standard();
    var word = page.tokens.get(at).stem();
    boolean own = !names.common(word) && !names.eponym(word) && !Sense.HEALTH.says(word);
    if (!own || page.is(at, Sense.CLINICAL) || word.length() < 3) {
      return -1;
    }
    boolean aged =
        page.word(at + 1).equals(",")
            && page.has(at + 2)
            && page.tokens.get(at + 2).isNumber()
            && page.tokens.get(at + 2).length() <= 2
            && names.given(word);
    boolean initial =
        page.word(at + 2).equals(".")
            && page.word(at + 1).length() == 1
            && page.tokens.get(at + 1).capital();
    return aged ? at + 1 : initial && word.length() > 3 ? at + 3 : -1;
  }

  private static boolean isName(Page page, int at) {
    var names = Gazetteer.standard();
    var first = page.tokens.get(at).stem();
    var last = page.tokens.get(at + 1).stem();
    boolean given = names.given(first) && !names.common(first);
    boolean surname = names.surname(last) && !names.common(last);
    boolean eponym = names.eponym(first) || names.eponym(last);
    boolean child = page.is(at - 1, Sense.PERSON) || Tending.isFond(page, at);
    boolean follows = Sense.THING.says(page.word(at + 2));
    boolean thing =
        Sense.THING.says(last)
            || Beside.isHead(last)
            || names.town(first + " " + last)
            || (follows && (eponym || !(given && surname)))
            || (eponym && !given);
    return (given || surname || child) && !thing;
  }
}
