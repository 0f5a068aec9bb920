package org.bedside.guard.numbers;

import java.util.Set;
import org.bedside.guard.Kind;
import org.bedside.guard.Reason;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.words.Token;
import org.bedside.words.WordSet;

/// Finds the plates of cars: letters and digits in two or three groups near a word for a car.
public final class Plates {

  /// Words that say what stands near them is a plate.
  private static final Set<String> PLATES =
      WordSet.list(
          """
          plate plates reg rego registration towed tow towing licence numberplate parked
          """);

  private static final Set<String> CARS =
      WordSet.list(
          """
          car cars truck van suv vehicle sedan pickup minivan jeep motorcycle motorbike scooter bike
          cab taxi uber lyft trailer camper rv honda toyota ford chevy chevrolet nissan hyundai kia
          subaru mazda dodge buick gmc bmw audi volvo volkswagen vw tesla lexus acura prius corolla
          camry civic accord wrangler outback mercedes cadillac lincoln chrysler impala malibu
          """);

  /// Letters before the number of a code, a cell, a vessel: "ICD-10", "CD4 90".
  private static final Set<String> CODED =
      WordSet.list(
          """
          icd cd cpt ndc nct iso pcr igg igm hla tnm ecg ct mri hb plt wbc crp egfr nyha lvef ef
          and for the are has was its but not all our per max min now new one two six ten with
          pm am bp hr rr gcs bmi inr iop ph sat kg mg ml cm mm
          """);

  private static final int FAR = 8;
  private static final int VIN = 17;

  private static final Set<String> CHOSEN =
      WordSet.of(
          "vanity", "custom", "personalised", "personalized", "personal", "license", "licence");

  private static final Set<String> SAYS =
      WordSet.of("reads", "says", "is", "saying", "reading", ":", "\"", "that");

  private Plates() {}

  public static void read(Page page) {
    for (int at = 0; at < page.tokens.size(); at++) {
      var word = page.word(at);
      if (PLATES.contains(word)) {
        if (!(page.word(at).startsWith("plate") && chosen(page, at))) {
          near(page, at, FAR);
        }
      } else if (CARS.contains(word)) {
        near(page, at, 3);
      }
    }
  }

  /// "vanity plate GR8NURS", "plate reads: LUV2SEW": what somebody chose to be known by.
  private static boolean chosen(Page page, int plate) {
    int at = plate + 1;
    while (at < plate + 4 && SAYS.contains(page.word(at))) {
      at++;
    }
    boolean named = at > plate + 1 || CHOSEN.contains(page.word(plate - 1));
    int end = at;
    int signs = 0;
    while (page.has(end) && isPart(page, end) && (end == at || !page.tokens.get(end).spaced())) {
      signs += page.tokens.get(end).length();
      named &= isCapitals(page, page.tokens.get(end));
      end++;
    }
    if (!named || signs < 4 || signs > 8 || page.isFound(at, end) || page.isClaimed(at, end)) {
      return false;
    }
    page.find(Kind.VEHICLE, at, end).say("the vehicle").remove().stop(Reason.VEHICLE);
    return true;
  }

  private static boolean isCapitals(Page page, Token token) {
    boolean capital = true;
    for (int at = token.start(); at < token.end(); at++) {
      capital &= !Character.isLowerCase(page.plain.text().charAt(at));
    }
    return capital;
  }

  /// What stands behind the word goes before what stands in front of it.
  private static void near(Page page, int word, int far) {
    int last = Math.min(page.tokens.size(), word + far + 1);
    if (!near(page, word, far, word + 1, last)) {
      near(page, word, far, Math.max(0, word - far - VIN), word);
    }
  }

  private static boolean near(Page page, int word, int far, int from, int to) {
    for (int at = from; at < to; at++) {
      int end = Math.max(plate(page, at, word), vehicle(page, at));
      boolean reached = end > at && word - end <= far;
      if (reached && page.isFound(at, end)) {
        return true;
      }
      if (reached && !page.isClaimed(at, end)) {
        page.find(Kind.VEHICLE, at, end).say("the vehicle").remove().stop(Reason.VEHICLE);
        return true;
      }
    }
    return false;
  }

  /// Whether two or three capitals and as many digits begin here, as on a plate: "FDA 595".
  static boolean isPlate(Page page, int at) {
    var token = page.tokens.get(at);
    return token.isWord()
        && token.length() >= 2
        && token.length() <= 3
        && isCapitals(page, token)
        && page.has(at + 1)
        && page.tokens.get(at + 1).isNumber()
        && page.tokens.get(at + 1).length() >= 3
        && page.tokens.get(at + 1).length() <= 4;
  }

  /// Seventeen letters and digits, in one word or three, with digits at the end and no I, O, Q.
  private static int vehicle(Page page, int at) {
    var text = page.plain.text();
    int start = page.tokens.get(at).start();
    int signs = 0;
    int digits = 0;
    int end = at;
    while (page.has(end) && signs < VIN && isPart(page, end) && end < at + VIN) {
      signs += page.tokens.get(end).length();
      digits += page.tokens.get(end).isNumber() ? page.tokens.get(end).length() : 0;
      end++;
    }
    boolean inside = !page.tokens.get(at).spaced() && at > 0 && isPart(page, at - 1);
    boolean formed = signs == VIN && digits >= 5 && digits < VIN && !inside && end > at + 2;
    if (!formed || page.tokens.get(end - 1).length() < 4) {
      return -1;
    }
    for (int index = start; index < page.tokens.get(end - 1).end(); index++) {
      if ("ioqIOQ".indexOf(text.charAt(index)) >= 0) {
        return -1;
      }
    }
    return page.tokens.get(end - 1).isNumber() ? end : -1;
  }

  /// The token after the plate that begins at `at`, or -1.
  private static int plate(Page page, int at, int word) {
    if (at > 0 && !page.tokens.get(at).spaced() && isPart(page, at - 1)) {
      return -1;
    }
    boolean loud = at != word + 1;
    int letters = 0;
    int digits = 0;
    int groups = 0;
    int end = at;
    for (int next = at; page.has(next) && groups < 4; next++) {
      var token = page.tokens.get(next);
      if (token.is("-") && !token.spaced() && next > at) {
        continue;
      }
      boolean part = token.isNumber() ? isDigits(token) : isLetters(page, token, loud);
      if (!part) {
        break;
      }
      groups++;
      letters += token.isWord() ? token.length() : 0;
      digits += token.isNumber() ? token.length() : 0;
      end = next + 1;
    }
    boolean glued = page.has(end) && !page.tokens.get(end).spaced() && isPart(page, end);
    boolean coded = CODED.contains(page.word(at));
    boolean formed = !coded && letters >= 2 && letters <= 5 && digits >= 2 && letters + digits >= 5;
    return formed && letters + digits <= 8 && groups >= 2 && !glued ? end : -1;
  }

  private static boolean isPart(Page page, int at) {
    return page.tokens.get(at).sort() != Token.Sort.MARK;
  }

  private static boolean isDigits(Token token) {
    return token.length() <= 4;
  }

  /// Three capitals at most; small letters only right behind the word.
  private static boolean isLetters(Page page, Token token, boolean loud) {
    if (!token.isWord() || token.length() > 3) {
      return false;
    }
    return isCapitals(page, token) || (!loud && Sense.of(token.word()) == 0 && token.length() == 3);
  }
}
