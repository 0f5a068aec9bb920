package org.bedside.guard.told;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.bedside.guard.Audience;
import org.bedside.guard.Kind;
import org.bedside.guard.Level;
import org.bedside.guard.Reason;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Phrases;
import org.bedside.guard.page.Sense;
import org.bedside.words.WordSet;

/// Finds words that say, or deny, that the person spoken to is a patient. Answers to reviews tell
/// it in many ways; most join "we" or "you" with something that has happened.
public final class Confirmations {

  private enum Weight {
    ALWAYS,
    CHECK,
    ANSWER
  }

  private static final Phrases<Weight> PHRASES = load();

  /// What a practice does with somebody who is its patient.
  private static final Set<String> DONE =
      WordSet.list(
          """
          treated saw refunded scheduled billed examined diagnosed operated discharged prescribed
          called calling explained gave offered sent charged drew performed told admitted checked
          tested vaccinated rescheduled phoned rang texted emailed reminded advised warned referred
          ordered injected removed stitched bandaged delivered booked squeezed fitted waived
          reimbursed credited mailed faxed weighed measured discussed went reviewed seated fixed
          cared helped cleaned pulled looked searched found dropped dismissed admitted vaccinated
          numbed stabilized splinted casted catheterized intubated monitored repeated redid misplaced
          lost rushed greeted warned cancelled canceled transferred moved placed
          """);

  private static final Set<String> DOERS =
      WordSet.list(
          """
          we i we've i've he she they doctor dr nurse team staff provider surgeon therapist desk
          biller manager office receptionist physician midwife assistant technician tech dentist
          hygienist physio pharmacist radiologist sonographer phlebotomist anesthesiologist
          anaesthetist resident intern specialist pediatrician dermatologist gynecologist nurses
          doctors lab clinic colleague colleagues technologist optometrist audiologist practitioner
          """);

  /// What somebody does or suffers at a practice.
  private static final Set<String> HAD =
      WordSet.list(
          """
          missed cancelled canceled skipped signed agreed refused declined arrived waited received
          paid brought walked showed yelled screamed screaming shouted cursed swore threatened
          weren't wasn't didn't never consented insisted demanded requested rescheduled checked
          """);

  private static final Set<String> NOT_OF_CARE =
      WordSet.list(
          """
          comment comments review reviews feedback post posts message messages words question
          questions concern concerns note rating stars suggestion suggestions support kindness
          patience time interest input thoughts reply inquiry email page
          """);

  private static final Set<String> UNREAL =
      WordSet.of(
          "if", "whether", "unless", "should", "would", "could", "can", "may", "might", "did",
          "have", "once", "until", "cases");

  /// Whether a word means what was written, and no care: "your review".
  static boolean isOfComment(String word) {
    return NOT_OF_CARE.contains(word);
  }

  private static final String INSTEAD = "Privacy rules keep us from discussing any care in public.";
  private static final int REACH = 7;

  private Confirmations() {}

  public static void read(Page page) {
    if (page.said.audience() == Audience.COLLEAGUES) {
      return;
    }
    for (int at = 0; at < page.tokens.size(); at++) {
      int end = phrase(page, at);
      end = end < 0 ? done(page, at) : end;
      end = end < 0 ? had(page, at) : end;
      end = end < 0 ? Denials.read(page, at) : end;
      end = end < 0 ? Replies.read(page, at) : end;
      at = Math.max(at, end - 1);
    }
  }

  private static int phrase(Page page, int at) {
    var hit = PHRASES.longest(page, at);
    if (hit == null || isUnreal(page, at) || NOT_OF_CARE.contains(page.word(hit.end()))) {
      return -1;
    }
    if (isOfHouse(page, at, hit.end()) || isNewThing(page, hit.end() - 1)) {
      return -1;
    }
    boolean answer = page.said.answer();
    if (hit.meaning() == Weight.ANSWER && (!answer || isAdvice(page, at))) {
      return -1;
    }
    if (!answer && Courtesies.is(page, at, hit.end())) {
      return -1;
    }
    boolean sure = hit.meaning() == Weight.ALWAYS || answer;
    report(page, at, hit.end(), sure ? Level.STOP : Level.CHECK);
    return hit.end();
  }

  /// "If you were here", "Should your visit": nothing has happened yet.
  static boolean isUnreal(Page page, int at) {
    if (isThought(page, at)) {
      return true;
    }
    for (int back = at - 1; back >= Math.max(page.sentenceStart(at), at - 4); back--) {
      if (UNREAL.contains(page.word(back))) {
        return !page.word(back).equals("would") && !page.word(back).equals("have");
      }
    }
    return false;
  }

  /// "Say you're 40", "pretend that you are", "we cannot say whether anybody is".
  private static boolean isThought(Page page, int at) {
    int start = page.sentenceStart(at);
    if (page.isOneOf(start, "say", "pretend", "imagine", "suppose", "picture")) {
      return true;
    }
    for (int back = start; back < at; back++) {
      if (page.word(back).equals("whether")) {
        return true;
      }
    }
    return false;
  }

  /// "Welcome back, Dr. Solheim!" greets one of the house.
  private static boolean isOfHouse(Page page, int at, int end) {
    if (!page.word(at).equals("welcome")) {
      return false;
    }
    for (int next = at; next < Math.min(page.tokens.size(), end + 3); next++) {
      boolean own = page.tokens.get(next).isWord() && page.isClaimed(next, next + 1);
      if (own || page.word(next).equals("dr") || Sense.STAFF.says(page.word(next))) {
        return true;
      }
    }
    return false;
  }

  /// "Congrats on your new clinic": a thing, and no care.
  private static boolean isNewThing(Page page, int at) {
    return page.word(at).equals("new")
        && !Tie.isCare(page, at + 1)
        && !page.isOneOf(at + 1, "little", "arrival", "addition", "daughter", "son", "family");
  }

  /// "Bring your card to your visit": what anybody may be told.
  private static boolean isAdvice(Page page, int at) {
    int start = page.sentenceStart(at);
    return page.isOneOf(
            start,
            "bring",
            "ask",
            "call",
            "check",
            "remember",
            "tell",
            "take",
            "keep",
            "your",
            "wear",
            "know",
            "for")
        && !page.any(start, page.sentenceEnd(at), Sense.FIRST);
  }

  /// "We refunded you", "the doctor explained the side effects to you", "while I drew your blood".
  private static int done(Page page, int at) {
    if (!DONE.contains(page.word(at)) || !hasDoer(page, at)) {
      return -1;
    }
    for (int next = at + 1; next < Math.min(page.sentenceEnd(at), at + REACH); next++) {
      var word = page.word(next);
      boolean you = word.equals("you") && !page.word(next + 1).equals("know");
      boolean yours =
          word.equals("your")
              && !NOT_OF_CARE.contains(page.word(next + 1))
              && !NOT_OF_CARE.contains(page.word(next + 2));
      if (you || yours) {
        int end = care(page, next + 1);
        report(page, at, end, Level.STOP);
        return end;
      }
    }
    return -1;
  }

  /// Over "twice about your results" behind "we called you".
  private static int care(Page page, int at) {
    for (int next = at; next < Math.min(page.sentenceEnd(at - 1) - 1, at + REACH); next++) {
      if (page.word(next).equals("your") && !NOT_OF_CARE.contains(page.word(next + 1))) {
        return next + 2;
      }
    }
    return at;
  }

  private static boolean hasDoer(Page page, int at) {
    for (int back = at - 1; back >= Math.max(page.sentenceStart(at), at - 4); back--) {
      if (UNREAL.contains(page.word(back)) && !page.word(back).equals("have")) {
        return false;
      }
      if (DOERS.contains(page.word(back))) {
        return true;
      }
    }
    return false;
  }

  /// "You missed two visits", "you were screaming at me", "you agreed".
  private static int had(Page page, int at) {
    if (!page.word(at).equals("you") || isUnreal(page, at)) {
      return -1;
    }
    int verb =
        page.isOneOf(at + 1, "were", "had", "have", "also", "then", "yourself") ? at + 2 : at + 1;
    boolean past = HAD.contains(page.word(verb)) || HAD.contains(page.word(at + 1));
    boolean forAll = page.isOneOf(at - 1, "who", "that", "all", "of");
    if (!past || forAll || isSaying(page, verb)) {
      return -1;
    }
    if (!page.said.answer() && Courtesies.is(page, at, verb + 1)) {
      return -1;
    }
    report(page, at, verb + 1, Level.STOP);
    return verb + 1;
  }

  /// "You didn't hear it from me", "you never know": what is said to anybody.
  private static boolean isSaying(Page page, int verb) {
    int next = verb;
    while (page.isOneOf(next, "didn't", "never")) {
      next++;
    }
    return next > verb
        && page.isOneOf(
            next, "hear", "know", "think", "need", "learn", "expect", "guess", "realize", "read");
  }

  static void report(Page page, int from, int to, Level level) {
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

  private static Phrases<Weight> load() {
    var phrases = new Phrases<Weight>();
    var file = Objects.requireNonNull(Confirmations.class.getResourceAsStream("confirmations.txt"));
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      var weight = Weight.ALWAYS;
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("= ")) {
          weight = Weight.valueOf(line.substring(2));
        } else if (!line.startsWith("#")) {
          phrases.add(line, weight);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return phrases;
  }
}
