package org.bedside.guard.places;

import org.bedside.guard.Kind;
import org.bedside.guard.Reason;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.guard.page.Somebody;

/// Finds the postcodes of Britain ("LS6 3DA"), Ireland ("D02 AF30") and Canada ("M4C 1B5") where a
/// word names them or somebody is told of who lives there.
public final class Postcodes {

  private static final int FAR = 6;

  private Postcodes() {}

  public static void read(Page page) {
    for (int at = 0; at + 2 < page.tokens.size(); at++) {
      if (!begins(page, at)) {
        continue;
      }
      var form = PostcodeForm.at(page.plain.text(), page.tokens.get(at).start());
      int end = form.isThere() ? page.tokenAt(form.to() - 1) + 1 : -1;
      if (end > at && page.tokens.get(end - 1).end() == form.to() && isMeant(page, at, end, form)) {
        page.find(Kind.ZIP, at, end).sayFor("nearby").remove().stop(Reason.ZIP);
        at = end - 1;
      }
    }
  }

  /// One or two letters with a digit behind.
  private static boolean begins(Page page, int at) {
    var token = page.tokens.get(at);
    boolean free = at == 0 || token.spaced() || ":(#\"'-=/,\n[".contains(page.word(at - 1));
    return free
        && token.isWord()
        && token.length() <= 2
        && page.tokens.get(at + 1).isNumber()
        && page.tokens.get(at + 1).length() <= 2
        && !page.tokens.get(at + 1).spaced();
  }

  private static boolean isMeant(Page page, int at, int end, PostcodeForm form) {
    var near = page.cues(at);
    var all = page.cues();
    boolean named = PostLabels.isNear(page, at, end) || page.isOneOf(at - 1, "pc", ":");
    boolean ours = page.any(at - FAR, at, Sense.FIRST) && all.personal() < 2 && !near.clinical();
    if (named) {
      return !ours && (!Streets.isPublic(page, at) || all.personal() >= 2);
    }
    boolean large = page.tokens.get(at).capital();
    boolean lives =
        at == page.sentenceStart(at)
            || page.isOneOf(at - 1, "in", "at", "to", "from", ",", "(", "near", "of")
            || near.person();
    boolean told = near.person() || near.pronoun() || (lives && Somebody.isToldOf(page));
    boolean measured =
        !large && (page.is(end - 1, Sense.UNIT) || page.isOneOf(end - 1, "th", "st", "nd", "rd"));
    boolean event = page.cues().open() >= 4 && page.cues().personal() < 2;
    return form.sure() && told && !measured && !event;
  }
}
