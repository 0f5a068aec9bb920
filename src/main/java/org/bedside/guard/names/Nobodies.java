package org.bedside.guard.names;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.bedside.guard.page.Lists;
import org.bedside.guard.page.Page;
import org.bedside.words.Plain;
import org.bedside.words.Token;
import org.bedside.words.WordSet;

/// Knows what is called like a person and is none: firms, brands, bands, countries, storms, and a
/// title without a name.
final class Nobodies {

  private static final Set<String> NAMES = names();

  /// What is given the names of people one after the other.
  private static final Set<String> STORMS =
      WordSet.of("hurricane", "typhoon", "cyclone", "uss", "hms");

  private static final int LONGEST = 5;

  private Nobodies() {}

  private static Set<String> names() {
    var names = new HashSet<String>();
    for (var line : Lists.lines(Nobodies.class, "nobodies.txt")) {
      for (var name : line.split(";")) {
        var tokens = Token.of(Plain.fold(name).toLowerCase(Locale.ROOT));
        names.add(key(tokens.stream().map(Token::word).toList()));
      }
    }
    return WordSet.of(names);
  }

  /// Whether all that is named here is one of these. Near health a single word may be somebody all
  /// the same.
  static boolean is(Page page, Naming naming) {
    int from = naming.from();
    if (STORMS.contains(page.word(from - 1)) || STORMS.contains(page.word(naming.name()))) {
      return true;
    }
    int to = naming.to();
    while (from < to && "#'-".contains(page.word(from))) {
      from++;
    }
    boolean one = to - from == 1;
    if (to - from > LONGEST || from == to || (one && Care.of(page, naming) != Care.NONE)) {
      return false;
    }
    boolean firm = isAnd(page, to) && page.has(to + 1) && known(page, from, to + 2);
    boolean partner = isAnd(page, from - 1) && from > 1 && known(page, from - 2, to);
    return firm || partner || known(page, from, to);
  }

  /// "Marks & Spencer", of whom each may be seen alone.
  private static boolean isAnd(Page page, int at) {
    return page.word(at).equals("&") || page.word(at).equals("and");
  }

  private static boolean known(Page page, int from, int to) {
    var tokens = page.tokens.subList(from, to);
    return NAMES.contains(key(tokens.stream().map(Token::word).toList()))
        || NAMES.contains(key(tokens.stream().map(Token::stem).toList()));
  }

  private static String key(Iterable<String> words) {
    var key = new StringBuilder();
    for (var word : words) {
      if (!word.equals(".") && !word.equals("-")) {
        key.append(word.equals("&") ? "and" : word);
      }
    }
    return key.toString();
  }
}
