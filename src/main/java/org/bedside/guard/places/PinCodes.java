package org.bedside.guard.places;

import java.util.Set;
import org.bedside.guard.Kind;
import org.bedside.guard.Reason;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.guard.page.Somebody;
import org.bedside.words.WordSet;

/// Finds the postcodes of India ("pin code 411 064", "Chennai - 600017") and Australia ("NSW 2145",
/// "postcode 2480"), which are numbers like many others: a label, a state or a great town tells.
public final class PinCodes {

  private static final Set<String> CITIES =
      WordSet.list(
          """
          mumbai delhi bangalore bengaluru hyderabad ahmedabad chennai kolkata surat pune jaipur
          lucknow kanpur nagpur indore thane bhopal visakhapatnam vizag patna vadodara ghaziabad
          ludhiana agra nashik faridabad meerut rajkot varanasi srinagar aurangabad dhanbad amritsar
          allahabad prayagraj ranchi coimbatore jabalpur gwalior vijayawada jodhpur madurai raipur
          kota guwahati chandigarh solapur hubli mysore mysuru tiruchirappalli trichy bareilly
          aligarh gurgaon gurugram moradabad jalandhar bhubaneswar salem warangal thiruvananthapuram
          trivandrum kochi cochin ernakulam calicut kozhikode thrissur noida dehradun mangalore
          mangaluru belgaum udaipur puducherry pondicherry vellore tirupati nellore guntur siliguri
          maharashtra karnataka tamilnadu kerala telangana gujarat punjab haryana rajasthan bihar
          odisha assam jharkhand uttarakhand goa
          """);

  private static final Set<String> STATES =
      WordSet.list("nsw vic qld tas act nt queensland victoria tasmania");

  private PinCodes() {}

  public static void read(Page page) {
    for (int at = 0; at < page.tokens.size(); at++) {
      if (!page.tokens.get(at).isNumber() || (Streets.isGlued(page, at) && !isDash(page, at))) {
        continue;
      }
      int length = page.tokens.get(at).length();
      int end = length == 6 || length == 3 ? indian(page, at) : -1;
      end = length == 4 ? australian(page, at) : end;
      if (end > at) {
        page.find(Kind.ZIP, at, end).sayFor("nearby").remove().stop(Reason.ZIP);
        at = end - 1;
      }
    }
  }

  private static boolean isDash(Page page, int at) {
    return page.word(at - 1).equals("-") || page.word(at - 1).equals(":");
  }

  private static int indian(Page page, int at) {
    int end = at + 1;
    if (page.tokens.get(at).length() == 3) {
      boolean half =
          page.has(end) && page.tokens.get(end).isNumber() && page.tokens.get(end).length() == 3;
      end = half ? end + 1 : -1;
    }
    if (end < 0 || page.word(at).charAt(0) == '0' || !isOver(page, end)) {
      return -1;
    }
    boolean city = CITIES.contains(page.word(isDash(page, at) ? at - 2 : at - 1));
    boolean named = PostLabels.isNear(page, at, end) || PostLabels.isPin(page, at);
    return (city || named) && isSomebodys(page, at) ? end : -1;
  }

  private static int australian(Page page, int at) {
    int value = page.tokens.get(at).value();
    int state = page.word(at - 1).equals(",") ? at - 2 : at - 1;
    boolean stated = STATES.contains(page.word(state)) && page.tokens.get(state).capital();
    boolean named = page.isOneOf(at - 1, "postcode", "post-code") || isPostCode(page, at);
    boolean formed = value >= 800 && value < 8000 && isOver(page, at + 1);
    return formed && (stated || named) && isSomebodys(page, at) ? at + 1 : -1;
  }

  /// "post code: 3056".
  private static boolean isPostCode(Page page, int at) {
    int back = at - 1;
    while (back > at - 4 && page.isOneOf(back, ":", "is", "=", "-", "#", "no", ".")) {
      back--;
    }
    return page.word(back).equals("postcode")
        || (page.word(back).equals("code") && page.isOneOf(back - 1, "post", "postal"));
  }

  private static boolean isOver(Page page, int end) {
    boolean glued = page.has(end) && !page.tokens.get(end).spaced();
    return (!glued || ",.;:!?)\"'\n".contains(page.word(end))) && !page.is(end, Sense.UNIT);
  }

  private static boolean isSomebodys(Page page, int at) {
    return Somebody.isToldOf(page) && !Dwellings.isNobodyNear(page, at);
  }
}
