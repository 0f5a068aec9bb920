package org.bedside.guard.numbers;

import java.util.Set;
import org.bedside.guard.Kind;
import org.bedside.guard.days.Dated;
import org.bedside.guard.page.Page;
import org.bedside.words.WordSet;

/// What a number belongs to where its word may be said of things and of people: a ticket about a
/// printer, a bill in parliament, a code among codes.
final class Numbered {

  /// Words for numbers that machines and parcels have as well as people.
  private static final Set<String> OF_THINGS =
      WordSet.list(
          """
          ticket tracking order ref reference request file report lab confirmation booking
          reservation code study service library user req
          """);

  /// Where such a word stands before, the number is of what is to be mended or bought.
  private static final Set<String> QUEUES =
      WordSet.list(
          """
          ticket tickets bug bugs issue issues jira helpdesk incident change task story build
          servicenow zendesk github procurement purchase vendor
          """);

  private static final Set<String> HOUSES =
      WordSet.list("house senate assembly state federal the new draft this");

  private static final Set<String> JOINTS = WordSet.list("to and or through thru , - & / vs via");

  private static final int MOST = 40;
  private static final int ENOUGH = 5;

  private Numbered() {}

  /// Whether the number beside the key at `from` is of a thing and of nobody.
  static boolean isOfThing(Page page, Keys key, int from, Value value) {
    var cues = page.cues(from);
    var word = page.word(from);
    boolean nobody = cues.personal() == 0 && !cues.clinical();
    if (key.kind() == Kind.ACCOUNT && word.equals("bill")) {
      boolean verb = page.isOneOf(from - 1, "not", "to", "we", "can", "don't", "never", "always");
      boolean law =
          HOUSES.contains(page.word(from - 1)) || from == page.sentenceStart(from) || verb;
      return value.from() == from + 1 && cues.personal() == 0 && law;
    }
    if (key.kind() != Kind.OTHER_ID) {
      return false;
    }
    boolean queued = QUEUES.contains(page.word(from - 1)) || QUEUES.contains(word);
    return nobody && (OF_THINGS.contains(word) || queued);
  }

  /// Whether a code of some length stands in brackets right behind its word: "record (E1501705)".
  static boolean isInBrackets(Page page, Value value) {
    return page.word(value.from() - 1).equals("(")
        && page.word(value.to()).equals(")")
        && value.digits() >= ENOUGH
        && !Dated.isYear(page, value.from());
  }

  /// The end of a list of codes: "99202 to 99215", "J1885, G0439 and 96372".
  static int listEnd(Page page, int from) {
    int end = from;
    while (end < from + MOST && page.has(end)) {
      int next = end;
      while (next < end + 2 && JOINTS.contains(page.word(next))) {
        next++;
      }
      int last = next > end ? code(page, next) : -1;
      if (last < 0) {
        return end;
      }
      end = last;
    }
    return end;
  }

  /// The end of four or five digits with a letter before or behind at most, or -1.
  private static int code(Page page, int at) {
    boolean letter = page.has(at) && page.tokens.get(at).isWord();
    int number = letter ? at + 1 : at;
    boolean formed =
        page.has(number)
            && page.tokens.get(number).isNumber()
            && page.tokens.get(number).length() >= 4
            && page.tokens.get(number).length() <= ENOUGH
            && (!letter || (page.word(at).length() == 1 && !page.tokens.get(number).spaced()));
    if (!formed) {
      return -1;
    }
    boolean tail =
        page.has(number + 1)
            && !page.tokens.get(number + 1).spaced()
            && page.tokens.get(number + 1).isWord();
    return tail && page.word(number + 1).length() > 1 ? -1 : tail ? number + 2 : number + 1;
  }
}
