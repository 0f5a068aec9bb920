package org.bedside.guard;

import org.bedside.tagger.Gazetteer;

/// Finds the name of somebody in a search: two capitals in a row among small words ("varenicline
/// Dorian Kessler epilepsy") have no other reason than a name, where lists know one half of it.
final class SearchedNames {

  private SearchedNames() {}

  static void read(Page page) {
    if (page.tokens.isEmpty() || !Search.is(page, 0)) {
      return;
    }
    for (int at = 0; at < page.tokens.size(); at++) {
      int end = at;
      while (Whereabouts.isFree(page, end)) {
        end++;
      }
      if (end == at + 2 && isName(page, at)) {
        var naming = new Naming(at, end, at, 0.6, null);
        var care = Care.of(page, naming);
        PersonCures.offer(page, naming, care).add(Level.CHECK, 0.6, Reason.NAME);
      }
      at = Math.max(at, end - 1);
    }
  }

  private static boolean isName(Page page, int at) {
    var names = Gazetteer.standard();
    var first = page.tokens.get(at).stem();
    var last = page.tokens.get(at + 1).stem();
    boolean halves = names.given(first) || (names.surname(last) && !names.common(last));
    boolean thing =
        names.eponym(first)
            || names.eponym(last)
            || About.THING.says(last)
            || About.THING.says(page.word(at + 2))
            || Beside.isHead(last)
            || names.common(first)
            || names.town(first + " " + last);
    return halves && !thing;
  }
}
