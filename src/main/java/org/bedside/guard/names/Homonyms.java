package org.bedside.guard.names;

import java.util.Set;
import org.bedside.guard.page.Lists;
import org.bedside.guard.page.Numerals;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.tagger.Gazetteer;
import org.bedside.words.Token;
import org.bedside.words.WordSet;

/// Tells a word that is a name as well from the name: "Mark the site", "Grace under pressure",
/// "Bill shock is real", "Geneva, Basel and Lyon", "the circle of Willis".
final class Homonyms {

  /// What people do and things seldom.
  private static final Set<String> DOES =
      WordSet.list(
          """
          asked asks told tells called calls fainted collapsed died passed cried cries complained
          complains refused refuses woke walked walks wrote bled delivered survived says said thinks
          thought loves loved hates smiled smiles laughed laughs fell went came comes wants wanted
          rang phoned texted fought beat lost waited sobbed whispered joked hugged thanked admitted
          vomited seized coded presented stayed lived lives sat slept ate brought
          """);

  /// Words that follow a verb at the start of a sentence, and no name.
  private static final Set<String> OBJECTS =
      WordSet.list(
          """
          the a an this that these those your our my their its his her all each every any some both
          it them us me him yourself themselves everyone anyone somebody someone yes no
          """);

  private static final Set<String> BETWEEN =
      WordSet.list("under of over before after beyond between against versus vs per without into");

  /// Words that go on with what somebody does, though they are no verbs in the lists.
  private static final Set<String> GOES_ON =
      WordSet.list(
          """
          just still now then also never always finally already really not only once again today
          tonight yesterday here there back home and or but who whose whom with in on at from for to
          is was are were be been has had have do does did will would can could may might must
          should isn't wasn't won't can't didn't doesn't got gets went said says came took made left
          ran sat stood lay wore held kept felt knew saw heard gave told thought drove rode sang
          swam wept slept ate drank broke bit cut hurt hit beat met read if when as than
          """);

  private static final Set<String> GREETS =
      WordSet.list(
          "hi hello hey dear thanks thank congrats congratulations rip meet bye named called");

  /// What a person's name may stand behind: "the circle of Willis", "loop of Henle".
  private static final Set<String> PARTS =
      WordSet.list(
          """
          circle islets islet loop bundle node nodes canal foramen foramina sphincter ampulla papilla
          crypts crypt pouch ligament organ tetralogy angle fissure zonule aqueduct triangle space
          duct ducts tubercle gland glands valve valves membrane sinus sinuses vein veins area line
          lines sign signs law disease syndrome pentalogy triad test maneuver manoeuvre columns
          cartilage tunnel tubes tube follicle follicles corpuscles corpuscle cells cell apparatus
          body bodies capsule fascia muscle muscles nerve artery bone spots spot rule theory
          """);

  private Homonyms() {}

  static boolean is(Page page, Naming naming) {
    var mention = naming.mention();
    if (isSeason(page, naming)) {
      return true;
    }
    if ((mention != null && mention.form().full()) || page.is(naming.from(), Sense.TITLE)) {
      return thing(page, naming, Things.Sure.ALWAYS) && mention == null;
    }
    return thing(page, naming, Things.Sure.ALWAYS)
        || isPart(page, naming)
        || Initials.isShortForm(page, naming)
        || (!isSomebody(page, naming)
            && (thing(page, naming, Things.Sure.UNLESS) || isTown(page, naming)))
        || (naming.words() == 1 && isWord(page, naming));
  }

  /// "April or May", "from June to August": months, and no couple.
  private static boolean isSeason(Page page, Naming naming) {
    int joint = naming.words() == 1 ? naming.to() : naming.name() + 1;
    int back = naming.name() - 1;
    boolean month = page.is(naming.name(), Sense.MONTH);
    return month && (isSpan(page, joint) || (naming.words() == 1 && isSpan(page, back)));
  }

  private static boolean isSpan(Page page, int joint) {
    return page.isOneOf(joint, "or", "to", "through", "until", "till")
        && page.is(joint - 1, Sense.MONTH)
        && page.is(joint + 1, Sense.MONTH);
  }

  private static boolean thing(Page page, Naming naming, Things.Sure sure) {
    var over = Things.over(page, naming.name(), naming.to());
    return over == Things.Sure.ALWAYS || (over != null && sure == over);
  }

  private static boolean isPart(Page page, Naming naming) {
    int of = naming.from() - 1;
    return !naming.titled() && page.word(of).equals("of") && PARTS.contains(page.word(of - 1));
  }

  /// A town of the practice is called so: "the Marisol van", "Ostrander's new pool".
  private static boolean isTown(Page page, Naming naming) {
    return (naming.words() == 1 && page.safe.town(page.tokens.get(naming.name()).stem()))
        || Misnamed.isTownOf(page, naming);
  }

  /// Whether the words around say that somebody is meant.
  private static boolean isSomebody(Page page, Naming naming) {
    int after = naming.to();
    var next = page.word(after);
    var before = page.word(naming.from() - 1);
    boolean aged =
        (next.equals(",") || next.equals("("))
            && page.has(after + 1)
            && Numerals.at(page, after + 1).isThere();
    boolean with = next.equals("and") && page.isOneOf(after + 1, "i", "her", "his");
    return naming.titled()
        || aged
        || with
        || DOES.contains(next)
        || GREETS.contains(before)
        || Care.of(page, naming) == Care.SURE
        || ownsBody(page, naming)
        || Care.goesOn(page, naming);
  }

  /// "Geneva's biopsy", "Ella's fever".
  private static boolean ownsBody(Page page, Naming naming) {
    boolean owns = page.word(naming.to() - 1).endsWith("'s");
    return owns
        && (Sense.HEALTH.says(page.word(naming.to()))
            || Sense.RELATION.says(page.word(naming.to())));
  }

  /// A word of every day that opens its sentence, so that its capital says nothing.
  private static boolean isWord(Page page, Naming naming) {
    int at = naming.name();
    var token = page.tokens.get(at);
    boolean number = page.has(at + 1) && page.tokens.get(at + 1).isNumber();
    if (number && !token.capital() && Lists.isOneOf(token.word(), "max", "min", "art", "mark")) {
      return true;
    }
    boolean common = Gazetteer.standard().common(token.word());
    return common && opens(page, at) && page.has(at + 1) && isNoName(page, naming, at + 1);
  }

  private static boolean opens(Page page, int at) {
    if (page.sentenceStart(at) == at) {
      return true;
    }
    var before = page.tokens.get(at - 1);
    return before.sort() == Token.Sort.MARK && !",.@#".contains(before.word());
  }

  private static boolean isNoName(Page page, Naming naming, int at) {
    var next = page.tokens.get(at);
    if (at >= page.sentenceEnd(at - 1) || !next.isWord() || next.capital() || !next.spaced()) {
      return false;
    }
    if (OBJECTS.contains(next.word())) {
      boolean owner = next.is("her") || next.is("his");
      return !owner || !Care.goesOn(page, naming);
    }
    if (isSomebody(page, naming)) {
      return false;
    }
    if (BETWEEN.contains(next.word())) {
      return Care.of(page, naming) == Care.NONE;
    }
    return isNoun(next.word());
  }

  /// A small word that can hardly be a verb: "Bill shock", "Grace period".
  private static boolean isNoun(String word) {
    boolean verb =
        word.endsWith("ed")
            || (word.endsWith("s") && !word.endsWith("ss"))
            || word.endsWith("ing")
            || word.endsWith("ly")
            || Sense.VERB.says(word)
            || GOES_ON.contains(word)
            || DOES.contains(word);
    return !verb && Gazetteer.standard().common(word);
  }
}
