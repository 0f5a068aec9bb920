package org.bedside.guard.told;

import java.util.Set;
import org.bedside.guard.Audience;
import org.bedside.guard.Level;
import org.bedside.guard.page.Page;
import org.bedside.words.WordSet;

/// Finds that somebody is told of their own care, by three questions and no list of what is said:
/// is one person spoken to ("Sorry", "Hi Tom", "thanks for the stars"), is something of theirs or
/// of the house named, and has it happened? Whom a practice answers so is its patient.
public final class SpokenTo {

  /// Many are spoken to.
  private static final Set<String> ALL =
      WordSet.list("everyone everybody y'all yall folks followers all anyone anybody");

  private static final Set<String> WHERE =
      WordSet.list("at in here on upstairs else of from us our downstairs behind");

  private final Page page;
  private boolean greeted;
  private boolean answered;

  private SpokenTo(Page page) {
    this.page = page;
    this.answered = page.said.answer();
  }

  public static void read(Page page) {
    if (page.said.audience() != Audience.COLLEAGUES && !isToAll(page)) {
      new SpokenTo(page).read();
    }
  }

  /// "Thank you all", "Hello everyone"; not "everyone at the desk", "all of us".
  private static boolean isToAll(Page page) {
    for (int at = 0; at < page.tokens.size(); at++) {
      if (ALL.contains(page.word(at))) {
        boolean some = page.isOneOf(at, "all", "anyone", "anybody");
        boolean you = page.word(at - 1).equals("you");
        boolean whose = page.word(at + 1).equals("who") || page.word(at + 2).equals("you");
        boolean many = some ? you || whose : !WHERE.contains(page.word(at + 1));
        if (many) {
          return true;
        }
      }
    }
    return false;
  }

  private void read() {
    var before = Act.NONE;
    for (int at = 0; at < page.tokens.size(); at = page.sentenceEnd(at)) {
      int end = page.sentenceEnd(at);
      var act = Act.of(page, at, end);
      greeted |= act == Act.GREETS;
      answered |= act == Act.ANSWERS;
      boolean told = act != Act.NONE || before != Act.NONE || greeted || answered;
      if (told) {
        sentence(new Tie(page, at, end), act, before);
      } else {
        report(new Tie(page, at, end).treated(), Level.CHECK);
      }
      before = act;
    }
  }

  private void sentence(Tie tie, Act act, Act before) {
    if (tie.isOpen()) {
      return;
    }
    int hit = tie.done();
    hit = hit < 0 ? tie.came() : hit;
    if (hit >= 0) {
      report(hit, Level.STOP);
      return;
    }
    boolean felt = act == Act.REGRETS || act == Act.ENJOYS || act == Act.PRAISES;
    boolean past = tie.isPast();
    if (felt || answered || past) {
      hit = tie.yours();
    }
    if (hit < 0 && act == Act.PRAISES) {
      hit = tie.lasted();
    }
    if (hit < 0 && (act == Act.ENJOYS || act == Act.PRAISES)) {
      hit = tie.hoped(past);
    }
    hit = hit < 0 && (answered || felt || before != Act.NONE) ? tie.suffered() : hit;
    report(hit, act == Act.REGRETS || past ? Level.STOP : Level.CHECK);
  }

  private void report(int at, Level level) {
    if (at >= 0) {
      Confirmations.report(page, at, at + 1, level);
    }
  }
}
