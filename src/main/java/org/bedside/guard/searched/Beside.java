package org.bedside.guard.searched;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bedside.guard.Audience;
import org.bedside.guard.Kind;
import org.bedside.guard.Level;
import org.bedside.guard.Reason;
import org.bedside.guard.days.Dated;
import org.bedside.guard.days.Dates;
import org.bedside.guard.page.Lists;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.tagger.Gazetteer;
import org.bedside.words.Token;
import org.bedside.words.WordSet;

/// Finds what stands beside the name of somebody and narrows them down: towns, houses of care,
/// days. Alone these say little, so that other readers leave them; once a person is named, a search
/// typed in haste ("Linnea Dahl, Bozeman, fell 3/1, Mercy General") gives all of them away.
public final class Beside {

  private enum House {
    HEAD,
    SURE,
    NAMED,
    SHORT
  }

  private static final Map<House, Set<String>> HOUSES = load();

  private static final Set<String> LEADS =
      WordSet.list(
          """
          in from near at to outside of around via by after the now visiting leaving left
          """);

  /// Only behind these a town may be written small.
  private static final Set<String> SMALL_LEADS = WordSet.of("in", "from", "near", "outside");

  private static final int MOST_WORDS = 4;

  private Beside() {}

  /// Whether a word stands behind the name of a house: "hospital", "clinic".
  static boolean isHead(String word) {
    return is(House.HEAD, word);
  }

  public static void read(Page page) {
    boolean named = false;
    boolean sure = false;
    for (var finding : page.findings()) {
      boolean person = finding.kind() == Kind.PERSON;
      named |= person;
      sure |= person && finding.level() == Level.STOP;
    }
    boolean told = page.safe.isBlind() || page.said.audience() != Audience.COLLEAGUES;
    if (!named || !told) {
      return;
    }
    for (int at = 0; at < page.tokens.size(); at++) {
      int end = isFree(page, at) ? narrowing(page, at, sure) : -1;
      at = Math.max(at, end - 1);
    }
  }

  private static int narrowing(Page page, int at, boolean sure) {
    var cues = page.cues(at);
    boolean open = !sure && cues.open() > (page.safe.isBlind() ? cues.personal() : 0);
    var day = open ? null : Dated.at(page, at);
    if (day != null && isDay(page, day)) {
      page.find(Kind.DATE, at, day.to()).say("recently").remove().check(Reason.DATE);
      return day.to();
    }
    if (!page.tokens.get(at).isWord()) {
      return -1;
    }
    int end = house(page, at);
    end = end < 0 ? town(page, at) : end;
    if (end > at) {
      page.find(Kind.LOCATION, at, end).sayFor("nearby").remove().check(Reason.PLACE);
    }
    return end;
  }

  private static boolean isFree(Page page, int at) {
    boolean inside =
        at > 0
            && !page.tokens.get(at).spaced()
            && page.tokens.get(at - 1).sort() != Token.Sort.MARK;
    return !inside && !page.isFound(at, at + 1) && !page.isClaimed(at, at + 1);
  }

  /// A month and a day, or two numbers with a stroke that measure nothing.
  private static boolean isDay(Page page, Dated day) {
    boolean free = !page.isClaimed(day.from(), day.to()) && !page.isFound(day.from(), day.to());
    boolean measured =
        page.is(day.to(), Sense.UNIT)
            || page.is(day.to(), Sense.TIME)
            || page.is(day.from() - 1, Sense.VITAL);
    return switch (day.form()) {
      case WHOLE -> free && !Dates.isCentury(page, day);
      case VAGUE -> free && !measured && page.word(day.from() + 1).equals("/");
      case MONTH, ROW -> false;
    };
  }

  // --- houses

  /// "St Luke's", "Mercy General", "Maple Glen nursing home", "UAB".
  private static int house(Page page, int at) {
    var token = page.tokens.get(at);
    if (!token.capital()) {
      return -1;
    }
    if (is(House.SHORT, page.text(at, at + 1))) {
      return heads(page, at + 1);
    }
    boolean saint = token.is("st") || token.is("saint");
    int name = saint && page.word(at + 1).equals(".") ? at + 2 : at + 1;
    if (saint && isName(page, name)) {
      return heads(page, name + 1);
    }
    boolean led = LEADS.contains(page.word(at - 1));
    if (is(House.SURE, token.stem()) || (led && is(House.NAMED, token.stem()))) {
      return heads(page, names(page, at));
    }
    int end = names(page, at);
    for (int head = at + 1; head <= end; head++) {
      if (is(House.HEAD, page.word(head))) {
        return heads(page, head + 1);
      }
    }
    boolean owned = token.word().endsWith("'s") && is(House.HEAD, page.word(at + 1));
    return owned ? heads(page, at + 1) : -1;
  }

  /// The end of the capitalised words from `at` on, at most four.
  private static int names(Page page, int at) {
    int end = at + 1;
    while (end < at + MOST_WORDS && isName(page, end)) {
      end++;
    }
    return end;
  }

  /// Over the small words behind a name: "nursing home", "hospital ER".
  private static int heads(Page page, int at) {
    int end = at;
    while (end < at + 3
        && page.has(end)
        && isFree(page, end)
        && (is(House.HEAD, page.word(end)) || (end > at && page.isOneOf(end, "home", "care")))) {
      end++;
    }
    boolean home = page.word(end).equals("home") && page.word(end - 1).equals("nursing");
    return home ? end + 1 : end;
  }

  private static boolean isName(Page page, int at) {
    return page.has(at)
        && page.tokens.get(at).isWord()
        && page.tokens.get(at).capital()
        && isFree(page, at)
        && !page.is(at, Sense.MONTH)
        && !page.is(at, Sense.WEEKDAY)
        && !page.is(at, Sense.PRONOUN);
  }

  private static boolean is(House house, String word) {
    return HOUSES.getOrDefault(house, Set.of()).contains(word);
  }

  // --- towns

  /// The longest name of a town from `at` on, or -1. One that is also a word needs "in" or a state.
  private static int town(Page page, int at) {
    boolean led = LEADS.contains(page.word(at - 1)) && !page.word(at - 1).equals("the");
    boolean capital = page.tokens.get(at).capital();
    boolean small = SMALL_LEADS.contains(page.word(at - 1)) && page.tokens.get(at).length() > 3;
    if (!capital && !small) {
      return -1;
    }
    var gazetteer = Gazetteer.standard();
    var name = new StringBuilder();
    int best = -1;
    for (int end = at; end < at + MOST_WORDS && page.has(end) && isFree(page, end); end++) {
      var token = page.tokens.get(end);
      if (!token.isWord() || token.capital() != capital) {
        break;
      }
      name.append(end == at ? "" : " ").append(token.stem());
      boolean state = (page.senses(end) & Sense.STATE.bit) != 0;
      boolean plain = end == at && (gazetteer.common(token.stem()) || state);
      boolean known = gazetteer.town(name.toString());
      best = known && (!plain || (led && capital && !state)) ? end + 1 : best;
    }
    return best;
  }

  private static Map<House, Set<String>> load() {
    var houses = new EnumMap<House, Set<String>>(House.class);
    for (var line : Lists.lines(Beside.class, "houses.txt")) {
      var parts = List.of(line.split(" "));
      var house = House.valueOf(parts.getFirst());
      houses.put(house, WordSet.of(parts.subList(1, parts.size())));
    }
    return houses;
  }
}
