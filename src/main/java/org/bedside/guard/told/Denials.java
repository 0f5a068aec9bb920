package org.bedside.guard.told;

import java.util.Set;
import org.bedside.guard.Level;
import org.bedside.guard.page.Lists;
import org.bedside.guard.page.Page;
import org.bedside.words.WordSet;

/// Finds what an answer tells of care by its grammar: "you were not given any shot", "we did not
/// discharge you", "you moved during the first X-ray". Who denies a part of it confirms the rest.
final class Denials {

  /// What is done to somebody who is cared for.
  private static final Set<String> SUFFERED =
      WordSet.list(
          """
          given told offered seen charged billed prescribed treated examined discharged admitted
          scheduled booked vaccinated injected operated referred advised informed called shown warned
          rescheduled refunded triaged diagnosed misdiagnosed tested moved taken put sent turned
          dismissed denied refused overcharged asked screened sedated numbed monitored weighed
          transferred placed helped intubated x-rayed scanned put rushed left kept cared looked
          explained assessed checked counseled counselled cleared
          """);

  private static final Set<String> NOT =
      WordSet.list(
          "not never didn't haven't hadn't don't couldn't wouldn't weren't aren't wasn't no");

  /// What a practice may say that it did not do to somebody.
  private static final Set<String> DONE =
      WordSet.list(
          """
          discharge treat see diagnose misdiagnose prescribe charge bill cancel refuse turn drop
          dismiss examine lose misplace give tell refer order perform operate admit test ignore
          schedule reschedule overcharge mistreat hurt rush book call touch inject vaccinate remove
          extract pull xray scan bill deny abandon forget weigh seen treated billed charged examined met prescribed received heard touched laid
          perform draw drew performed operated admitted given had
          """);

  /// What somebody does who is cared for, where the sentence tells of care.
  private static final Set<String> DID =
      WordSet.list(
          """
          moved stopped left came chose called complained failed forgot kept hung stormed slept
          smoked took had got booked gave listed filled lost ate drank arrived presented no-showed
          showed tested returned reported denied stood sat fainted vomited bled delivered recovered
          healed responded tolerated attended checked struggled
          """);

  private static final Set<String> CARE =
      WordSet.list(
          """
          appointment appointments x-ray xray ray technician nurse nurses doctor desk room shot
          injection exam chair procedure visit surgery refill form forms copay deposit infusion
          treatment treatments prescription dose medication pills consult scan ultrasound hygienist
          here chart triage waiting front lab labs test tests therapy session sessions
          showing follow-up follow stitches anesthesia operation
          """);

  private static final Set<String> OPENS =
      WordSet.list(
          "and because that but as so since when while after before , . - : ; \u2014 ( then however yes no where if");

  private static final int REACH = 5;

  private Denials() {}

  /// The token after what confirms care at `at`, once it is found; else -1.
  static int read(Page page, int at) {
    int end =
        switch (page.word(at)) {
          case "you" -> suffered(page, at);
          case "we", "i", "us" -> notDone(page, at);
          default -> -1;
        };
    if (end < 0 && page.word(at).equals("you")) {
      end = did(page, at);
    }
    if (end > at) {
      Confirmations.report(page, at, end, Level.STOP);
    }
    return end;
  }

  private static boolean opens(Page page, int at) {
    return page.sentenceStart(at) == at || OPENS.contains(page.word(at - 1));
  }

  /// "you were (not) given", "you had been told", "you weren't charged".
  private static int suffered(Page page, int at) {
    int verb = at + 1;
    boolean was =
        page.isOneOf(verb, "were", "weren't", "got")
            || (page.isOneOf(verb, "have", "had", "haven't", "hadn't")
                && (page.word(verb + 1).equals("been") || page.word(verb + 2).equals("been")));
    if (!was || !opens(page, at) || Confirmations.isUnreal(page, at) || isHypothesis(page, at)) {
      return -1;
    }
    for (int next = verb + 1; next < Math.min(page.sentenceEnd(at), verb + REACH); next++) {
      if (SUFFERED.contains(page.word(next))) {
        return next + 1;
      }
    }
    return -1;
  }

  /// "If you were given the older vaccine".
  private static boolean isHypothesis(Page page, int at) {
    return page.isOneOf(at - 1, "if", "when", "where", "whether");
  }

  /// "we did not discharge you", "we have never billed you for".
  private static int notDone(Page page, int at) {
    int limit = Math.min(page.sentenceEnd(at), at + REACH);
    boolean not = false;
    boolean past = false;
    for (int next = at + 1; next < limit; next++) {
      var word = page.word(next);
      not |= NOT.contains(word);
      past |= Lists.isOneOf(word, "did", "didn't", "have", "haven't", "had", "hadn't", "never");
      if (not && past && DONE.contains(word) && !word.equals("had")) {
        return toYou(page, next + 1);
      }
      if (Lists.isOneOf(word, "will", "would", "can", "cannot", "can't", "won't", "should")) {
        return -1;
      }
    }
    return -1;
  }

  private static int toYou(Page page, int from) {
    for (int at = from; at < Math.min(page.sentenceEnd(from - 1), from + REACH); at++) {
      boolean you = page.word(at).equals("you");
      boolean yours = page.word(at).equals("your") && !Confirmations.isOfComment(page.word(at + 1));
      if (you || yours) {
        return at + 1;
      }
    }
    return -1;
  }

  /// "you moved during the first X-ray", "you stopped showing up".
  private static int did(Page page, int at) {
    int verb = page.isOneOf(at + 1, "also", "then", "simply", "just", "never") ? at + 2 : at + 1;
    boolean past = DID.contains(page.word(verb));
    if (!past || !opens(page, at) || Confirmations.isUnreal(page, at) || isHypothesis(page, at)) {
      return -1;
    }
    boolean told = page.word(verb + 1).equals("showing") || page.word(verb + 1).equals("coming");
    boolean one = page.cues(at).group();
    return !one && (told || isCare(page, at, verb)) ? verb + 1 : -1;
  }

  private static boolean isCare(Page page, int at, int verb) {
    boolean asked = page.word(page.sentenceEnd(at) - 1).equals("?");
    for (int near = page.sentenceStart(at); near < page.sentenceEnd(at) && !asked; near++) {
      if (near != verb && CARE.contains(page.word(near))) {
        return true;
      }
    }
    return false;
  }
}
