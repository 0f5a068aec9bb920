package org.bedside.guard.numbers;

import java.util.Set;
import org.bedside.guard.Kind;
import org.bedside.guard.Reason;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.words.WordSet;

/// Finds telephone and fax numbers, by the North American plan or with a country code, in whatever
/// way they are grouped.
public final class Contacts {

  private static final Set<String> TOLL_FREE =
      WordSet.of("800", "888", "877", "866", "855", "844", "833", "822");

  /// How far a word for calling reaches.
  private static final int NEAR = 6;

  private Contacts() {}

  /// Whether whoever calls the numbers of this area pays nothing: they are the public's.
  static boolean isFree(String area) {
    return TOLL_FREE.contains(area);
  }

  public static void read(Page page) {
    for (int at = 0; at < page.tokens.size(); at++) {
      if (page.tokens.get(at).isNumber() && !gluedToWord(page, at)) {
        var run = Run.at(page, at, isCalled(page, at));
        if (run != null) {
          report(page, run);
          at = run.to() - 1;
        }
      }
    }
  }

  /// Part of a word with letters ("A614…"), or of a longer number that is no telephone.
  private static boolean gluedToWord(Page page, int at) {
    if (at == 0 || page.tokens.get(at).spaced()) {
      return false;
    }
    var before = page.tokens.get(at - 1);
    boolean named = (page.senses(at - 1) & (Sense.CALL.bit | Sense.FAX.bit)) != 0;
    boolean joint = before.is("-") || before.is("/") || before.is(".");
    boolean longer = joint && page.has(at - 2) && !page.tokens.get(at - 1).spaced();
    return (before.isWord() && !named)
        || (longer && page.tokens.get(at - 2).isNumber())
        || (longer
            && page.tokens.get(at - 2).isWord()
            && page.tokens.get(at - 2).length() <= 3
            && !page.is(at - 2, Sense.CALL)
            && !page.is(at - 2, Sense.FAX));
  }

  private static boolean isCalled(Page page, int at) {
    return page.any(Math.max(page.sentenceStart(at), at - NEAR), at, Sense.CALL)
        || isFaxed(page, at);
  }

  private static boolean isFaxed(Page page, int at) {
    return page.any(Math.max(page.sentenceStart(at), at - NEAR), at, Sense.FAX);
  }

  private static void report(Page page, Run run) {
    var cues = page.cues(run.from());
    boolean ordered = cues.clinical() && isFaxed(page, run.from());
    boolean free = TOLL_FREE.contains(run.area()) && cues.personal() < 2 && !ordered;
    if (page.safe.phone(run.digits()) || free) {
      page.claim(run.from(), run.to());
      return;
    }
    boolean fax = isFax(page, run);
    boolean sure = run.sure() || isCalled(page, run.from()) || cues.person() || cues.pronoun();
    var found = page.find(fax ? Kind.FAX : Kind.PHONE, run.from(), run.to());
    found.say("our office").remove();
    var reason = fax ? Reason.FAX : Reason.PHONE;
    if (sure) {
      found.stop(reason);
    } else {
      found.check(reason);
    }
  }

  /// The nearer of the words for a fax and for a call, before the number, or "(fax)" behind it.
  private static boolean isFax(Page page, Run run) {
    for (int back = run.from() - 1; back >= Math.max(0, run.from() - 2 * NEAR); back--) {
      if (page.is(back, Sense.FAX)) {
        return true;
      }
      if (page.is(back, Sense.CALL) && !page.word(back).equals("number")) {
        return false;
      }
    }
    return page.any(run.to(), run.to() + 4, Sense.FAX);
  }
}
