package org.bedside.networks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// The same texts on every run, chosen to catch a counter that miscounts: scripts, joined emoji,
/// marks, links, and lengths just below, at and above Bluesky's limits. Whoever has a real server
/// compares its verdict with ours.
public final class Corpus {

  private static final long SEED = 20_261_122;
  private static final int MIXED = 640;

  /// Pieces that are easy to miscount, each of at least one grapheme.
  private static final List<String> PIECES =
      List.of(
          "a",
          "Z",
          "7",
          " ",
          "\n",
          "\r\n",
          "\t",
          "\u00E9",
          "e\u0301",
          "a\u0301\u0302\u0303\u0304",
          "\u00DF",
          "\u0130",
          "\u2026",
          "\u2014",
          "\u00A0",
          "\u6F22",
          "\u5B57",
          "\u3042",
          "\u30AC",
          "\u30AB\u3099",
          "\uAC01",
          "\u1100\u1161\u11A8",
          "\u1112\u1161\u11AB",
          "\u05E9\u05C1\u05B8",
          "\u0645\u0631\u062D\u0628\u0627",
          "\u0627\u064E\u0651",
          "\u200F",
          "\u202Eabc\u202C",
          "\u0915\u094D\u0937\u093F",
          "\u0915\u094D\u200D\u0937",
          "\u0928\u092E\u0938\u094D\u0924\u0947",
          "\u0BA8\u0BBF",
          "\u0C15\u0C4D\u0C37",
          "\u0D28\u0D2E\u0D38\u0D4D\u0D15\u0D4D\u0D15\u0D3E\u0D30\u0D02",
          "\u0E01\u0E33",
          "\u0E33",
          "\u0F40\u0F74",
          "\u1000\u103B\u1031",
          "\u0600\u0661",
          "\uD83D\uDE00",
          "\u2764\uFE0F",
          "\u2764",
          "1\uFE0F\u20E3",
          "#\uFE0F\u20E3",
          "\u00A9\uFE0F",
          "\uD83D\uDC4D\uD83C\uDFFD",
          "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66",
          "\uD83D\uDC69\uD83C\uDFFE\u200D\u2695\uFE0F",
          "\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08",
          "\uD83C\uDDFA\uD83C\uDDF8",
          "\uD83C\uDDFA",
          "\uD83C\uDDFA\uD83C\uDDF8\uD83C\uDDE8",
          "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F",
          "\uD83E\uDEE9",
          "\uD83D\uDC41\uFE0F\u200D\uD83D\uDDE8\uFE0F",
          "\u200D",
          "\u200B",
          "\uFEFF",
          "\u00AD",
          "\uD835\uDD38",
          "\uD800\uDF48",
          "\uD80C\uDC00",
          "https://maplestreetfm.org/walk ",
          "http://a.health/?q=1&r=2#x ",
          "maplestreetfm.org ",
          "#FluShot ",
          "@maple.example ",
          "(https://en.wikipedia.org/wiki/Rust_(fungus)) ");

  private static final List<String> SENTENCES =
      List.of(
          "Walk with us on Thursday.",
          "Camina con nosotros el jueves, \u00BFs\u00ED?",
          "\u9031\u672B\u306E\u6563\u6B69\u306B\u3069\u3046\u305E\u3002",
          "\uBAA9\uC694\uC77C\uC5D0 \uD568\uAED8 \uAC78\uC5B4\uC694.",
          "\u0627\u0645\u0634\u0648\u0627 \u0645\u0639\u0646\u0627 \u064A\u0648\u0645 \u0627\u0644\u062E\u0645\u064A\u0633.",
          "\u05DC\u05DB\u05D5 \u05D0\u05D9\u05EA\u05E0\u05D5 \u05D1\u05D9\u05D5\u05DD \u05D7\u05DE\u05D9\u05E9\u05D9.",
          "\u0917\u0941\u0930\u0941\u0935\u093E\u0930 \u0915\u094B \u0939\u092E\u093E\u0930\u0947 \u0938\u093E\u0925 \u091A\u0932\u093F\u090F\u0964",
          "\u0E40\u0E14\u0E34\u0E19\u0E01\u0E31\u0E1A\u0E40\u0E23\u0E32");

  private Corpus() {}

  /// All texts, more than a thousand; each is whole UTF-16 and not blank.
  public static List<String> texts() {
    var texts = new ArrayList<String>(SENTENCES);
    for (var piece : PIECES) {
      texts.add("x" + piece + "x");
      nearGraphemes(texts, piece);
      nearBytes(texts, piece);
    }
    mixed(texts, new Random(SEED));
    return Collections.unmodifiableList(texts);
  }

  /// 299, 300 and 301 graphemes that end in the piece.
  private static void nearGraphemes(List<String> texts, String piece) {
    for (int length = 299; length <= 301; length++) {
      texts.add("x".repeat(length - Math.min(length, Words.graphemes(piece))) + piece + "x");
      texts.add(padded("", piece, length - 1) + "x");
    }
  }

  /// The piece again and again, as long as it stays below `graphemes`; then letters.
  private static String padded(String start, String piece, int graphemes) {
    var text = new StringBuilder(start);
    int each = Math.max(1, Words.graphemes(piece));
    text.repeat(piece, Math.max(0, Math.min(20, graphemes / each)));
    int missing = graphemes - Words.graphemes(text.toString());
    return text.repeat('x', Math.max(0, missing)).toString();
  }

  /// 2,999, 3,000 and 3,001 bytes: families of 25 bytes, then the piece, then letters.
  private static void nearBytes(List<String> texts, String piece) {
    var family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66";
    var start = family.repeat(115) + "x" + piece + "x";
    for (int bytes = 2_999; bytes <= 3_001; bytes++) {
      texts.add(start + "y".repeat(bytes - Words.utf8Length(start)));
    }
  }

  private static void mixed(List<String> texts, Random random) {
    for (int made = 0; made < MIXED; made++) {
      var text = new StringBuilder(SENTENCES.get(random.nextInt(SENTENCES.size())));
      for (int piece = random.nextInt(made % 2 == 0 ? 40 : 330); piece > 0; piece--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      texts.add(text.append('.').toString());
    }
  }
}
