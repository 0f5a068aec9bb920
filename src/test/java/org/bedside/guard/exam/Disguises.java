package org.bedside.guard.exam;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.bedside.guard.exam.ExamRoster.Patient;
import org.jspecify.annotations.Nullable;

/// The ways in which a patient's name gets into a text.
final class Disguises {

  /// Forms that hold the first and the last name.
  static final List<String> FULL =
      List.of(
          "exact",
          "inverted",
          "possessive",
          "lower",
          "upper",
          "typo",
          "two-typos",
          "phonetic",
          "nickname",
          "preferred",
          "hashtag",
          "handle",
          "leet",
          "homoglyph",
          "zero-width",
          "spaced",
          "middle",
          "hyphen",
          "no-accents",
          "joined");

  /// Forms that only count with clinical words around them.
  static final List<String> INITIALS = List.of("initial-last", "first-initial", "both-dotted");

  private static final String LATIN = "aeocpxiyABEHKMOPTX";
  private static final String CYRILLIC = "аеосрхіуАВЕНКМОРТХ";
  private static final String[][] SOUNDS = {
    {"ph", "f"}, {"ck", "k"}, {"ee", "ea"}, {"ie", "ei"}, {"y", "i"}, {"c", "k"}, {"ll", "l"},
    {"tt", "t"}, {"nn", "n"}, {"ss", "s"}, {"er", "ur"}, {"s", "z"}, {"v", "w"}, {"x", "ks"}
  };

  private Disguises() {}

  /// The name in a form, or null when this name cannot take it.
  static @Nullable String of(String form, Patient who, Dice dice) {
    String full = who.first() + " " + who.last();
    return switch (form) {
      case "exact", "possessive" -> full;
      case "inverted" -> who.last() + ", " + who.first();
      case "lower" -> full.toLowerCase(Locale.ROOT);
      case "upper" -> full.toUpperCase(Locale.ROOT);
      case "typo" -> who.last().length() < 5 ? null : who.first() + " " + typo(who.last(), dice);
      case "two-typos" ->
          who.last().length() < 8 ? null : who.first() + " " + typo(typo(who.last(), dice), dice);
      case "phonetic" -> changed(who.first() + " ", who.last(), phonetic(who.last()));
      case "nickname" -> nickname(who, dice);
      case "preferred" -> who.preferred() == null ? null : who.preferred() + " " + who.last();
      case "middle" ->
          who.first()
              + " "
              + (who.middle() == null ? dice.letters(1) : who.middle())
              + dice.of(". ", " ")
              + who.last();
      case "initial-last" -> who.first().charAt(0) + dice.of(". ", " ") + who.last();
      case "first-initial" -> who.called() + " " + who.last().charAt(0) + ".";
      case "both-dotted" -> who.first().charAt(0) + "." + who.last();
      default -> signs(form, who, dice);
    };
  }

  private static @Nullable String signs(String form, Patient who, Dice dice) {
    String full = who.first() + " " + who.last();
    String first = bare(who.first());
    String last = bare(who.last());
    return switch (form) {
      case "hashtag" -> "#" + dice.of(first + last, first + last, first + "_" + last);
      case "handle" ->
          "@"
              + (first + dice.of("", "_", ".", "") + last).toLowerCase(Locale.ROOT)
              + dice.of("", "", String.valueOf(dice.between(60, 99)));
      case "leet" -> changed("", full, leet(full, dice));
      case "homoglyph" -> changed("", full, lookingAlike(full, dice));
      case "zero-width" -> zeroWidth(full, dice);
      case "spaced" -> spaced(who, dice);
      case "hyphen" -> first + "-" + last;
      case "joined" -> (first + last).length() < 10 ? null : first + last;
      case "no-accents" -> changed("", full, withoutAccents(full));
      default -> throw new IllegalArgumentException(form);
    };
  }

  private static @Nullable String changed(String before, String was, String is) {
    return was.equals(is) ? null : before + is;
  }

  static String bare(String name) {
    return withoutAccents(name).replaceAll("[^A-Za-z]", "");
  }

  static String withoutAccents(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('ø', 'o')
        .replace('Ø', 'O');
  }

  /// One letter dropped, doubled, changed or swapped with the next; the first stays.
  private static String typo(String name, Dice dice) {
    int at = dice.between(1, name.length() - 2);
    char here = name.charAt(at);
    char next = name.charAt(at + 1);
    if (!Character.isLetter(here) || !Character.isLetter(next) || here == next) {
      return name.substring(0, at) + "e" + name.substring(at);
    }
    String before = name.substring(0, at);
    String after = name.substring(at + 1);
    return switch (dice.below(4)) {
      case 0 -> before + after;
      case 1 -> before + here + here + after;
      case 2 -> before + (here == 'a' ? 'o' : 'a') + after;
      default -> before + next + here + after.substring(1);
    };
  }

  /// The first of the sounds that can be written another way, past the first letter.
  private static String phonetic(String name) {
    for (String[] sound : SOUNDS) {
      int at = name.indexOf(sound[0], 1);
      if (at > 0 && name.length() > 4) {
        return name.substring(0, at) + sound[1] + name.substring(at + sound[0].length());
      }
    }
    return name;
  }

  private static @Nullable String nickname(Patient who, Dice dice) {
    var names = Sheets.nicknames().get(who.first().toLowerCase(Locale.ROOT));
    return names == null ? null : dice.pick(names) + " " + who.last();
  }

  private static String leet(String name, Dice dice) {
    var made = new StringBuilder();
    for (char sign : name.toCharArray()) {
      int at = "aeiost".indexOf(Character.toLowerCase(sign));
      made.append(at >= 0 && dice.chance(0.7) ? "431057".charAt(at) : sign);
    }
    return made.toString();
  }

  private static String lookingAlike(String name, Dice dice) {
    var made = new StringBuilder();
    for (char sign : name.toCharArray()) {
      int at = LATIN.indexOf(sign);
      made.append(at >= 0 && dice.chance(0.6) ? CYRILLIC.charAt(at) : sign);
    }
    return made.toString();
  }

  private static String zeroWidth(String name, Dice dice) {
    var made = new StringBuilder(name);
    for (int left = dice.between(1, 4); left > 0; left--) {
      made.insert(
          dice.between(1, made.length() - 1), dice.of("\u200B", "\u200C", "\u00AD", "\uFEFF"));
    }
    return made.toString();
  }

  private static String spaced(Patient who, Dice dice) {
    String by = dice.of(" ", " ", ".", "-", "\u00A0");
    String between = dice.of("  ", " ", "   ");
    return String.join(by, bare(who.first()).split(""))
        + between
        + String.join(by, bare(who.last()).split(""));
  }
}
