package org.bedside.guard.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bedside.guard.Cure;
import org.bedside.guard.Finding;
import org.bedside.guard.Kind;
import org.bedside.guard.Level;
import org.bedside.guard.Reason;
import org.bedside.words.WordSet;

/// A finding on its way to the page: first its place, then its cures, then its weight.
public final class Found {

  private static final Set<String> LEADING =
      WordSet.of(
          "from", "on", "at", "in", "of", "to", "near", "born", "since", "dob", "by", "via", "with",
          "under", "dated", "around", "outside", "until");

  private final Page page;
  private final Kind kind;
  private final int from;
  private final int to;
  private final List<Cure> cures = new ArrayList<>();

  Found(Page page, Kind kind, int from, int to) {
    this.page = page;
    this.kind = kind;
    this.from = from;
    this.to = to;
  }

  /// Offers `text` instead of what was found.
  public Found say(String text) {
    return say(from, to, text);
  }

  /// Offers `text` instead of the tokens `first` to `last` (not included).
  public Found say(int first, int last, String text) {
    boolean opens = page.sentenceStart(first) == first && !text.isEmpty() && isUpper(first);
    cures.add(
        new Cure(
            page.plain.rawStart(page.tokens.get(first).start()),
            page.plain.rawEnd(page.tokens.get(last - 1).end()),
            opens ? Character.toUpperCase(text.charAt(0)) + text.substring(1) : text));
    return this;
  }

  /// Whether a sentence that begins here begins as in a book.
  private boolean isUpper(int first) {
    var token = page.tokens.get(first);
    return !token.isWord() || token.capital();
  }

  /// Offers to leave the words out, together with the little word before them ("from Birch Lane")
  /// and one of the two spaces.
  public Found remove() {
    return remove(from, to);
  }

  /// Offers `text` instead, and takes the little word before along: "at 4 Oak Street" is "nearby".
  public Found sayFor(String text) {
    return say(led(from), to, text);
  }

  /// Offers to leave out the tokens `first` to `last` (not included), as above.
  public Found remove(int first, int last) {
    int begin = led(first);
    int start = page.tokens.get(begin).start();
    int end = page.tokens.get(last - 1).end();
    var text = page.plain.text();
    if (begin == page.sentenceStart(first)) {
      removeOpening(text, start, end);
      return this;
    }
    if (start > 0
        && end < text.length()
        && "([".indexOf(text.charAt(start - 1)) >= 0
        && ")]".indexOf(text.charAt(end)) >= 0) {
      start--;
      end++;
    }
    add(withoutGap(text, start, end), end, "");
    return this;
  }

  /// At the start of a sentence the marks and spaces behind go too, and what follows begins it.
  private void removeOpening(String text, int start, int from) {
    int end = from;
    while (end < text.length() && " ,;:-".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    if (end < text.length() && ".!".indexOf(text.charAt(end)) >= 0) {
      end++;
      while (end < text.length() && text.charAt(end) == ' ') {
        end++;
      }
    }
    boolean capital =
        Character.isUpperCase(text.charAt(start)) || !Character.isLetter(text.charAt(start));
    boolean lower = end < text.length() && Character.isLowerCase(text.charAt(end));
    if (capital && lower) {
      add(start, end + 1, text.substring(end, end + 1).toUpperCase(Locale.ROOT));
    } else {
      add(start, end, "");
    }
  }

  private void add(int start, int end, String text) {
    cures.add(new Cure(page.plain.rawStart(start), page.plain.rawEnd(end), text));
  }

  /// Goes back over the spaces before, and over a comma that would meet another mark.
  private static int withoutGap(String text, int start, int end) {
    int back = start;
    while (back > 0 && text.charAt(back - 1) == ' ') {
      back--;
    }
    boolean mark = end == text.length() || ".,;:!?".indexOf(text.charAt(end)) >= 0;
    return mark && back > 0 && text.charAt(back - 1) == ',' ? back - 1 : back;
  }

  private int led(int first) {
    boolean led = first > page.sentenceStart(first) && LEADING.contains(page.word(first - 1));
    return led ? first - 1 : first;
  }

  /// Puts it on the page; the words cannot leave.
  public void stop(Reason reason) {
    add(Level.STOP, 0.95, reason);
  }

  /// Puts it on the page; a person must look.
  public void check(Reason reason) {
    add(Level.CHECK, 0.5, reason);
  }

  /// Puts it on the page, with a score from 0 to 1.
  public void add(Level level, double score, Reason reason) {
    int start = page.plain.rawStart(page.tokens.get(from).start());
    int end = page.plain.rawEnd(page.tokens.get(to - 1).end());
    page.add(new Finding(start, end, kind, level, score, reason, cures), from, to);
  }
}
