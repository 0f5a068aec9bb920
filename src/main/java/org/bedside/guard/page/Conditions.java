package org.bedside.guard.page;

import java.util.Set;
import org.bedside.words.WordSet;

/// Tells where a condition is over and the sentence goes on with what is so: "If you ever doubt
/// people: there is a farmer", "If you think it is easy, meet the man I had this morning".
public final class Conditions {

  private static final Set<String> SHOWS =
      WordSet.list(
          """
          meet remember remind look there there's here here's know consider let listen picture hear
          watch ask take i i've we we've my our yesterday today earlier
          """);

  private Conditions() {}

  /// The token behind the condition that begins at `at`, or the end of its sentence.
  public static int end(Page page, int at) {
    int end = page.sentenceEnd(at);
    for (int index = at + 1; index < end; index++) {
      var word = page.word(index);
      boolean dash = (word.equals("-") || word.equals("–")) && isApart(page, index);
      boolean told = word.equals(",") && SHOWS.contains(page.word(index + 1));
      if (word.equals(":") || word.equals("—") || dash || (told && !isGeneral(page, index + 1))) {
        return index + 1;
      }
    }
    return end;
  }

  /// "If you know the electrician from Pinmarsh, tell her": somebody real.
  public static boolean isPointing(Page page, int at) {
    return page.word(at + 1).equals("you")
        && page.isOneOf(at + 2, "know", "see", "spot", "meet", "recognize", "recognise")
        && page.word(at + 3).equals("the");
  }

  private static boolean isApart(Page page, int at) {
    return page.tokens.get(at).spaced() && page.has(at + 1) && page.tokens.get(at + 1).spaced();
  }

  /// "If your child falls, our nurse can help", "ask a", "take a": what is offered to everybody.
  private static boolean isGeneral(Page page, int at) {
    boolean open = page.isOneOf(at, "there", "there's", "ask", "take", "consider", "know", "let");
    boolean us = page.isOneOf(at, "our", "we", "we've", "i", "i've", "my", "here", "here's");
    boolean past = page.word(at + 1).equals("had") || page.word(at + 1).equals("saw");
    return open ? !page.word(at).startsWith("there") : us && !past;
  }
}
