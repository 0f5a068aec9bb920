package org.bedside.guard.numbers;

import org.bedside.guard.Kind;
import org.bedside.guard.Reason;
import org.bedside.guard.page.Page;

/// Finds accounts that are called by a stroke and no @: "u/pickled_walrus".
public final class Redditors {

  /// "u/s", "u/a" are ultrasounds and urines.
  private static final int SHORTEST = 4;

  private Redditors() {}

  public static void read(Page page) {
    for (int at = 0; at + 2 < page.tokens.size(); at++) {
      boolean led = page.word(at).equals("u") && page.word(at + 1).equals("/");
      if (led && isGlued(page, at + 1) && isGlued(page, at + 2)) {
        int end = end(page, at + 2);
        if (page.text(at + 2, end).length() >= SHORTEST) {
          page.find(Kind.HANDLE, at, end).say("somebody").remove().check(Reason.HANDLE);
        }
        at = end - 1;
      }
    }
  }

  private static boolean isGlued(Page page, int at) {
    return !page.tokens.get(at).spaced();
  }

  private static int end(Page page, int from) {
    int end = from + 1;
    while (page.has(end) && isGlued(page, end) && isPart(page, end)) {
      end++;
    }
    return end;
  }

  private static boolean isPart(Page page, int at) {
    var token = page.tokens.get(at);
    return token.isWord() || token.isNumber() || token.is("_") || token.is("-");
  }
}
