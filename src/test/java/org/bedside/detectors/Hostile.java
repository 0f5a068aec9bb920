package org.bedside.detectors;

import java.util.LinkedHashMap;
import java.util.Map;

/// Texts that somebody wrote to keep the detectors busy: each is one piece over and over, so that
/// whatever is looked for begins everywhere.
public final class Hostile {

  private static final int LENGTH = 100_000;

  private Hostile() {}

  /// By what they are made of.
  public static Map<String, String> texts() {
    var texts = new LinkedHashMap<String, String>();
    texts.put("letters", repeated("a "));
    texts.put("one word", repeated("a"));
    texts.put("numbers", repeated("7 "));
    texts.put("sums", repeated("1,"));
    texts.put("dollars", "$" + repeated("1,1,000 an hour "));
    texts.put("lines", repeated("\n"));
    texts.put("marks", repeated("!"));
    texts.put("dashes", repeated("-"));
    texts.put("apart", repeated("- "));
    texts.put("quotation marks", repeated("\""));
    texts.put("brackets", repeated("(["));
    texts.put("pictures", repeated("!["));
    texts.put("tags", repeated("<a"));
    texts.put("labels of a host", repeated("a.") + "com");
    texts.put("addresses", repeated("a.co/b?c=d&"));
    texts.put("remedies and notices", repeated("zinc class "));
    texts.put("remedies, then verbs", halves("zinc ", "cures flu "));
    texts.put("one remedy of my own", "I " + repeated("zinc cures flu "));
    texts.put("sources, set aside", repeated("CDC forget the cdc "));
    texts.put("vows and illnesses", repeated("never again flu "));
    texts.put("drugs and uses", repeated("Botox for migraine "));
    texts.put("drugs behind dashes", halves("-", "Botox ") + "?");
    texts.put("reviews and gifts", repeated("leave a review gift card "));
    texts.put("reviews, then gifts", halves("leave a review. ", "gift card "));
    texts.put("orders", halves("and ", "and stop the pills "));
    texts.put("told orders", repeated("doctor said stop the pills "));
    texts.put("names", repeated("I'm Ann Lee "));
    texts.put("greetings", repeated("Hi, Ann! "));
    texts.put("you", repeated("you told us "));
    texts.put("we", repeated("we "));
    texts.put("no", repeated("no "));
    texts.put("small words", repeated("a the we you is to of in for not no do it my can will "));
    texts.put("your", repeated("your "));
    texts.put("do not", repeated("do not stop taking "));
    texts.put("a story", repeated("he she had a patient today "));
    texts.put("capitals", repeated("A"));
    texts.put("Spanish", repeated("no se le dijo que "));
    return texts;
  }

  private static String repeated(String piece) {
    return piece.repeat(LENGTH / piece.length());
  }

  /// One half of the one, then one of the other.
  private static String halves(String first, String second) {
    return repeated(first).substring(LENGTH / 2) + repeated(second).substring(LENGTH / 2);
  }
}
