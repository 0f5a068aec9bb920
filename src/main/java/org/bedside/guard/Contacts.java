package org.bedside.guard;

import java.util.Set;

/// Finds telephone and fax numbers, by the North American plan or with a country code, in whatever
/// way they are grouped.
final class Contacts {

  private static final Set<String> CALLING =
      Set.of(
          "call",
          "phone",
          "tel",
          "telephone",
          "cell",
          "mobile",
          "text",
          "ring",
          "reach",
          "contact",
          "number",
          "dial",
          "sms",
          "whatsapp",
          "pager",
          "home",
          "fax");

  private static final Set<String> TOLL_FREE =
      Set.of("800", "888", "877", "866", "855", "844", "833");

  private Contacts() {}

  static void read(Page page) {
    for (int at = 0; at < page.tokens.size(); at++) {
      var token = page.tokens.get(at);
      boolean opens = token.isNumber() && !gluedToWord(page, at);
      if (opens) {
        var run = Run.at(page, at);
        if (run != null) {
          report(page, run);
          at = run.to() - 1;
        }
      }
    }
  }

  private static boolean gluedToWord(Page page, int at) {
    return page.has(at - 1) && page.tokens.get(at - 1).isWord() && !page.tokens.get(at).spaced();
  }

  private static void report(Page page, Run run) {
    if (page.safe.phone(run.digits())) {
      page.claim(run.from(), run.to());
      return;
    }
    boolean fax = saidBefore(page, run.from(), Set.of("fax", "f", "telefax"));
    var found = page.find(fax ? Kind.FAX : Kind.PHONE, run.from(), run.to());
    found.say("our office").remove();
    var reason = fax ? Reason.FAX : Reason.PHONE;
    boolean sure = run.sure() || saidBefore(page, run.from(), CALLING);
    if (TOLL_FREE.contains(run.area()) || !sure) {
      found.check(reason);
    } else {
      found.stop(reason);
    }
  }

  /// Whether one of `words` stands among the few before `at`, in the same sentence.
  private static boolean saidBefore(Page page, int at, Set<String> words) {
    for (int back = at - 1; back >= Math.max(page.sentenceStart(at), at - 5); back--) {
      if (words.contains(page.word(back))) {
        return true;
      }
    }
    return false;
  }
}
