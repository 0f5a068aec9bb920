package org.bedside.words;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name of a person as others will see it, and what is wrong with how it is written. A name may
/// be in any script; it may not hide anything, and no word of it may mix letters that look alike
/// (Unicode Technical Standard 39, sections 4 and 5.1).
public final class ShownName {

  /// Why a name is not shown.
  public enum Fault {
    /// Marks that nobody sees, or that turn the direction of what follows.
    HIDDEN_SIGNS,
    /// No letter to see.
    NOTHING,
    /// Letters of several scripts in one word.
    MIXED_LETTERS,
    /// Pictures and signs, of which one could be taken for a badge.
    SIGNS
  }

  /// More marks than this on one letter are no accents.
  private static final int MOST_MARKS = 3;

  /// Joiners that belong to the spelling of names in these scripts.
  private static final Pattern JOINER =
      Pattern.compile(
          "(?<=[\\p{IsArabic}\\p{IsDevanagari}\\p{IsBengali}\\p{IsTamil}\\p{IsTelugu}\\p{IsKannada}"
              + "\\p{IsMalayalam}\\p{IsGujarati}\\p{IsGurmukhi}\\p{IsOriya}\\p{IsSinhala}\\p{IsKhmer}])"
              + "[\\x{200C}\\x{200D}](?=\\p{L})");

  private ShownName() {}

  public static Optional<Fault> fault(String written) {
    var name = JOINER.matcher(written).replaceAll("");
    if (name.codePoints().anyMatch(ShownName::isHidden) || isHeaped(name)) {
      return Optional.of(Fault.HIDDEN_SIGNS);
    }
    if (name.codePoints().noneMatch(Character::isLetter)) {
      return Optional.of(Fault.NOTHING);
    }
    if (name.codePoints().anyMatch(ShownName::isSign)) {
      return Optional.of(Fault.SIGNS);
    }
    return isMixed(name) ? Optional.of(Fault.MIXED_LETTERS) : Optional.empty();
  }

  /// Whether a reader could take one for the other: letters that look alike, accents, capitals,
  /// marks and gaps make no difference.
  public static boolean isTakenFor(String one, String other) {
    return small(one).equals(small(other)) || shape(one).equals(shape(other));
  }

  /// Whether some of its letters are others than they look.
  public static boolean isBorrowed(String name) {
    return name.codePoints()
        .anyMatch(code ->
            Character.isLetter(code)
                && UnicodeScript.of(code) != UnicodeScript.LATIN
                && Plain.fold(Character.toString(code)).chars().allMatch(ShownName::isLatin));
  }

  private static String small(String name) {
    return letters(Plain.fold(name));
  }

  /// By its outline: a capital I, an l, a 1 and a stroke are one, as are O and 0.
  private static String shape(String name) {
    var outline =
        Plain.fold(name).replace('I', 'l').replace('1', 'l').replace('|', 'l').replace('0', 'o');
    return letters(outline).replace("rn", "m").replace("vv", "w");
  }

  private static String letters(String plain) {
    return plain
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isHidden(int code) {
    return switch (Character.getType(code)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.ENCLOSING_MARK ->
          true;
      // Selectors, joiners and fillers that are marks or letters by category.
      default ->
          (code >= 0xFE00 && code <= 0xFE0F)
              || (code >= 0xE0100 && code <= 0xE01EF)
              || code == 0x34F
              || code == 0x115F
              || code == 0x1160
              || code == 0x17B4
              || code == 0x17B5
              || code == 0x3164
              || code == 0xFFA0
              || (code >= 0x180B && code <= 0x180F);
    };
  }

  private static boolean isHeaped(String name) {
    int marks = 0;
    for (int code : name.codePoints().toArray()) {
      marks = Character.getType(code) == Character.NON_SPACING_MARK ? marks + 1 : 0;
      if (marks > MOST_MARKS) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSign(int code) {
    int type = Character.getType(code);
    return type == Character.OTHER_SYMBOL || code == 0x2800;
  }

  private static boolean isMixed(String name) {
    for (var word : name.split("[\\s\\p{Z}\\p{P}]+")) {
      var scripts = EnumSet.noneOf(UnicodeScript.class);
      word.codePoints()
          .filter(Character::isLetter)
          .mapToObj(UnicodeScript::of)
          .forEach(scripts::add);
      scripts.remove(UnicodeScript.COMMON);
      scripts.remove(UnicodeScript.INHERITED);
      boolean eastern =
          scripts.contains(UnicodeScript.HAN)
              && EnumSet.of(
                      UnicodeScript.HAN,
                      UnicodeScript.HIRAGANA,
                      UnicodeScript.KATAKANA,
                      UnicodeScript.HANGUL,
                      UnicodeScript.BOPOMOFO)
                  .containsAll(scripts);
      if (scripts.size() > 1 && !eastern) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLatin(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
