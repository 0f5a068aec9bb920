package org.bedside.guard.places;

import org.bedside.guard.Kind;
import org.bedside.guard.Reason;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;

/// Finds boxes of mail: "P.O. Box 88", "RR 2 Box 114".
final class Boxes {

  private Boxes() {}

  /// The token after the box that begins at `at`, or -1.
  static int read(Page page, int at) {
    return switch (page.word(at)) {
      case "box", "pobox" -> postBox(page, at);
      case "rr", "hc", "rt", "rte" -> ruralRoute(page, at);
      case "rural" -> isRoute(page, at + 1) ? ruralRoute(page, at) : -1;
      default -> -1;
    };
  }

  private static int postBox(Page page, int at) {
    int from = at;
    while (from > 0
        && at - from < 4
        && page.isOneOf(from - 1, "p", "o", ".", "po", "post", "office")) {
      from--;
    }
    int value = page.word(at + 1).equals("#") || page.word(at + 1).equals("no") ? at + 2 : at + 1;
    boolean number = page.has(value) && page.tokens.get(value).isNumber();
    if ((from == at && !page.word(at).equals("pobox")) || !number) {
      return -1;
    }
    int stop = AddressTail.town(page, value + 1);
    page.find(Kind.ADDRESS, from, stop).remove().stop(Reason.STREET);
    return stop;
  }

  private static boolean isRoute(Page page, int at) {
    return page.word(at).equals("route")
        || page.word(at).equals("rt")
        || page.word(at).equals("rte");
  }

  /// "RR 2 Box 114", "Rural Route 3 Box 66".
  private static int ruralRoute(Page page, int at) {
    int number = page.is(at + 1, Sense.STREET) ? at + 2 : at + 1;
    boolean route = page.has(number) && page.tokens.get(number).isNumber();
    int box = page.word(number + 1).equals(",") ? number + 2 : number + 1;
    if (!route || !page.word(box).equals("box") || !page.has(box + 1)) {
      return -1;
    }
    page.find(Kind.ADDRESS, at, box + 2).remove().stop(Reason.STREET);
    return box + 2;
  }
}
