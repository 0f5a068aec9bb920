package org.bedside.guard;

import java.util.HashSet;
import java.util.Set;
import org.bedside.roster.Form;
import org.bedside.tagger.Gazetteer;
import org.bedside.words.Plain;

/// Tells what only bears a person's name: "Bell's palsy", "Peggy's Pie Shop", "Figg & Sons", "St.
/// Thomas".
final class NamedThings {

  private static final Set<String> EPONYMS = eponyms();

  /// A given name up to this rank means a person more often than a disease.
  private static final int FREQUENT = 600;

  private NamedThings() {}

  private static Set<String> eponyms() {
    var words = new HashSet<String>();
    for (var line : Lists.lines("eponyms.txt")) {
      for (var word : line.split(" ")) {
        words.add(Plain.fold(word).toLowerCase(java.util.Locale.ROOT));
      }
    }
    return words;
  }

  /// Whether a thing follows that bears the name: "Petrenko's Garage".
  static boolean follows(Page page, Naming naming) {
    var mention = naming.mention();
    boolean single = mention != null && mention.form() == Form.LAST;
    return single ? is(page, naming) : !naming.titled() && after(page, naming);
  }

  /// Whether the words before the token `to` are the name of a thing that follows: "Bowen disease",
  /// "Osgood-Schlatter disease".
  static boolean isNameOf(Page page, int to) {
    for (int ahead = to; ahead < to + 3 && page.has(ahead); ahead++) {
      if (About.THING.says(page.word(ahead))) {
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
    return Set.of("st", "saint", "san", "santa", "mt", "mount", "fort", "port", "lake", "camp")
        .contains(word);
  }

  private static boolean bearer(Page page, Naming naming) {
    int last = naming.to() - 1;
    boolean itself = About.THING.says(page.word(last)) && naming.words() > 1 && capital(page, last);
    return itself || after(page, naming);
  }

  /// A thing right after the name, or after its possessor with a capital.
  private static boolean after(Page page, Naming naming) {
    int last = naming.to() - 1;
    int at = naming.to();
    if (page.word(at).equals("&")
        || (page.word(at).equals("and") && page.word(at + 1).equals("sons"))) {
      boolean given = Gazetteer.standard().given(page.tokens.get(naming.name()).stem());
      boolean firm = capital(page, at + 1) && naming.words() == 1 && !given;
      return firm || About.THING.says(page.word(at + 1));
    }
    boolean owner = page.word(last).endsWith("'s") || page.word(at).equals("'");
    at += page.word(at).equals("'") ? 1 : 0;
    for (int ahead = at; ahead < at + 3 && page.has(ahead); ahead++) {
      boolean near = About.THING.says(page.word(ahead));
      if (near
          && (capital(page, ahead) || (!owner && ahead == at) || medical(page, naming, ahead))) {
        return true;
      }
      if (!capital(page, ahead) && !page.word(ahead).equals("-") && !medicalWord(page, ahead)) {
        return false;
      }
    }
    return false;
  }

  private static boolean medical(Page page, Naming naming, int at) {
    int joint = page.word(naming.to()).equals("-") ? 1 : 0;
    return at <= naming.to() + 1 + joint
        && EPONYMS.contains(page.tokens.get(naming.to() - 1).stem());
  }

  private static boolean medicalWord(Page page, int at) {
    return Gazetteer.standard().common(page.word(at)) && page.tokens.get(at).isWord();
  }

  private static boolean capital(Page page, int at) {
    return page.has(at) && page.tokens.get(at).capital();
  }

  /// The name of a disease standing alone: "Parkinson's is", "a positive Babinski",
  /// "Ehlers-Danlos".
  private static boolean eponym(Page page, Naming naming) {
    for (int at = naming.name(); at < naming.to(); at++) {
      var token = page.tokens.get(at);
      if (token.isWord() && !EPONYMS.contains(bare(token.stem()))) {
        return false;
      }
    }
    boolean few = naming.words() <= 2;
    return hyphened(page, naming) || (few && !givenFirst(page, naming));
  }

  private static String bare(String word) {
    return word.endsWith("'") ? word.substring(0, word.length() - 1) : word;
  }

  private static boolean hyphened(Page page, Naming naming) {
    return page.word(naming.name() + 1).equals("-");
  }

  private static boolean givenFirst(Page page, Naming naming) {
    int rank = Gazetteer.standard().givenRank(page.tokens.get(naming.name()).stem());
    return rank > 0 && rank <= FREQUENT;
  }
}
