package org.bedside.guard.described;

import java.util.List;
import java.util.Set;
import org.bedside.guard.page.Lists;
import org.bedside.guard.page.Page;
import org.bedside.roster.Fact;
import org.bedside.roster.Sex;
import org.bedside.words.WordSet;
import org.jspecify.annotations.Nullable;

/// Says less of a person in the same place of the sentence, so that English is left.
final class Rewording {

  /// What stays of a phrase like "a 34-year-old teacher".
  enum Keep {
    /// "a teacher in her thirties"
    NOUN_AND_DECADE,
    /// "a patient in her thirties"
    DECADE,
    /// "a patient"
    NOTHING
  }

  private static final List<String> DECADES =
      List.of(
          "",
          "teens",
          "twenties",
          "thirties",
          "forties",
          "fifties",
          "sixties",
          "seventies",
          "eighties");

  private static final Set<String> GRAVE =
      WordSet.of("cancer", "leukemia", "lymphoma", "tumor", "melanoma", "myeloma", "carcinoma");

  private static final Set<String> OWNERS =
      WordSet.of("her", "his", "their", "the", "my", "this", "that", "our");

  /// What stands before an illness and stays: "new onset illness".
  private static final Set<String> QUALITIES =
      WordSet.list(
          """
          new onset severe early late mild stage chronic metastatic advanced recurrent longstanding
          known active untreated uncontrolled hx bad terrible worsening end-stage refractory resistant
          """);

  private static final Set<String> LED =
      WordSet.of("with", "has", "have", "had", "having", "w", "of", "by", "get", "got");

  private Rewording() {}

  /// The tokens `from` to `to` in other words; null where these words cannot be kept.
  static @Nullable String phrase(Page page, Portrait one, PersonPhrase phrase, Keep keep) {
    var age = age(phrase);
    var band = age == null ? null : band(one.sex, age);
    if (keep != Keep.NOTHING && band == null) {
      return null;
    }
    boolean job = page.word(phrase.from() - 1).equals("as") && phrase.has(Trait.Sort.WORK);
    var noun = keep == Keep.NOUN_AND_DECADE ? noun(page, phrase) : job ? "professional" : "patient";
    if (noun.isEmpty() || phrase.many()) {
      return keep == Keep.NOTHING ? cased(page, phrase, "some of our patients") : null;
    }
    var tail = keep == Keep.NOTHING ? "" : " " + band;
    var owner = page.word(phrase.to() - 1).endsWith("'s") && tail.isEmpty() ? "'s" : "";
    return cased(page, phrase, led(phrase, noun) + owner + tail);
  }

  private static @Nullable Age age(PersonPhrase phrase) {
    for (var trait : phrase.traits()) {
      if (trait.is(Trait.Sort.AGE)) {
        return trait.age();
      }
    }
    return null;
  }

  /// The noun of a phrase and what stands between its age and it; "" where the age is the noun.
  private static String noun(Page page, PersonPhrase phrase) {
    int start = -1;
    for (var trait : phrase.traits()) {
      start = trait.is(Trait.Sort.AGE) ? trait.to() : start;
    }
    if (start < 0 || start >= phrase.to() || phrase.nounAt() < start) {
      return "";
    }
    return text(page, start, phrase.to());
  }

  private static String led(PersonPhrase phrase, String noun) {
    boolean patient = noun.equals("patient");
    return switch (phrase.article()) {
      case "" -> noun;
      case "our", "my" ->
          patient ? "one of " + phrase.article() + " patients" : phrase.article() + " " + noun;
      case "another", "every", "each", "any", "no", "some" -> phrase.article() + " " + noun;
      case "the" -> patient ? "a patient" : "the " + noun;
      default -> article(noun) + noun;
    };
  }

  static String article(String noun) {
    return "aeiouAEIOU".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ";
  }

  private static String cased(Page page, PersonPhrase phrase, String text) {
    var first = page.tokens.get(phrase.from());
    boolean opens = first.isNumber() && page.sentenceStart(phrase.from()) == phrase.from();
    return first.capital() || opens ? upper(text) : text;
  }

  static String upper(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  static String text(Page page, int from, int to) {
    var plain = page.plain.text();
    return plain.substring(page.tokens.get(from).start(), page.tokens.get(to - 1).end());
  }

  /// "in her thirties"; null where no decade is safe or meant.
  static @Nullable String band(@Nullable Sex sex, Age age) {
    if (age.isOver89()) {
      return "over 89";
    }
    boolean decade = age.unit() == Age.Unit.YEARS && age.least() >= 13 && age.isExact();
    return decade ? "in " + whose(sex) + " " + DECADES.get(age.least() / 10) : null;
  }

  private static String whose(@Nullable Sex sex) {
    return sex == Sex.F ? "her" : sex == Sex.M ? "his" : "their";
  }

  /// The years that [#band] says.
  static Fact.Born banded(Age age, java.time.LocalDate day) {
    if (age.isOver89()) {
      return Fact.Born.aged(90, Age.OLDEST, day);
    }
    int least = age.least() < 20 ? 13 : age.least() / 10 * 10;
    return Fact.Born.aged(least, age.least() / 10 * 10 + 9, day);
  }

  /// The first token to change where a trait stands behind its noun: with its "from", "on", "of".
  static int from(Page page, Trait trait) {
    var before = page.word(trait.from() - 1);
    boolean retired = before.equals("retired") || before.equals("former");
    if (trait.is(Trait.Sort.WORK) && retired) {
      boolean article = page.isOneOf(trait.from() - 2, "a", "the");
      return trait.from() - (article ? 2 : 1);
    }
    int from = trait.from();
    boolean led =
        switch (trait.sort()) {
          case TOWN -> Lists.isOneOf(before, "from", "in", "of", "near", "around", "outside", "at");
          case DAY -> Lists.isOneOf(before, "on", "in", "since", "during", "from");
          case WORK -> before.equals("a") || before.equals("an") || before.equals("the");
          case AGE -> (before.equals("of") || before.equals("at")) && isBare(trait);
          default -> false;
        };
    from = led ? from - 1 : from;
    boolean twice =
        led && trait.is(Trait.Sort.TOWN) && page.isOneOf(from - 1, "out", "up", "over", "down");
    return twice ? from - 1 : from;
  }

  private static boolean isBare(Trait trait) {
    return trait.age() != null && trait.age().isExact() && !trait.age().noun();
  }

  /// Other words for a trait behind its noun, the least loss first.
  ///
  /// @param again whether one of its sort went before
  static String trait(Page page, Portrait one, Trait trait, boolean again) {
    int from = from(page, trait);
    var text =
        switch (trait.sort()) {
          case TOWN -> town(page, trait, from);
          case DAY -> "recently";
          case WORK -> work(page, trait, from);
          case ILLNESS -> illness(page, trait, again);
          case BIRTH ->
              page.word(from).equals("birthday") ? "birthday is this year" : "in our care";
          default -> age(page, one, trait);
        };
    boolean capital = page.tokens.get(from).capital() && from < trait.from();
    boolean opens = page.sentenceStart(from) == from || capital;
    return opens ? upper(text) : text;
  }

  private static String town(Page page, Trait trait, int from) {
    if (from == trait.from()) {
      return "our area";
    }
    var word = page.word(trait.from() - 1);
    return word.equals("from") || word.equals("of") ? word + " our area" : "in our area";
  }

  private static String work(Page page, Trait trait, int from) {
    if (trait.form() == Trait.Form.VERB) {
      return "works";
    }
    if (from == trait.from()) {
      return "employed";
    }
    return page.word(from - 1).equals("as") ? "a professional" : "a patient";
  }

  private static String age(Page page, Portrait one, Trait trait) {
    var age = trait.age();
    var band = age == null ? null : band(one.sex, age);
    var word = page.word(trait.from());
    if (word.startsWith("turn")) {
      return word.equals("turned")
          ? "had a birthday"
          : word.equals("turns") ? "has a birthday" : "having a birthday";
    }
    return band == null ? "in our care" : band;
  }

  static String over89(Page page, Trait trait) {
    return page.word(trait.from()).startsWith("turn") ? "had a birthday" : "over 89";
  }

  /// "a chronic condition" where a noun stands, "in treatment" where an adjective does.
  private static String illness(Page page, Trait trait, boolean again) {
    var before = page.word(trait.from() - 1);
    boolean grave = GRAVE.contains(PersonPhrase.stem(page, trait.to() - 1));
    if (OWNERS.contains(before) || before.endsWith("'s")) {
      return "illness";
    }
    if (isAdjective(page.word(trait.to() - 1)) && !LED.contains(before)) {
      return "in treatment";
    }
    if (QUALITIES.contains(before)) {
      return "illness";
    }
    if (before.equals("a") || before.equals("an")) {
      return "condition";
    }
    if (again) {
      return "another condition";
    }
    return grave ? "a serious illness" : "a chronic condition";
  }

  private static boolean isAdjective(String word) {
    return Lists.isOneOf(
        word,
        "diabetic",
        "pregnant",
        "hypertensive",
        "asthmatic",
        "hypothyroid",
        "hyperthyroid",
        "epileptic",
        "depressed",
        "obese",
        "autistic",
        "positive",
        "deaf",
        "blind",
        "anemic",
        "prediabetic",
        "cirrhotic",
        "infertile",
        "menopausal",
        "gravid",
        "alcoholic",
        "narcoleptic");
  }
}
