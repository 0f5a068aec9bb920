package org.bedside.guard.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bedside.guard.described.Meant;
import org.bedside.guard.page.History;
import org.bedside.guard.page.Lists;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.words.Plain;
import org.bedside.words.Token;
import org.bedside.words.WordSet;

/// Knows people who stand in public: by their names, by what they are, and as authors of what is
/// cited. Such names lead to no patient.
final class WellKnown {

  private static final Map<String, List<List<String>>> FIGURES = figures();

  private static final int REFERENCE = 40;

  private static final Set<String> BEFORE_QUOTED = WordSet.of("-", "~", "\u2014");

  /// "… and colleagues, Lancet 2018".
  private static final Set<String> OTHERS =
      WordSet.list("colleagues coworkers co-workers coauthors");

  /// "The textbook of …".
  private static final Set<String> BOOKS =
      WordSet.list("textbook handbook monograph atlas writings");

  private WellKnown() {}

  private static Map<String, List<List<String>>> figures() {
    var figures = new HashMap<String, List<List<String>>>();
    for (var line : Lists.lines(WellKnown.class, "figures.txt")) {
      for (var name : line.split(";")) {
        var words = words(name);
        if (!words.isEmpty()) {
          figures.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>()).add(words);
        }
      }
    }
    return figures;
  }

  private static List<String> words(String name) {
    return Token.of(Plain.fold(name)).stream().filter(Token::isWord).map(Token::stem).toList();
  }

  /// Whether the name is a figure's, all of it and no more.
  static boolean figure(Page page, Naming naming) {
    for (var figure : FIGURES.getOrDefault(stem(page, naming.name()), List.of())) {
      if (matches(page, naming, figure)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(Page page, Naming naming, List<String> figure) {
    int at = naming.name();
    for (var word : figure) {
      while (page.has(at) && (page.word(at).equals(".") || page.word(at).equals("-"))) {
        at++;
      }
      if (!stem(page, at).equals(word)) {
        return false;
      }
      at++;
    }
    return at >= naming.to();
  }

  private static String stem(Page page, int at) {
    return page.has(at) ? page.tokens.get(at).stem() : "";
  }

  /// Whether words beside the name say that this person speaks or works in public.
  static boolean inPublic(Page page, Naming naming) {
    return office(page, naming) || written(page, naming) || History.isTold(page);
  }

  /// Whether this person is named as somebody who wrote or made something.
  static boolean written(Page page, Naming naming) {
    return author(page, naming) || cited(page, naming) || referenced(page, naming);
  }

  /// Names before "2025;23(1):44" are an author's, a paper's or a journal's.
  private static boolean referenced(Page page, Naming naming) {
    for (int at = naming.to(); at < Math.min(page.tokens.size(), naming.to() + REFERENCE); at++) {
      boolean volume = page.word(at + 1).equals(";") && page.has(at + 2);
      if (volume && isYear(page, at) && page.tokens.get(at + 2).isNumber()) {
        return true;
      }
    }
    return false;
  }

  /// "Mayor Hartwell", "the mayor, Lucille Hartwell,", "Rafferty Quill, philosopher".
  private static boolean office(Page page, Naming naming) {
    int before = naming.from() - 1;
    if (page.word(before).equals(".") || page.word(before).equals(",")) {
      before--;
    }
    int after = naming.to();
    int role = page.word(after).equals(",") ? after + 1 : after;
    role += page.isOneOf(role, "the", "our", "a", "an") ? 1 : 0;
    boolean within = naming.words() > 1 && Sense.OFFICE.says(page.word(naming.name()));
    return within
        || Sense.OFFICE.says(page.word(before))
        || (role > after && Sense.OFFICE.says(page.word(role)));
  }

  /// "by Ana Souza" after what is made, "according to", "Ana Souza writes", "Photo: Ana Souza".
  private static boolean author(Page page, Naming naming) {
    int before = naming.from() - 1;
    if (Meant.isStaff(page.word(before)) && page.word(before - 1).equals("by")) {
      return madeBefore(page, before - 1);
    }
    var word = page.word(before);
    if (word.equals("by") || word.equals("from")) {
      return word.equals("by") && madeBefore(page, before);
    }
    if (word.equals("to") && page.word(before - 1).equals("according")) {
      return true;
    }
    if (word.equals("of") && BOOKS.contains(page.word(before - 1))) {
      return true;
    }
    boolean told = word.equals("citing") || word.equals("per") || word.equals("as");
    boolean writes =
        page.word(naming.to()).equals("writes") || page.word(naming.to()).equals("wrote");
    return word.equals("citing")
        || (told && Sense.SAYS.says(page.word(naming.to())))
        || (writes && (told || page.word(naming.to() + 1).equals("in")))
        || quoted(page, before);
  }

  private static boolean madeBefore(Page page, int by) {
    int start = page.sentenceStart(by);
    for (int at = by - 1; at >= Math.max(start, by - 4); at--) {
      if (Sense.MADE.says(page.word(at))) {
        return true;
      }
    }
    return by == start;
  }

  /// "… comfort always." - Edward Trudeau
  private static boolean quoted(Page page, int before) {
    if (!BEFORE_QUOTED.contains(page.word(before))) {
      return false;
    }
    for (int at = before - 1; at >= Math.max(0, before - 3); at--) {
      if (isQuote(page, at)) {
        return true;
      }
    }
    return false;
  }

  /// "Nguyen et al., 2019", "(Smith 2019)", "Wells PS, Anderson DR", "Smith, N Engl J Med 2020".
  private static boolean cited(Page page, Naming naming) {
    int at = naming.to();
    var next = page.word(at);
    boolean others = next.equals("and") && OTHERS.contains(page.word(at + 1));
    if (others || (next.equals("et") && page.word(at + 1).equals("al"))) {
      return true;
    }
    int year = next.equals(",") || next.equals("(") ? at + 1 : at;
    if (isYear(page, year) && !bornOrSeen(page, naming)) {
      return true;
    }
    boolean titled = next.equals(",") && isQuote(page, at + 1);
    return titled || abbreviated(page, naming) || (next.equals(",") && journal(page, at + 1));
  }

  private static boolean isQuote(Page page, int at) {
    return page.has(at) && "\"\u201C\u201D".contains(page.word(at));
  }

  private static boolean isYear(Page page, int at) {
    int year = page.has(at) && page.tokens.get(at).length() == 4 ? page.tokens.get(at).value() : -1;
    return year >= 1500 && year < 2100;
  }

  private static boolean bornOrSeen(Page page, Naming naming) {
    return page.cues(naming.from()).person();
  }

  /// Initials after the surname, without full stops: "Wells PS".
  private static boolean abbreviated(Page page, Naming naming) {
    int at = naming.to() - 1;
    if (initials(page, naming.to())) {
      at = naming.to();
    } else if (naming.words() < 2 || !initials(page, at)) {
      return false;
    }
    var next = page.word(at + 1);
    boolean more = page.has(at + 3) && initials(page, at + 3);
    boolean end = next.equals(".") && page.tokens.get(at).length() == 2;
    return end || (next.equals(",") && (more || Sense.CITE.says(page.word(at + 2))));
  }

  private static boolean initials(Page page, int at) {
    if (!page.has(at) || page.tokens.get(at).length() > 2 || !page.tokens.get(at).isWord()) {
      return false;
    }
    var token = page.tokens.get(at);
    var text = page.plain.text();
    return Character.isUpperCase(text.charAt(token.start()))
        && Character.isUpperCase(text.charAt(token.end() - 1));
  }

  private static boolean journal(Page page, int from) {
    int words = 0;
    for (int at = from; at < Math.min(from + 6, page.sentenceEnd(from - 1)); at++) {
      words += Sense.CITE.says(page.word(at)) ? 1 : 0;
    }
    return words > 0;
  }
}
