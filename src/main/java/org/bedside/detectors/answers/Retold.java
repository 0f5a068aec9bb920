package org.bedside.detectors.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Passage.Span;
import org.bedside.words.Token;
import org.bedside.words.WordSet;

/// Finds by its grammar where an English answer tells what has happened: "you told the desk", "our
/// nurse waited an hour", "the crown was never paid". What somebody did in public ("you wrote"),
/// and what a house does for all ("we moved"), is nothing between the two.
final class Retold {

  private static final Set<String> IRREGULAR =
      WordSet.list(
          """
          was were had did went came got took made told saw gave brought held left felt kept paid
          put broke fell sat slept stood met heard ran lost found said sent bought wore chose cut
          began drove ate drank knew spoke hung drew threw bit shook rang dealt caught fought stuck
          lent spent built forgot forgave underwent withdrew done been gone seen given taken held
          spoken chosen known wasn't weren't didn't hadn't wrote made
          """);

  private static final Set<String> NO_PAST =
      WordSet.list(
          """
          need feed speed bleed breed bed red indeed embed hundred naked aged exceed proceed succeed
          interested invited required encouraged supposed allowed welcomed concerned located med meds needed based limited
          """);

  private static final Set<String> BETWEEN =
      WordSet.list(
          """
          also then never simply just only first last already really actually always clearly even here
          both still have had been were personally all not so yourself once twice recently ever of
          initially previously certainly definitely indeed ourselves repeatedly chose to again who
          """);

  /// What people do with a house in public.
  private static final Set<String> PUBLICLY =
      WordSet.list(
          """
          wrote posted commented shared raised mentioned described asked tagged followed liked reposted
          nominated voted suggested read donated volunteered subscribed noted
          """);

  private static final Set<String> HOUSE =
      WordSet.list(
          """
          we i we've i've they doctor dr doc nurse nurses team staff receptionist desk surgeon therapist
          dentist hygienist midwife midwives physician provider providers counselor assistant technician
          tech biller manager pharmacist specialist practitioner crew clinician clinicians doctors she he
          nobody one partner partners lab gentleman lady man woman person patient reviewer individual
          insurer
          """);

  /// What a house does for everybody.
  private static final Set<String> FOR_ALL =
      WordSet.list(
          """
          read received seen heard noted posted published updated changed added opened closed moved
          hired started launched created built wrote made extended expanded introduced learned shared
          passed forwarded responded replied answered founded grew won began designed redesigned
          become became located dedicated committed trained licensed proud said
          """);

  /// Even with "you" behind them.
  private static final Set<String> OF_COMMENTS =
      WordSet.list("read received heard noted said posted shared replied responded answered seen");

  private static final Set<String> OPEN = WordSet.list("if whether anyone anybody unless anyone's");

  private static final Set<String> THINGS = WordSet.list("it this that everything nothing these");

  private static final Set<String> STATES =
      WordSet.list("was were had did wasn't weren't didn't hadn't took been meant got");

  private static final Set<String> BE =
      WordSet.list("are is am be being will would can could should may might must to do does");

  private static final Set<String> MODALS = WordSet.list("should could would might must may");

  private static final Set<String> CARE =
      WordSet.list(
          """
          visit visits appointment appointments wait delay bill charge charges copay refund result
          results test tests surgery procedure cleaning crown filling exam shot shots vaccine
          prescription refill refills referral record records chart file diagnosis treatment x-ray xray
          stay delivery balance claim insurance medication pain swelling wound knee hip tooth teeth
          dose biopsy mri extraction infusion therapy session sessions cast stitches labs bloodwork
          screening implant root rash fever baby injection braces splint scan offer plan slot
          """);

  private static final int REACH = 5;

  private final List<Token> tokens;
  private final List<Span> found = new ArrayList<>();

  private Retold(List<Token> tokens) {
    this.tokens = tokens;
  }

  static List<Span> in(Passage passage) {
    var retold = new Retold(passage.tokens());
    for (var sentence : passage.sentences()) {
      if (!retold.isOpen(sentence)) {
        retold.sentence(sentence);
      }
    }
    return List.copyOf(retold.found);
  }

  /// Nothing has happened yet, or it could to anybody.
  private boolean isOpen(Span sentence) {
    for (var at = sentence.from(); at < sentence.to(); at++) {
      if (OPEN.contains(word(at))) {
        return true;
      }
    }
    return false;
  }

  private void sentence(Span sentence) {
    for (var at = sentence.from(); at < sentence.to(); at++) {
      var word = word(at);
      var end = -1;
      if (word.equals("you") || word.equals("you've") || word.equals("you'd")) {
        end = did(at, sentence.to(), PUBLICLY);
      } else if (HOUSE.contains(word)) {
        end = did(at, sentence.to(), FOR_ALL);
      } else if (CARE.contains(word)) {
        end = was(at, sentence.to());
      } else if (THINGS.contains(word)) {
        end = went(at, sentence.to());
      }
      if (end > at) {
        found.add(new Span(at, end));
        at = end - 1;
      }
    }
  }

  /// "you (never) told", "our nurse (Denise) waited", "we should have told"; not "thank you", "what
  /// you wrote", "we are located".
  private int did(int at, int to, Set<String> harmless) {
    if (at > 0 && (word(at - 1).equals("thank") || word(at - 1).equals("thanking"))) {
      return -1;
    }
    for (var verb = at + 1; verb < Math.min(to, at + REACH); verb++) {
      var word = word(verb);
      if ((BE.contains(word) && !isOfPast(verb, to)) || isMark(verb)) {
        return -1;
      }
      if (isPast(word) && !BETWEEN.contains(word)) {
        var free = (harmless.contains(word) && !isToOne(verb, to)) || isReading(verb, to);
        return free ? -1 : verb + 1;
      }
      if (!BETWEEN.contains(word) && !MODALS.contains(word) && !isNamed(verb)) {
        return -1;
      }
    }
    return -1;
  }

  /// A name, or the full stop of "Dr.".
  private boolean isNamed(int at) {
    return tokens.get(at).capital() || word(at - 1).equals("dr");
  }

  /// "should have".
  private boolean isOfPast(int modal, int to) {
    return MODALS.contains(word(modal)) && modal + 1 < to && word(modal + 1).equals("have");
  }

  /// "wrote you", "passed your file"; not "shared your comment".
  private boolean isToOne(int verb, int to) {
    if (OF_COMMENTS.contains(word(verb))) {
      return false;
    }
    for (var at = verb + 1; at < Math.min(to, verb + 4); at++) {
      if (List.of("you", "her", "him").contains(word(at))) {
        return true;
      }
    }
    return false;
  }

  /// "were happy to read this".
  private boolean isReading(int verb, int to) {
    for (var at = verb; at < Math.min(to, verb + REACH); at++) {
      if (List.of("read", "comment", "comments", "review").contains(word(at))) {
        return true;
      }
    }
    return false;
  }

  private boolean isMark(int at) {
    return tokens.get(at).sort() == Token.Sort.MARK && !word(at - 1).equals("dr");
  }

  /// "the second filling was", "that bill has been".
  private int was(int at, int to) {
    for (var verb = at + 1; verb < Math.min(to, at + 3); verb++) {
      if (BE.contains(word(verb)) || isMark(verb)) {
        return -1;
      }
      if (isPast(word(verb))) {
        return FOR_ALL.contains(word(verb)) ? -1 : verb + 1;
      }
    }
    return -1;
  }

  /// "It went out Monday", "that happened".
  private int went(int at, int to) {
    var verb = at + 1;
    boolean told = verb < to && isPast(word(verb));
    return told && !STATES.contains(word(verb)) && !FOR_ALL.contains(word(verb)) ? verb + 1 : -1;
  }

  private static boolean isPast(String word) {
    return IRREGULAR.contains(word)
        || (word.length() > 3 && word.endsWith("ed") && !NO_PAST.contains(word));
  }

  private String word(int at) {
    return tokens.get(at).word();
  }
}
