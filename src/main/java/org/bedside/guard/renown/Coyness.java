package org.bedside.guard.renown;

import org.bedside.guard.Audience;
import org.bedside.guard.Kind;
import org.bedside.guard.Reason;
import org.bedside.guard.page.Clinic;
import org.bedside.guard.page.Fiction;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Phrases;
import org.bedside.guard.page.Sense;

/// Finds where somebody keeps a name back and tells of the person: "guess which", "no names, but",
/// "you'd know her face". Who needs to say so speaks of somebody whom the readers could name.
public final class Coyness {

  private static final Phrases<Boolean> KEPT = new Phrases<>();

  static {
    for (var line :
        """
        guess|guessing which|who|whose|who's
        won't|can't|cannot|not|won|wouldn't|shouldn't|don't|couldn't|never|going|gonna|allowed|able? to? say|saying|tell|telling|name|naming|mention|mentioning|reveal|revealing|repeat you? who|which|whose|his|her|names|name|any
        no names
        without naming|saying|mentioning names|name|who|any
        lips are sealed
        you'd|you'll|you would|will|all|might|may|probably? know|recognize|recognise|remember her|his|him|the|this|that
        you|y'all all|probably|definitely|surely|may|might? know|recognize|recognise|remember him|her
        a certain
        certain local|famous|somebody|someone|person
        rhymes with
        half|most|all of? this|the|our town|village|county|valley|island|parish|congregation
        won|wins|winning the|our|a lottery|election|pageant|championship|jackpot|raffle|derby
        initials withheld
        name|names withheld|changed|redacted|omitted
        famous enough
        somebody|someone you|everybody|everyone all? know|knows|would
        if you're|you are|live from|in|around here|town
        """
            .lines()
            .toList()) {
      KEPT.add(line, true);
    }
  }

  private static final int REACH = 60;

  private Coyness() {}

  public static void read(Page page) {
    if (page.said.audience() == Audience.COLLEAGUES) {
      return;
    }
    for (int at = 0; at < page.tokens.size(); at++) {
      var hit = KEPT.longest(page, at);
      if (hit != null) {
        kept(page, at, hit.end());
        at = hit.end() - 1;
      }
    }
  }

  private static void kept(Page page, int at, int end) {
    int from = Math.max(0, at - REACH);
    int to = Math.min(page.tokens.size(), end + REACH);
    int head = Townsfolk.after(page, end);
    boolean one = head > 0 || page.any(from, to, Sense.PRONOUN);
    boolean staff = Sense.STAFF.says(page.word(end));
    if (one && !staff && Clinic.isCare(page, from, to) && !Fiction.isWhole(page)) {
      page.find(Kind.QUASI, at, Math.max(end, head))
          .say("somebody we care for")
          .remove()
          .check(Reason.DESCRIPTION);
    }
  }
}
