package org.bedside.rules.exam;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.bedside.detectors.Draft;
import org.bedside.detectors.Form;
import org.bedside.detectors.Shown;
import org.bedside.guard.Audience;

/// A way to say the same so that a machine might not notice. The same for the same seed.
enum Mutation {
  // What a reader does not see
  FULL_WIDTH(true),
  STYLED_LETTERS(true),
  LOOK_ALIKES(true),
  ZERO_WIDTH(true),
  BIDI(true),
  SOFT_HYPHENS(true),
  COMBINING_MARKS(true),
  ODD_SPACES(true),
  MIXED_CASE(true),
  // What a reader sees
  LEET(false),
  LEET_NAMES(false),
  SPACED(false),
  SPACED_NAMES(false),
  DOTTED_NAMES(false),
  FOREIGN_LETTERS(false),
  SIGNS_FOR_LETTERS(false),
  PICTURE_WORDS(false),
  SLUG(false),
  TITLE_AND_TEXT(false),
  THREAD(false),
  REPLY(false);

  private static final String LATIN = "aceiopsxyjhdqwvABCEHIJKMNOPSTXYZ";
  private static final List<String> ALIKE =
      List.of(
          "\u0430\u0441\u0435\u0456\u043E\u0440\u0455\u0445\u0443\u0458\u04BB\u0501\u051B\u051D\u03BD"
              + "\u0410\u0412\u0421\u0415\u041D\u0406\u0408\u041A\u041C\u039D\u041E\u0420\u0405\u0422\u0425\u03A5\u0396",
          "\u0430\u0441\u0435\u0456\u03BF\u03C1\u0455\u0445\u0443\u03F3\u04BB\u0501\u051B\u051D\u03BD"
              + "\u0391\u0392\u03F9\u0395\u0397\u0399\u037F\u039A\u039C\u039D\u039F\u03A1\u0405\u03A4\u03A7\u03A5\u0396");

  private static final List<String> WIDTHLESS =
      List.of(
          "\u200B",
          "\u200C",
          "\u200D",
          "\u2060",
          "\uFEFF",
          "\u034F",
          "\u180E",
          "\uFE0F",
          "\u2063",
          "\uDB40\uDC61");
  private static final List<String> TURNS =
      List.of(
          "\u200E", "\u200F", "\u061C", "\u202A", "\u202D", "\u202C", "\u2066", "\u2068", "\u2069");
  private static final List<String> MARKS =
      List.of("\u0301", "\u0336", "\u0323", "\u0308", "\u20DD", "\u0489");
  private static final List<String> SPACES =
      List.of("\u00A0", "\u2003", "\u2009", "\u202F", "\u3000", "\u2007", "\u205F", " ");

  /// Letters whose plain forms are not written in the table of look-alikes.
  private static final String FAR = "\u0416\u0428\u042B\u042D\u042E\u0444\u0436\u044B\u044D\u044E";

  private final boolean unseen;

  Mutation(boolean unseen) {
    this.unseen = unseen;
  }

  /// Whether a reader takes it for the unchanged words.
  boolean isUnseen() {
    return unseen;
  }

  /// All words of `draft` in another way.
  Draft of(Draft draft, Random dice) {
    return switch (this) {
      case PICTURE_WORDS -> inPicture(draft);
      case SLUG -> with(draft, draft.title(), "More: https://news.example/" + slug(draft.text()));
      case TITLE_AND_TEXT -> split(draft);
      case THREAD -> with(draft, draft.title(), thread(draft.text()));
      case REPLY -> reply(draft);
      default -> everywhere(draft, dice);
    };
  }

  private Draft everywhere(Draft draft, Random dice) {
    var shown = draft.shown().stream().map(one -> said(one, words(one.alt(), dice))).toList();
    var title = words(draft.title(), dice);
    return made(draft, draft.form(), title, words(draft.text(), dice), draft.answers(), shown);
  }

  private String words(String text, Random dice) {
    return switch (this) {
      case FULL_WIDTH -> letters(text, c -> c > ' ' && c < 0x7F ? c - '!' + 0xFF01 : c);
      case STYLED_LETTERS -> letters(text, Mutation::styled);
      case LOOK_ALIKES -> letters(text, c -> dice.nextInt(10) < 6 ? alike(c, dice) : c);
      case ZERO_WIDTH -> between(text, WIDTHLESS, dice);
      case BIDI -> between(text, TURNS, dice);
      case SOFT_HYPHENS -> between(text, List.of("\u00AD"), dice);
      case COMBINING_MARKS -> between(text, MARKS, dice);
      case ODD_SPACES -> text.replace(" ", SPACES.get(dice.nextInt(SPACES.size())));
      case MIXED_CASE ->
          letters(text, c -> dice.nextBoolean() ? upper(c) : Character.toLowerCase(c));
      case LEET -> wordwise(text, word -> leet(word, dice), false);
      case LEET_NAMES -> wordwise(text, word -> leet(word, dice), true);
      case SPACED -> wordwise(text, word -> String.join(" ", word.split("")) + " ", false);
      case SPACED_NAMES -> wordwise(text, word -> String.join(" ", word.split("")), true);
      case DOTTED_NAMES -> wordwise(text, word -> String.join(".", word.split("")), true);
      case FOREIGN_LETTERS -> wordwise(text, word -> holed(word, FAR, dice), false);
      case SIGNS_FOR_LETTERS ->
          wordwise(text, word -> holed(word, "\u20AC\u00A3\u00A4\u2211\u00B6", dice), false);
      default -> throw new IllegalStateException(name());
    };
  }

  private interface Letter {
    int of(int code);
  }

  private interface Word {
    String of(String word);
  }

  private static String letters(String text, Letter letter) {
    return text.codePoints()
        .map(letter::of)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  /// Mathematical letters without serifs.
  private static int styled(int c) {
    return c >= 'a' && c <= 'z' ? c - 'a' + 0x1D5BA : c >= 'A' && c <= 'Z' ? c - 'A' + 0x1D5A0 : c;
  }

  private static int upper(int c) {
    return c == '\u00DF' ? c : Character.toUpperCase(c);
  }

  private static int alike(int c, Random dice) {
    int at = LATIN.indexOf(c);
    return at < 0 ? c : ALIKE.get(dice.nextInt(ALIKE.size())).charAt(at);
  }

  /// Between every third pair of letters or so.
  private static String between(String text, List<String> signs, Random dice) {
    var made = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      made.append(text.charAt(at));
      boolean inside =
          at + 1 < text.length()
              && Character.isLetterOrDigit(text.charAt(at))
              && Character.isLetterOrDigit(text.charAt(at + 1));
      if (inside && dice.nextInt(3) == 0) {
        made.append(signs.get(dice.nextInt(signs.size())));
      }
    }
    return made.toString();
  }

  /// @param names whether only words with a capital are changed
  private static String wordwise(String text, Word word, boolean names) {
    var made = new StringBuilder();
    for (int at = 0; at < text.length(); ) {
      int end = at;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      if (end - at > 1 && (!names || Character.isUpperCase(text.charAt(at)))) {
        made.append(word.of(text.substring(at, end)));
      } else {
        end = Math.max(end, at + 1);
        made.append(text, at, end);
      }
      at = end;
    }
    return made.toString();
  }

  private static String leet(String word, Random dice) {
    return letters(
        word,
        c -> {
          int at = "aeiost".indexOf(Character.toLowerCase(c));
          return at >= 0 && dice.nextInt(10) < 7 ? "431057".charAt(at) : c;
        });
  }

  /// A letter or two are others.
  private static String holed(String word, String signs, Random dice) {
    if (word.length() < 4) {
      return word;
    }
    var made = new StringBuilder(word);
    made.setCharAt(1 + dice.nextInt(word.length() - 2), signs.charAt(dice.nextInt(signs.length())));
    return made.toString();
  }

  private static Draft inPicture(Draft draft) {
    var shown = new ArrayList<>(draft.shown());
    shown.add(new Shown("photo.jpg", draft.text(), Shown.Sort.PHOTO, false, false, false));
    return made(draft, draft.form(), draft.title(), "A good day.", draft.answers(), shown);
  }

  private static String slug(String text) {
    var words = text.replaceAll("[^\\p{L}\\p{N}]+", "-");
    return words.substring(0, Math.min(200, words.length()));
  }

  /// In the middle, between two words.
  private static Draft split(Draft draft) {
    var text = draft.text();
    int gap = text.indexOf(' ', text.length() / 2);
    int at = gap < 0 ? text.length() : gap;
    return with(draft, draft.title() + " " + text.substring(0, at), text.substring(at));
  }

  /// Twelve words a post.
  private static String thread(String text) {
    var words = text.split("\\s+");
    var made = new StringBuilder();
    for (int at = 0; at < words.length; at++) {
      made.append(at > 0 && at % 12 == 0 ? "\n\n(" + at / 12 + ")\n\n" : " ").append(words[at]);
    }
    return made.toString();
  }

  /// What is said in private is no answer in public, and stays.
  private static Draft reply(Draft draft) {
    if (draft.audience() != Audience.PUBLIC) {
      return draft;
    }
    var asked = draft.answers().isEmpty() ? "Lovely place!" : draft.answers();
    return made(draft, Form.REPLY, draft.title(), draft.text(), asked, draft.shown());
  }

  private static Shown said(Shown one, String alt) {
    return new Shown(one.name(), alt, one.sort(), one.people(), one.captions(), one.transcript());
  }

  private static Draft with(Draft draft, String title, String text) {
    return made(draft, draft.form(), title, text, draft.answers(), draft.shown());
  }

  private static Draft made(
      Draft draft, Form form, String title, String text, String answers, List<Shown> shown) {
    return new Draft(
        draft.audience(),
        form,
        draft.network(),
        title,
        text,
        answers,
        draft.author(),
        shown,
        draft.embeds(),
        draft.permission(),
        draft.source(),
        draft.until(),
        draft.machine(),
        draft.checked(),
        draft.day(),
        draft.circumstances());
  }
}
