package org.bedside.guard.told;

import java.util.Set;
import org.bedside.guard.page.Lists;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Past;
import org.bedside.guard.page.Sense;
import org.bedside.words.WordSet;

/// What ties the one spoken to in a sentence to the care of a house: "your rash", "you spent in our
/// lobby", "we collected from you", "six months without".
///
/// @param start the first token of the sentence
/// @param end the token after its last
record Tie(Page page, int start, int end) {

  /// Nothing has happened where these stand.
  private static final Set<String> OPEN =
      WordSet.list("if whether unless should could can might would must please don't wherever");

  /// What people do with a house in public.
  private static final Set<String> PUBLICLY =
      WordSet.list(
          """
          voted nominated followed liked shared donated wrote posted commented raised mentioned
          described asked won elected supported subscribed tagged reposted invited taught hosted
          presented spoke joined volunteered worked retired trained applied played sang ran said need
          made brought sent built wanted thought read heard
          """);

  /// What a house does for all who read it.
  private static final Set<String> FOR_ALL =
      WordSet.list(
          """
          promised asked heard made missed brought wanted wrote thought shared posted announced listed
          invited need hoped voted chose opened added created built launched published translated
          prepared recorded picked moved wished loved knew
          """);

  private static final Set<String> BEFORE_YOU =
      WordSet.list("from with for to at on about of beside near after by upon");

  private static final Set<String> HOUSE =
      WordSet.list(
          """
          we i we've i've nobody no-one none someone somebody he she they who doctor dr nurse nurses
          therapist surgeon receptionist dentist hygienist midwife physio physiotherapist pharmacist
          assistant technician tech desk colleague colleagues team staff radiologist counselor provider
          """);

  private static final Set<String> OURS = WordSet.list("our us here ours");

  private static final Set<String> ROOMS =
      WordSet.list(
          "lobby hallway corridor desk window chair gurney stretcher elevator door room in");

  /// Behind "your" these are no care of one, though they sound so.
  private static final Set<String> NOT_OF_ONE =
      WordSet.list(
          """
          clinic clinics hospital hospitals doctor doctors nurse nurses ward unit er health heart
          hearts mind eyes hand hands ears practice program programme patients patient team care
          community provider providers physician surgeon school study research dose birthday blood
          shift shifts period specialist therapist dentist pharmacist class screening review recovery
          """);

  private static final Set<String> CARE =
      WordSet.list(
          """
          visit appointment bill copay statement refund scan film x-ray xray test tests result results
          labs bloods crown crowns filling veneer veneers braces retainer dentures denture tooth teeth
          molar gum gums cast splint crutches boot bandage stitches sutures plaster dressing brace
          cream drops ointment inhaler pill pills tablets medication meds prescription refill dose
          injection injections jab shot shots vaccine vaccines infusion drip epidural extraction
          cleaning surgery operation procedure biopsy graft implant stent pump patch patches glasses
          lenses lens aligner aligners hearing aid aids orthotics insoles wound wounds scar rash itch
          swelling pain pains ache aches cough fever headache headaches migraine migraines cramps
          burn burns blister bruise lump mole wart warts acne eczema infection allergy allergies
          knee knees hip hips shoulder shoulders back neck ankle ankles wrist wrists elbow foot feet
          toe toes thumb finger fingers arm arms leg legs eye ear ears nose throat stomach belly gut
          baby babies newborn twins pregnancy delivery birth labor labour contractions sleep mood
          seizure seizures attack attacks sugar sugars pressure weight numbers walker wheelchair cane
          stay discharge check-up checkup follow-up physical diagnosis symptoms condition claim
          """);

  private static final Set<String> BREAKS =
      WordSet.list("of for to at in from with on by and or but we i is are was were has have had");

  private static final Set<String> SPANS =
      WordSet.list("day days week weeks month months year years");

  private static final Set<String> ENDURED =
      WordSet.list(
          "without sober clean off smoke-free cancer-free seizure-free pain-free drug-free");

  private static final Set<String> HAPPENED =
      WordSet.list("ago yesterday last earlier only just already here by in on this");

  private static final int NEAR = 7;

  boolean isOpen() {
    for (int at = start; at < end; at++) {
      if (OPEN.contains(page.word(at))) {
        return true;
      }
    }
    return page.isSupposed(start);
  }

  boolean isPast() {
    return Past.any(page, start, end);
  }

  /// "we collected from you", "our therapist waited for you", "nobody met you".
  int done() {
    for (int you = start + 2; you < end; you++) {
      if (page.word(you).equals("you") && isObject(you)) {
        int verb = verbBefore(you);
        if (verb > start && hasHouse(verb)) {
          return you;
        }
      }
    }
    return -1;
  }

  /// Whether no verb of one's own follows: "for you", "met you at", and not "thank you".
  private boolean isObject(int you) {
    var before = page.word(you - 1);
    boolean led = BEFORE_YOU.contains(before) || Past.is(before);
    boolean greets = page.isOneOf(you - 1, "thank", "see", "thanking", "proud") || isThanks(you);
    return led && !greets && !Past.is(page.word(you + 1));
  }

  private boolean isThanks(int you) {
    return page.word(you - 2).equals("proud") || page.word(you - 2).equals("grateful");
  }

  private int verbBefore(int you) {
    for (int at = you - 1; at >= Math.max(start, you - NEAR); at--) {
      var word = page.word(at);
      boolean copula = Lists.isOneOf(word, "was", "were", "had", "been", "did");
      if (Past.is(word) && !copula) {
        return FOR_ALL.contains(word) ? -1 : at;
      }
    }
    return -1;
  }

  private boolean hasHouse(int verb) {
    for (int at = verb - 1; at >= Math.max(start, verb - 4); at--) {
      if (HOUSE.contains(page.word(at)) || Sense.STAFF.says(page.word(at))) {
        return true;
      }
    }
    return false;
  }

  /// "you spent in our lobby", "the day you first came to see us".
  int came() {
    for (int you = start; you < end; you++) {
      boolean subject = page.word(you).equals("you") && !page.word(you - 1).equals("thank");
      int verb = page.isOneOf(you + 1, "first", "last", "both", "then", "also") ? you + 2 : you + 1;
      boolean past = Past.is(page.word(verb)) && !PUBLICLY.contains(page.word(verb));
      if (subject && past && !page.word(verb).equals("were") && isWithUs(verb)) {
        return you;
      }
    }
    return -1;
  }

  private boolean isWithUs(int verb) {
    for (int at = verb + 1; at < Math.min(end, verb + NEAR); at++) {
      boolean gathering = page.is(at + 1, Sense.EVENT) && !Tie.isCare(page, at + 1);
      if ((OURS.contains(page.word(at)) && !gathering) || ROOMS.contains(page.word(at))) {
        return true;
      }
    }
    return false;
  }

  /// "your new hip", "your son's hearing test".
  int yours() {
    for (int at = start; at < end; at++) {
      if (page.word(at).equals("your") && owned(at + 1) > 0) {
        return at;
      }
    }
    return -1;
  }

  /// The token after the care that begins near `from`, or -1.
  private int owned(int from) {
    for (int at = from; at < Math.min(end, from + 4); at++) {
      if (BREAKS.contains(page.word(at)) || page.word(at).equals(",")) {
        return -1;
      }
      if (isCare(page, at)) {
        return isOfHouse(at + 1) ? -1 : at + 1;
      }
    }
    return -1;
  }

  private boolean isOfHouse(int next) {
    var word = page.word(next);
    return Sense.HOUSE.says(word) || Sense.STAFF.says(word) || NOT_OF_ONE.contains(word);
  }

  static boolean isCare(Page page, int at) {
    var word = page.word(at);
    boolean told = CARE.contains(word) || Sense.BODY.says(word) || isHealth(word);
    return told && !NOT_OF_ONE.contains(word);
  }

  private static boolean isHealth(String word) {
    return Sense.HEALTH.says(word) && !Sense.WEAK.says(word) && !Sense.STAFF.says(word);
  }

  /// "six months without a seizure", "ninety days sober".
  int lasted() {
    for (int at = start + 1; at < end; at++) {
      boolean counted = SPANS.contains(page.word(at)) && !page.word(at - 1).equals("sick");
      for (int next = at + 1; counted && next < Math.min(end, at + 4); next++) {
        if (ENDURED.contains(page.word(next))) {
          return at;
        }
      }
    }
    return -1;
  }

  /// "Good luck with the new pump", "delighted the drops calmed".
  int hoped(boolean past) {
    for (int at = start + 1; at < end; at++) {
      boolean the = page.isOneOf(at, "the", "that", "those", "new") && owned(at + 1) > 0;
      boolean led = page.isOneOf(at - 1, "with", "on", "about");
      if (the && (past || led)) {
        return at;
      }
    }
    return -1;
  }

  /// "The swelling you describe", "the migraines have let go of you".
  int suffered() {
    for (int at = start; at < end; at++) {
      boolean yours = page.word(at + 1).equals("you") && page.word(at - 1).equals("the");
      if (yours && isCare(page, at)) {
        return at;
      }
    }
    return -1;
  }

  /// "As your crown was only placed six weeks ago": it happened to one, whoever is greeted.
  int treated() {
    int at = yours();
    int to = at < 0 ? -1 : owned(at + 1);
    boolean passive = to > 0 && page.isOneOf(to, "was", "were");
    if (!passive || isOpen() || page.word(end - 1).equals("?") || page.word(start).equals("when")) {
      return -1;
    }
    for (int next = to + 1; next < Math.min(end, to + 4); next++) {
      if (Past.is(page.word(next))) {
        return HAPPENED.contains(page.word(next - 1)) || HAPPENED.contains(page.word(next + 1))
            ? at
            : -1;
      }
    }
    return -1;
  }
}
