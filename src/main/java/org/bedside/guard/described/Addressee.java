package org.bedside.guard.described;

import java.util.Set;
import org.bedside.guard.Audience;
import org.bedside.guard.page.Page;
import org.bedside.words.WordSet;
import org.jspecify.annotations.Nullable;

/// Tells where a text speaks to somebody who has been here: "your visit on March 3 for asthma",
/// "when you came in", "you mention your gout". What is said then is said of that one person; "when
/// you come in, bring your inhaler" is said to everybody.
final class Addressee {

  /// What somebody has done, or is told to have felt.
  private static final Set<String> DID =
      WordSet.list(
          """
          came were was had saw visited called phoned waited arrived told asked mentioned mention
          wrote write said say describe described left attended walked expected drove brought felt
          received got booked missed
          """);

  private static final Set<String> VISITS =
      WordSet.list(
          "visit appointment consultation consult stay check-up checkup exam examination procedure");

  private static final Set<String> GLAD =
      WordSet.list(
          """
          good great nice lovely glad happy hope hoping pleased pleasure relieved sorry wonderful
          """);

  private static final Set<String> CARED =
      WordSet.list("saw treated examined fitted met scanned diagnosed admitted discharged");

  private static final Set<String> GENERAL = WordSet.list("if unless whether once should whenever");

  private Addressee() {}

  /// Whether "you" or "your" at `at` is one person who has been here.
  static boolean is(Page page, @Nullable Trait[] found, int at) {
    if (page.said.audience() == Audience.COLLEAGUES) {
      return false;
    }
    boolean here =
        switch (page.word(at)) {
          case "you" -> (DID.contains(page.word(at + 1)) && !isAsked(page, at)) || isSeen(page, at);
          case "your" -> isVisit(page, at + 1) || isHoped(page, found, at);
          case "the" -> isHoped(page, found, at);
          case "coming", "visiting" -> page.word(at - 1).equals("for") && isThanks(page, at);
          default -> false;
        };
    return here && !isGeneral(page, at);
  }

  /// "Your last visit on", "your appointment was".
  private static boolean isVisit(Page page, int at) {
    int noun = page.isOneOf(at, "last", "recent", "latest", "first", "own") ? at + 1 : at;
    return VISITS.contains(page.word(noun))
        && (page.isOneOf(noun + 1, "on", "was", "in", "last", "went", "for", "of")
            || page.word(noun + 2).equals("was"));
  }

  /// "Good to see you on", "we treated you for".
  private static boolean isSeen(Page page, int at) {
    boolean good =
        page.isOneOf(at - 1, "see", "seeing", "have", "having")
            && GLAD.contains(page.word(page.word(at - 2).equals("to") ? at - 3 : at - 2));
    return good || CARED.contains(page.word(at - 1));
  }

  /// "Glad the gout is better", "hope your asthma settles".
  private static boolean isHoped(Page page, @Nullable Trait[] found, int at) {
    var trait = page.has(at + 1) ? found[at + 1] : null;
    boolean ill = trait != null && trait.is(Trait.Sort.ILLNESS) && trait.fact() != null;
    return ill && GLAD.contains(page.word(page.word(at - 1).equals("that") ? at - 2 : at - 1));
  }

  private static boolean isThanks(Page page, int at) {
    return page.isOneOf(at - 2, "thanks", "you")
        && (page.isOneOf(at + 1, "in", "on", "us") || page.isOneOf(at + 2, "see", "us"));
  }

  /// "Were you", "did you say"; and "all you got".
  private static boolean isAsked(Page page, int at) {
    return page.isOneOf(at - 1, "did", "have", "do", "all", "can", "could", "would");
  }

  private static boolean isGeneral(Page page, int at) {
    for (int index = page.sentenceStart(at); index < at; index++) {
      if (GENERAL.contains(page.word(index))) {
        return true;
      }
    }
    return false;
  }
}
