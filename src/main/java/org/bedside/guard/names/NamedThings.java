package org.bedside.guard.names;

import java.util.Set;
import org.bedside.guard.page.Lists;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.roster.Form;
import org.bedside.tagger.Gazetteer;
import org.bedside.words.WordSet;

/// Tells what only bears a person's name: "Bell's palsy", "Peggy's Pie Shop", "Figg & Sons", "St.
/// Thomas".
public final class NamedThings {

  /// A given name up to this rank means a person more often than a disease.
  private static final int FREQUENT = 600;

  /// A surname up to this rank is somebody's more often than a disease's.
  private static final int KNOWN = 3000;

  /// So many words are spoken most often.
  private static final int SMALL = 150;

  /// Things that are as well what people do.
  private static final Set<String> VERBS =
      WordSet.list(
          """
          signs test tests plan hold score monitor repair stain drain walk run race screen study
          place act effect approach position point line lines ring splint clamp bill way club album
          hotel football soccer
          """);

  private static final Set<String> PLACING =
      WordSet.of("at", "in", "near", "the", "to", "from", "of", "outside", "around");

  private NamedThings() {}

  /// Whether a thing follows that bears the name: "Petrenko's Garage".
  static boolean follows(Page page, Naming naming) {
    var mention = naming.mention();
    boolean single = mention != null && mention.form() == Form.LAST;
    return single ? is(page, naming) : !naming.titled() && after(page, naming);
  }

  /// Whether the words before the token `to` are the name of a thing that follows: "Bowen disease",
  /// "Osgood-Schlatter disease".
  public static boolean isNameOf(Page page, int to) {
    int from = page.word(to).equals("'") ? to + 1 : to;
    for (int ahead = from; ahead < from + 3 && page.has(ahead); ahead++) {
      if (Sense.THING.says(page.word(ahead))) {
        return true;
      }
      if (!capital(page, ahead) && !page.word(ahead).equals("-")) {
        return false;
      }
    }
    return false;
  }

  static boolean is(Page page, Naming naming) {
    return !naming.titled()
        && (saint(page, naming) || bearer(page, naming) || eponym(page, naming));
  }

  private static boolean saint(Page page, Naming naming) {
    int before = naming.from() - 1;
    var word = page.word(before).equals(".") ? page.word(before - 1) : page.word(before);
    return Lists.isOneOf(
        word, "st", "saint", "san", "santa", "mt", "mount", "fort", "port", "lake", "camp");
  }

  private static boolean bearer(Page page, Naming naming) {
    int last = naming.to() - 1;
    boolean itself = Sense.THING.says(page.word(last)) && naming.words() > 1 && capital(page, last);
    boolean own =
        Eponyms.isBorne(page.word(last))
            && naming.words() > 1
            && Eponyms.has(bare(page.tokens.get(last - 1).stem()));
    return own || (itself && !isSurname(page, naming)) || after(page, naming);
  }

  /// "Stuart Hall" is somebody, "at Stuart Hall" is a house.
  private static boolean isSurname(Page page, Naming naming) {
    int last = naming.to() - 1;
    int rank = Gazetteer.standard().surnameRank(page.tokens.get(last).stem());
    boolean named = rank > 0 && rank <= KNOWN;
    boolean placed = PLACING.contains(page.word(naming.from() - 1));
    return named && !placed && fullName(page, naming);
  }

  /// A thing right after the name, or after its possessor with a capital.
  private static boolean after(Page page, Naming naming) {
    int last = naming.to() - 1;
    int at = naming.to();
    if (page.word(at).equals("&")
        || (page.word(at).equals("and") && page.word(at + 1).equals("sons"))) {
      boolean given = Gazetteer.standard().given(page.tokens.get(naming.name()).stem());
      boolean firm = capital(page, at + 1) && naming.words() == 1 && !given;
      boolean thing = Sense.THING.says(page.word(at + 1));
      return firm || (thing && (capital(page, at + 1) || !given));
    }
    boolean owner = page.word(last).endsWith("'s") || page.word(at).equals("'");
    at += page.word(at).equals("'") ? 1 : 0;
    boolean medical = isMedical(page, naming);
    boolean hyphen = page.word(at).equals("-");
    for (int ahead = at; ahead < at + 3 && page.has(ahead); ahead++) {
      if (Sense.THING.says(page.word(ahead))
          && (capital(page, ahead)
              || (medical && ahead <= naming.to() + (page.word(at).equals("and") ? 2 : 1))
              || (hyphen && Eponyms.isBorne(page.word(ahead)))
              || (ahead == at && bears(page, naming, ahead, owner)))) {
        return true;
      }
      boolean joint =
          page.isOneOf(ahead, "-", "and", "or", "/", "&")
              && page.has(ahead + 1)
              && (page.word(ahead).equals("-")
                  || (medical && Eponyms.has(bare(page.tokens.get(ahead + 1).stem()))));
      boolean goesOn = capital(page, ahead) ? !isSmall(page, ahead) : joint;
      if (!goesOn && !(medical && medicalWord(page, ahead))) {
        return false;
      }
    }
    return false;
  }

  /// Whether the small word right after the name is a thing that bears it: "Petrenko disease", and
  /// not "Petrenko signs", "Ana Petrenko plans".
  private static boolean bears(Page page, Naming naming, int at, boolean owner) {
    if (Eponyms.isBorne(page.word(at))) {
      return !owner || !Gazetteer.standard().given(page.tokens.get(naming.name()).stem());
    }
    return !owner && !VERBS.contains(page.word(at)) && !fullName(page, naming);
  }

  private static boolean isMedical(Page page, Naming naming) {
    return Eponyms.has(page.tokens.get(naming.to() - 1).stem()) && !fullName(page, naming);
  }

  /// Whether a frequent given name begins it, and more follows.
  private static boolean fullName(Page page, Naming naming) {
    return naming.words() > 1 && givenFirst(page, naming);
  }

  private static boolean medicalWord(Page page, int at) {
    return Gazetteer.standard().common(page.word(at)) && page.tokens.get(at).isWord();
  }

  /// A little word is no part of a name, even in a heading where all words have capitals.
  private static boolean isSmall(Page page, int at) {
    int rank = Gazetteer.standard().spokenRank(page.word(at));
    return rank > 0 && rank <= SMALL && !page.word(at).equals("of");
  }

  private static boolean capital(Page page, int at) {
    return page.has(at) && page.tokens.get(at).capital();
  }

  /// The name of a disease standing alone: "Parkinson's is", "a positive Babinski",
  /// "Ehlers-Danlos".
  private static boolean eponym(Page page, Naming naming) {
    if (hyphened(page, naming) && Eponyms.has(joined(page, naming))) {
      return true;
    }
    for (int at = naming.name(); at < naming.to(); at++) {
      var token = page.tokens.get(at);
      if (token.isWord() && !Eponyms.has(bare(token.stem()))) {
        return false;
      }
    }
    boolean few = naming.words() <= 2;
    return hyphened(page, naming)
        || (few
            && !givenFirst(page, naming)
            && (!isFamiliar(page, naming) || ofHealth(page, naming)));
  }

  /// Whether many people have this surname, so that it alone means one of them.
  private static boolean isFamiliar(Page page, Naming naming) {
    int rank = Gazetteer.standard().surnameRank(bare(page.tokens.get(naming.to() - 1).stem()));
    return rank > 0 && rank <= KNOWN;
  }

  private static boolean ofHealth(Page page, Naming naming) {
    return page.cues().clinical() || Care.of(page, naming) != Care.NONE;
  }

  private static String bare(String word) {
    return word.endsWith("'") ? word.substring(0, word.length() - 1) : word;
  }

  private static boolean hyphened(Page page, Naming naming) {
    return page.word(naming.name() + 1).equals("-");
  }

  private static String joined(Page page, Naming naming) {
    var name = new StringBuilder();
    for (int at = naming.name(); at < naming.to(); at++) {
      name.append(at == naming.to() - 1 ? page.tokens.get(at).stem() : page.word(at));
    }
    return name.toString();
  }

  private static boolean givenFirst(Page page, Naming naming) {
    int rank = Gazetteer.standard().givenRank(page.tokens.get(naming.name()).stem());
    return rank > 0 && rank <= FREQUENT;
  }
}
