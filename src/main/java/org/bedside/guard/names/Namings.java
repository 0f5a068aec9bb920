package org.bedside.guard.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.bedside.guard.Viewer;
import org.bedside.guard.page.Page;
import org.bedside.roster.Mention;
import org.bedside.tagger.Gazetteer;
import org.bedside.tagger.Named;
import org.bedside.tagger.Tagger;
import org.bedside.words.Token;
import org.bedside.words.WordSet;
import org.jspecify.annotations.Nullable;

/// Gathers all that names people in a text: patients of the list, titles, and what the tagger sees.
final class Namings {

  private static final Set<String> TITLES =
      WordSet.of(
          "mr", "mrs", "ms", "miss", "mx", "señora", "senora", "sra", "señor", "senor", "doña");

  private static final Set<String> DOCTORS = WordSet.of("dr", "doctor", "prof", "professor");

  private static final Set<String> MISSING =
      WordSet.of(
          "i", "you", "we", "they", "to", "will", "won't", "wont", "don't", "dont", "didn't",
          "didnt", "not", "never", "gonna", "might", "would", "really", "still", "and", "u", "do",
          "i'll", "i'd", "also", "already", "always", "totally");

  private static final double TITLED = 0.9;
  private static final double INITIAL = 0.5;
  private static final double PAIR = 0.5;
  private static final double INVERTED = 0.5;

  /// A given name up to this rank is one even where a town has it.
  private static final int FREQUENT = 300;

  private final Page page;
  private final List<Naming> all = new ArrayList<>();

  /// For each token, one more than the place of the naming over it.
  private final int[] taken;

  private Namings(Page page) {
    this.page = page;
    this.taken = new int[page.tokens.size()];
  }

  /// Whether the one named is a doctor by title: no patient, unless the list says so.
  static boolean doctor(Page page, Naming naming) {
    int before = page.word(naming.from() - 1).equals(".") ? naming.from() - 2 : naming.from() - 1;
    return DOCTORS.contains(page.word(naming.from())) || DOCTORS.contains(page.word(before));
  }

  /// In the order of the text, none over another.
  ///
  /// @param mentions the patients who may be named; none where the list may not decide
  static List<Naming> of(Page page, List<Mention> mentions) {
    var namings = new Namings(page);
    mentions.forEach(namings::mention);
    for (int at = 0; at < page.tokens.size(); at++) {
      if (TITLES.contains(page.word(at)) && !isVerb(page, at) && !isMissed(page, at)) {
        namings.titled(at);
      } else if (page.word(at).equals(",")) {
        namings.inverted(at);
      } else if (page.word(at).length() == 1) {
        namings.initial(at);
      }
    }
    if (page.said.viewer() == Viewer.OUTSIDE) {
      namings.pairs();
    }
    for (var named : Tagger.standard().names(page.plain.text(), page.tokens)) {
      if (!isShortForm(page, named.from())) {
        namings.tagged(named);
      }
    }
    namings.all.sort(Comparator.comparingInt(Naming::from));
    return namings.all;
  }

  /// "I miss", "don't miss".
  private static boolean isVerb(Page page, int at) {
    return page.word(at).equals("miss") && MISSING.contains(page.word(at - 1));
  }

  /// "Another miss. I'll try again": a short form needs its dot, and this is none.
  private static boolean isMissed(Page page, int at) {
    return page.word(at).equals("miss") && page.word(at + 1).equals(".");
  }

  /// "e.g." and "i.e." are nobody's initials.
  private static boolean isShortForm(Page page, int at) {
    var letters = page.word(at) + page.word(at + 1) + page.word(at + 2);
    return letters.equals("e.g") || letters.equals("i.e");
  }

  /// The tokens of a mention, with the title before it.
  static @Nullable Naming of(Page page, Mention mention) {
    int from = page.tokenAt(mention.start());
    int to = page.tokenAt(mention.end() - 1) + 1;
    return to <= from ? null : new Naming(title(page, from), to, from, mention.score(), mention);
  }

  private static int title(Page page, int from) {
    int before = page.word(from - 1).equals(".") ? from - 2 : from - 1;
    return page.has(before) && TITLES.contains(page.word(before)) ? before : from;
  }

  private void mention(Mention mention) {
    var naming = of(page, mention);
    if (naming != null) {
      add(naming);
    }
  }

  /// Keeps the naming; one that is there already only grows by it.
  private void add(Naming naming) {
    int at = all.size() + 1;
    for (int token = naming.from(); token < naming.to(); token++) {
      at = Math.min(at, taken[token] == 0 ? at : taken[token]);
    }
    var whole = at > all.size() ? naming : joined(all.get(at - 1), naming);
    if (at > all.size()) {
      all.add(whole);
    } else {
      all.set(at - 1, whole);
    }
    Arrays.fill(taken, whole.from(), whole.to(), at);
  }

  private static Naming joined(Naming one, Naming other) {
    boolean sure = one.surePatient();
    int to = sure ? one.to() : Math.max(one.to(), other.to());
    int from = Math.min(one.from(), sure ? one.from() : other.from());
    boolean wider = other.to() > one.to() || other.name() < one.name();
    var mention =
        wider && one.mention() != null && !one.mention().form().full() ? null : one.mention();
    int name = Math.max(from, Math.min(one.name(), other.titled() ? other.name() : other.from()));
    double score =
        mention == null
            ? Math.max(other.score(), one.mention() == null ? one.score() : 0)
            : Math.max(one.score(), other.score());
    return new Naming(from, to, name, score, mention);
  }

  /// "Mrs. Ortiz", "mr trujillo", "Mr J. Smith".
  private void titled(int at) {
    int name = page.word(at + 1).equals(".") ? at + 2 : at + 1;
    int end = name;
    while (page.has(end) && end < name + 4 && isName(name, end)) {
      end++;
    }
    if (end > name) {
      add(new Naming(at, end, name, TITLED, null));
    }
  }

  /// What the tagger saw, without the full stop after it and with its title known as one.
  private void tagged(Named named) {
    int to = named.to();
    while (to > named.from() + 1 && page.tokens.get(to - 1).sort() == Token.Sort.MARK) {
      to--;
    }
    to = sentenceEnd(named.from(), to);
    int name = named.from();
    while (name < to - 1 && (title(name) || page.word(name).equals("."))) {
      name++;
    }
    if (to == name + 2 && common(name) && common(name + 1) && !page.tokens.get(to - 1).capital()) {
      return;
    }
    add(new Naming(named.from(), to, name, named.score(), null));
  }

  /// A name ends with its sentence: "Ana Quill. Bridge therapy".
  private int sentenceEnd(int from, int to) {
    for (int at = from + 1; at < to - 1; at++) {
      boolean ends = page.word(at).equals(".") && page.tokens.get(at + 1).spaced();
      if (ends && page.word(at - 1).length() > 2 && !page.tokens.get(at).spaced()) {
        return at;
      }
    }
    return to;
  }

  private boolean title(int at) {
    return TITLES.contains(page.word(at)) || DOCTORS.contains(page.word(at));
  }

  private boolean common(int at) {
    return Gazetteer.standard().common(page.word(at));
  }

  /// A given name and a surname side by side. Outsiders get the same answer for all of these, be
  /// the tagger sure or not, lest they learn from the difference.
  private void pairs() {
    for (int at = 0; at + 1 < page.tokens.size(); at++) {
      var first = page.tokens.get(at);
      var last = page.tokens.get(at + 1);
      boolean names = first.isWord() && last.isWord() && last.spaced() && given(first.word());
      if (names && (surname(last.stem()) || (last.capital() && first.capital()))) {
        add(new Naming(at, at + 2, at, PAIR, null));
      }
    }
  }

  private static boolean given(String word) {
    var gazetteer = Gazetteer.standard();
    return gazetteer.given(word) && !gazetteer.common(word);
  }

  /// "J. Hendricks", "J.M. Hendricks".
  private void initial(int at) {
    int name = at;
    while (name < at + 4 && isInitial(name)) {
      name += 2;
    }
    boolean last = name > at && page.has(name) && page.tokens.get(name).isWord();
    if (last && page.tokens.get(name).capital() && surname(page.tokens.get(name).stem())) {
      add(new Naming(at, name + 1, at, INITIAL, null));
    }
  }

  /// "Hendricks, Peter", and no list of names.
  private void inverted(int comma) {
    if (!capital(comma - 1) || !capital(comma + 1) || capital(comma - 2)) {
      return;
    }
    var last = page.tokens.get(comma - 1).stem();
    var given = page.tokens.get(comma + 1).stem();
    var gazetteer = Gazetteer.standard();
    boolean towns =
        gazetteer.town(last) && gazetteer.town(given) && gazetteer.givenRank(given) > FREQUENT;
    boolean listed =
        page.word(comma - 2).equals(",")
            || page.isOneOf(comma + 2, "and", "or", "&")
            || (page.word(comma + 2).equals(",") && gazetteer.given(page.word(comma + 3)));
    boolean names = surname(last) && gazetteer.given(given) && !gazetteer.common(given);
    if (names && !towns && !listed) {
      add(new Naming(comma - 1, comma + 2, comma - 1, INVERTED, null));
    }
  }

  private boolean capital(int at) {
    return page.has(at) && page.tokens.get(at).isWord() && page.tokens.get(at).capital();
  }

  private boolean isInitial(int at) {
    return page.has(at + 1)
        && page.tokens.get(at).isWord()
        && page.tokens.get(at).capital()
        && page.tokens.get(at).length() == 1
        && page.word(at + 1).equals(".");
  }

  private boolean isName(int first, int at) {
    var token = page.tokens.get(at);
    if (token.is(".")) {
      return at > first && page.word(at - 1).length() == 1;
    }
    if (!token.isWord() || (at > first && page.word(at - 1).endsWith("'s"))) {
      return false;
    }
    boolean small = at == first && surname(token.stem());
    boolean i = token.is("i") || token.word().startsWith("i'");
    return !i && token.spaced() && (token.capital() || small) && !page.word(at).equals("and");
  }

  private static boolean surname(String word) {
    var gazetteer = Gazetteer.standard();
    return gazetteer.surname(word) && !gazetteer.common(word);
  }
}
