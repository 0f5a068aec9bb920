package org.bedside.guard.described;

import java.util.Set;
import org.bedside.guard.Audience;
import org.bedside.guard.page.Lists;
import org.bedside.guard.page.Noun;
import org.bedside.guard.page.Numerals;
import org.bedside.guard.page.Page;
import org.bedside.roster.Sex;
import org.bedside.words.WordSet;
import org.jspecify.annotations.Nullable;

/// Tells whom a phrase means: somebody who may be a patient, many, or one of the house, of the
/// author's own family, of those whom everybody knows.
public record Meant(Page page, @Nullable Trait[] found, Kin kin) {

  /// People whom a text may name without meaning a patient.
  private static final Set<String> STAFF =
      WordSet.list(
          """
          doctor nurse physician surgeon pharmacist therapist receptionist dietitian manager
          counselor paramedic dentist midwife cardiologist neurologist oncologist specialist
          practitioner assistant technician hygienist optometrist photographer coder interpreter
          resident student intern chaplain dispatcher secretary phlebotomist
          psychologist psychiatrist radiologist physiotherapist physio sonographer clerk matron
          anesthetist anaesthetist anesthesiologist optician audiologist podiatrist dermatologist
          pediatrician paediatrician urologist gynecologist gynaecologist orthopedist orthopaedist
          orderly porter scheduler biller locum registrar vet dispenser radiographer orthodontist
          endodontist periodontist administrator
          """);

  private static final Set<String> CHILDREN =
      WordSet.list("two three four five six seven twins triplets 1 2 3 4 5 6 newborn");

  private static final Set<String> TITLES = WordSet.of("dr", "mr", "mrs", "ms", "prof");

  private static final Set<String> NOBODYS =
      WordSet.of("any", "every", "each", "no", "most", "all", "which", "your", "many");

  private static final Set<String> NOBLE =
      WordSet.of(
          "lady", "lord", "sir", "dame", "king", "queen", "prince", "princess", "pope", "saint");

  private static final Set<String> INVITING =
      WordSet.list(
          "bring tag invite ask tell take grab share call phone text remind nudge encourage");

  private static final Set<String> NO_NAME =
      WordSet.list(
          """
          the a an our my we i this that she he it they you he's she's proud please thank thanks
          hospital clinic day center centre street library school medical family medicine health
          county university happy new good dear big small monday tuesday wednesday thursday friday
          saturday sunday january february march april may june july august september october
          november december christmas eve world national saint st today yesterday
          """);

  /// Whom a phrase behind `before` means.
  Portrait.Sort sort(PersonPhrase phrase, @Nullable Portrait before) {
    var noun = phrase.noun();
    boolean owned = Lists.isOneOf(phrase.article(), "her", "his", "their", "whose");
    boolean patient = isPatient(phrase);
    boolean yours =
        phrase.article().equals("your") && (isColleague(noun) || kin.isAddressed(phrase));
    boolean quiz = phrase.article().equals("which") && phrase.traits().size() > 1;
    if ((NOBODYS.contains(phrase.article()) && !yours && !quiz)
        || (noun != null && noun.is(Noun.Sort.ANYBODY))) {
      return Portrait.Sort.NOBODY;
    }
    if (isRate(phrase)) {
      return Portrait.Sort.NOBODY;
    }
    if (isOwnChild(phrase) || isInvited(phrase)) {
      return Portrait.Sort.OTHER;
    }
    if (phrase.many()) {
      return isFewOfOurs(phrase) ? Portrait.Sort.SOMEBODY : Portrait.Sort.NOBODY;
    }
    if (owned && !patient) {
      return kin.isToldOf(phrase) ? Portrait.Sort.SOMEBODY : Portrait.Sort.OTHER;
    }
    if (noun != null && noun.is(Noun.Sort.RELATIVE) && !yours) {
      return kin.isSomebody(phrase) ? Portrait.Sort.SOMEBODY : Portrait.Sort.OTHER;
    }
    boolean own =
        isStaff(phrase, before) && (phrase.isOurs() || isTitle(phrase) || isClaimed(phrase));
    return own ? Portrait.Sort.OTHER : Portrait.Sort.SOMEBODY;
  }

  boolean isPatient(PersonPhrase phrase) {
    var stem = PersonPhrase.stem(page, phrase.nounAt());
    return stem.equals("patient") || stem.equals("pt");
  }

  /// "I saw your man with gout": among colleagues a patient of the one who is asked.
  private boolean isColleague(@Nullable Noun noun) {
    boolean relative = noun != null && noun.is(Noun.Sort.RELATIVE);
    return page.said.audience() == Audience.COLLEAGUES && !relative;
  }

  /// "One in four", "two out of three people".
  private boolean isRate(PersonPhrase phrase) {
    boolean before =
        page.word(phrase.from() - 1).equals("of")
            && (page.word(phrase.from() - 2).equals("out")
                || (page.has(phrase.from() - 2) && Numerals.at(page, phrase.from() - 2).isThere()));
    return (before && isFewWord(phrase.article()))
        || (phrase.article().equals("one")
            && page.word(phrase.to()).equals("in")
            && page.has(phrase.to() + 1)
            && Numerals.at(page, phrase.to() + 1).isThere());
  }

  /// "Can my 4 year old get the shot?"
  private boolean isOwnChild(PersonPhrase phrase) {
    boolean child =
        phrase.traits().stream()
            .anyMatch(trait ->
                trait.age() != null
                    && (trait.age().unit() != Age.Unit.YEARS || trait.age().most() < 18));
    return child
        && phrase.article().equals("my")
        && phrase.nounAt() < 0
        && page.said.audience() != Audience.COLLEAGUES;
  }

  /// "Bring a friend", "tag a neighbour": whoever that may be.
  private boolean isInvited(PersonPhrase phrase) {
    var noun = phrase.noun();
    boolean friend =
        (noun != null && noun.is(Noun.Sort.RELATIVE))
            || (phrase.nounAt() >= 0 && page.word(phrase.nounAt()).startsWith("neighb"));
    return friend
        && phrase.isIndefinite()
        && phrase.traits().isEmpty()
        && INVITING.contains(page.word(phrase.from() - 1));
  }

  /// "our two patients with ALS", "we treat three men with".
  private boolean isFewOfOurs(PersonPhrase phrase) {
    boolean few = isFewWord(phrase.article()) || isFewWord(page.word(phrase.from() + 1));
    boolean verb =
        page.isOneOf(
            phrase.from() - 1,
            "have",
            "treat",
            "follow",
            "see",
            "saw",
            "treated",
            "of",
            "lost",
            "had");
    return few && (phrase.isOurs() || verb);
  }

  private static boolean isFewWord(String word) {
    return Lists.isOneOf(word, "two", "three", "four", "five", "six", "few", "2", "3", "4", "5");
  }

  /// "our nurse", "the pharmacist": a work of the house, and nothing told beside it.
  boolean isStaff(PersonPhrase phrase, @Nullable Portrait before) {
    boolean staff =
        phrase.nounAt() >= 0 && STAFF.contains(PersonPhrase.stem(page, phrase.nounAt()));
    boolean alone =
        phrase.traits().stream().filter(trait -> !trait.is(Trait.Sort.ONLY)).count() <= 1;
    return isTitle(phrase)
        || (staff
            && alone
            && !phrase.isIndefinite()
            && !new SamePerson(page).isApposed(before, phrase))
        || isClaimed(phrase);
  }

  /// Whether a word means somebody who works where people are cared for.
  public static boolean isStaff(String word) {
    return STAFF.contains(word);
  }

  /// "Senator Wyden", "Coach Odell", "Lady Gaga".
  private boolean isTitle(PersonPhrase phrase) {
    int noun = phrase.nounAt();
    boolean noble =
        noun >= 0
            && NOBLE.contains(page.word(noun))
            && page.tokens.get(noun).capital()
            && isNamePart(noun + 1);
    return noble
        || (phrase.has(Trait.Sort.WORK) && !phrase.isIndefinite() && isNamePart(phrase.to()));
  }

  private boolean isClaimed(PersonPhrase phrase) {
    return phrase.nounAt() >= 0 && page.isClaimed(phrase.nounAt(), phrase.nounAt() + 1);
  }

  private boolean isNamePart(int at) {
    if (!page.has(at) || found[at] != null) {
      return false;
    }
    var token = page.tokens.get(at);
    return token.isWord()
        && token.capital()
        && token.length() > 1
        && Character.isLowerCase(page.plain.text().charAt(token.end() - 1))
        && !NO_NAME.contains(token.stem())
        && Noun.of(token.stem()) == null;
  }

  /// The end of "one of our patients"; below zero for that of "one of them"; `at` for neither.
  int oneOf(int at) {
    if (page.word(at + 1).equals("like") && isMany(at)) {
      return page.isOneOf(at + 2, "mine", "ours") ? at + 3 : at;
    }
    if (page.isOneOf(at, "mine", "ours") && isTold(at + 1)) {
      return -(at + 1);
    }
    boolean one = page.isOneOf(at, "one", "two", "some", "another");
    if (!one || !page.word(at + 1).equals("of")) {
      return at;
    }
    var whose = page.word(at + 2);
    if (Lists.isOneOf(whose, "them", "these", "those")) {
      return -(at + 3);
    }
    if (!Lists.isOneOf(whose, "our", "my", "ours", "mine", "us")) {
      return at;
    }
    if (!whose.equals("our") && !whose.equals("my")) {
      return at + 3;
    }
    int own = page.word(at + 3).equals("own") ? at + 4 : at + 3;
    return Noun.of(page.word(own)) == null ? at : own + 1;
  }

  /// "Mine is 44", "ours lives in".
  private boolean isTold(int at) {
    return page.isOneOf(at, "is", "has", "was", "lives", "works", "had", "turned", "came");
  }

  /// "Patients like mine", "people like ours": one of them is meant.
  private boolean isMany(int at) {
    var noun = Noun.of(page.word(at));
    return noun != null && noun.is(Noun.Sort.MANY);
  }

  static boolean isI(String word) {
    return switch (word) {
      case "i", "i'm", "i've", "im", "i'd" -> true;
      default -> false;
    };
  }

  boolean isAuthor(int at) {
    var word = page.word(at);
    if (page.said.audience() == Audience.COMMUNITY && (word.equals("i") || word.equals("i've"))) {
      return true;
    }
    return word.equals("i'm")
        || word.equals("im")
        || (word.equals("i") && SamePerson.COPULAS.contains(page.word(at + 1)))
        || (word.equals("i") && page.isOneOf(at + 1, "have", "turned", "had", "got"));
  }

  /// "of three", "of twins": what makes a mother or a father of somebody.
  boolean isFamily(int at) {
    boolean aged = page.isOneOf(at + 1, "y", "yo", "yr", "year", "-", "month", "week");
    return !aged && CHILDREN.contains(page.word(at));
  }

  static @Nullable Sex pronoun(String word) {
    return switch (word) {
      case "she", "her", "hers", "herself", "she's", "she'd", "she'll" -> Sex.F;
      case "he", "his", "him", "himself", "he's", "he'd", "he'll" -> Sex.M;
      default -> null;
    };
  }

  /// Two capitals in a row are somebody with a name, whom "she" may mean.
  boolean isNamed(int at) {
    boolean name =
        isNamePart(at)
            && isNamePart(at + 1)
            && page.tokens.get(at + 1).spaced()
            && page.sentenceEnd(at) > at + 1
            && !page.word(at - 1).equals("the");
    boolean titled = TITLES.contains(page.word(at));
    return name || (titled && page.tokens.get(at).capital());
  }
}
