package org.bedside.guard.places;

import java.util.Set;
import org.bedside.words.WordSet;

/// How the postcodes of letters and digits are made, read from the signs of a text.
///
/// @param to the place after its last sign
/// @param sure whether hardly anything else is made so: a space between, and letters that are used
record PostcodeForm(int to, boolean sure) {

  /// The areas of British postcodes.
  private static final Set<String> BRITISH =
      WordSet.list(
          """
          ab al b ba bb bd bh bl bn br bs bt ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt
          dy e ec eh en ex fk fy g gl gu gy ha hd hg hp hr hs hu hx ig im ip iv je ka kt kw ky l la
          ld le ll ln ls lu m me mk ml n ne ng nn np nr nw ol ox pa pe ph pl po pr rg rh rm s sa se
          sg sk sl sm sn so sp sr ss st sw sy ta td tf tn tq tr ts tw ub w wa wc wd wf wn wr ws wv
          yo ze
          """);

  private static final int LONGEST = 8;

  /// The postcode that begins at `start` of the text; with `to` of -1 if there is none.
  static PostcodeForm at(String text, int start) {
    var signs = new StringBuilder();
    int gap = -1;
    int at = start;
    for (; at < text.length() && signs.length() < LONGEST; at++) {
      char c = text.charAt(at);
      boolean space = (c == ' ' || c == '-') && gap < 0 && signs.length() >= 2;
      if (space) {
        gap = signs.length();
      } else if (isSign(c)) {
        signs.append(Character.toLowerCase(c));
      } else {
        break;
      }
      if (isOver(text, at + 1) && isCode(signs, gap)) {
        boolean apart = gap > 0;
        boolean given = signs.length() > 6 || !hasAny(signs, signs.length() - 2, "cikmov");
        return new PostcodeForm(at + 1, apart && (given || isCanadian(signs, gap)));
      }
    }
    return new PostcodeForm(-1, false);
  }

  boolean isThere() {
    return to > 0;
  }

  private static boolean isSign(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  private static boolean isOver(String text, int at) {
    return at >= text.length() || !isSign(text.charAt(at));
  }

  private static boolean isCode(CharSequence signs, int gap) {
    return isBritish(signs, gap) || isCanadian(signs, gap) || isIrish(signs, gap);
  }

  /// "LS6 3DA", "EC1A 1BB": an area, a digit or two, perhaps a letter; then a digit, two letters.
  private static boolean isBritish(CharSequence signs, int gap) {
    int inward = signs.length() - 3;
    boolean halves = inward >= 2 && inward <= 4 && (gap < 0 || gap == inward);
    if (!halves || !shaped(signs, inward, "9aa")) {
      return false;
    }
    int letters = isLetter(signs.charAt(1)) ? 2 : 1;
    boolean known = BRITISH.contains(signs.subSequence(0, letters).toString());
    var rest = signs.subSequence(letters, inward);
    return known && (shaped(rest, "9") || shaped(rest, "99") || shaped(rest, "9a"));
  }

  /// "M4C 1B5".
  private static boolean isCanadian(CharSequence signs, int gap) {
    return signs.length() == 6
        && (gap < 0 || gap == 3)
        && shaped(signs, 0, "a9a9a9")
        && "dfioquwz".indexOf(signs.charAt(0)) < 0;
  }

  /// "D02 AF30", "D6W XY00": a routing key, then four signs with a letter and a digit at least.
  private static boolean isIrish(CharSequence signs, int gap) {
    boolean routed =
        signs.length() == 7
            && (gap < 0 || gap == 3)
            && "acdefhknprtvwxy".indexOf(signs.charAt(0)) >= 0
            && (shaped(signs.subSequence(1, 3), "99") || signs.toString().startsWith("d6w"));
    boolean letters = false;
    boolean digits = false;
    for (int at = 3; routed && at < 7; at++) {
      letters |= isLetter(signs.charAt(at));
      digits |= !isLetter(signs.charAt(at));
    }
    return letters && digits && isLetter(signs.charAt(3));
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean hasAny(CharSequence signs, int from, String few) {
    for (int at = from; at < signs.length(); at++) {
      if (few.indexOf(signs.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean shaped(CharSequence signs, String form) {
    return signs.length() == form.length() && shaped(signs, 0, form);
  }

  private static boolean shaped(CharSequence signs, int from, String form) {
    for (int at = 0; at < form.length(); at++) {
      if (isLetter(signs.charAt(from + at)) != (form.charAt(at) == 'a')) {
        return false;
      }
    }
    return true;
  }
}
