package org.bedside.guard;

import java.util.List;

/// Finds words that say, or deny, that the person spoken to is a patient.
final class Confirmations {

  private static final List<Phrase> ALWAYS =
      Phrase.all(
          """
          when|after|since you came|visited|called|saw
          when|after|since you were here|in|seen|treated|admitted
          we|i|they|he|she have|had|has? treated|saw|refunded|scheduled|billed|examined|diagnosed|operated|discharged|prescribed on? you
          we|i have|had? called you
          you missed|cancelled|canceled|skipped your|two|three|an|a|several|the
          as|being a|our patient of|with?
          since you are|were|have a|our|been
          you are|were|have been? a|our|not? a? patient
          you've|you're been|not? a|our patient
          no record|records of you|your
          not|never been? a|our patient
          sorry about|for|to your|the wait|experience|visit|appointment|stay|bill|results|surgery|procedure|delay|care
          sorry about|for|that your
          glad|happy|pleased|delighted that? your|you visit|surgery|procedure|appointment|treatment|recovery|feel|felt|are
          according to your chart|records|record|file
          your chart|records|record|file|results show|shows|showed|says|say|indicate|indicates|are|were|came
          your visit|surgery|procedure|operation|appointment went|was|on|with|last|yesterday
          your test|lab|blood|biopsy results|result
          it was good|great|nice|lovely|wonderful to? see|seeing you
          """);

  /// "Thank you for choosing us" may be said to everybody on one's own page, and not to one person.
  private static final List<Phrase> TO_ONE =
      Phrase.all(
          """
          thank|thanks you? for choosing|trusting|visiting|coming
          thank|thanks you? for being our|a patient
          your|her|his visit|visits|appointment|appointments|chart|record|records|surgery|procedure|results|bill|insurance|copay|doctor|treatment|diagnosis|test|tests|medication|medications|prescription|symptoms|provider|care|stay|recovery
          """);

  private static final String INSTEAD = "Privacy rules keep us from discussing any care in public.";

  private Confirmations() {}

  static void read(Page page) {
    if (page.said.audience() == Audience.COLLEAGUES) {
      return;
    }
    for (int at = 0; at < page.tokens.size(); at++) {
      int end = Phrase.longest(ALWAYS, page, at);
      int toOne = end < 0 ? Phrase.longest(TO_ONE, page, at) : -1;
      if (end > at) {
        report(page, at, end, Level.STOP);
        at = end - 1;
      } else if (toOne > at && page.said.answer()) {
        report(page, at, toOne, Level.STOP);
        at = toOne - 1;
      } else if (toOne > at && page.word(at).startsWith("thank")) {
        report(page, at, toOne, Level.CHECK);
        at = toOne - 1;
      }
    }
  }

  private static void report(Page page, int from, int to, Level level) {
    int start = page.sentenceStart(from);
    int end = Math.max(to, page.sentenceEnd(from));
    while (end > to && page.word(end - 1).equals("\n")) {
      end--;
    }
    page.find(Kind.CONFIRMS_PATIENT, from, to)
        .say(start, end, INSTEAD)
        .remove(start, end)
        .add(level, level == Level.STOP ? 0.9 : 0.4, Reason.CONFIRMS_PATIENT);
  }
}
