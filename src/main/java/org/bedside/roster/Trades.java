package org.bedside.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody does who has an occupation, told by a verb: a crane operator "operates a crane", a
/// piano tuner "tunes pianos", a welder "welds for a living". Made of the occupations' own names.
public final class Trades {

  /// @param objects the words behind the verb, in their common form; none for "welds"
  private record Trade(List<String> objects, String key) {}

  /// Between the verb and what it is done to there are no more words than these: "drives the number
  /// 4 bus".
  private static final int GAP = 4;

  /// What as well somebody does who has another occupation: such a verb needs "for a living", or
  /// things that nobody has at home.
  private static final Set<String> EVERYBODY =
      Set.of(
          "walk", "paint", "clean", "wash", "cook", "bake", "write", "play", "sing", "dance", "run",
          "work", "mak", "make", "keep", "train", "garden", "swim", "hunt", "box", "surf", "wrestl",
          "wrestle", "act", "coach", "manag", "manage", "teach", "own", "design", "trap", "help",
          "plan", "read", "report", "office", "offic", "lead", "sail", "golf", "div", "dive",
          "grow", "buy", "shop", "tell", "stock", "jump", "wait", "build");

  private static final Set<String> ENDS =
      Set.of(
          "his", "her", "my", "our", "your", "their", "and", "to", "with", "from", "me", "us",
          "him", "who", "she", "he", "i", "that", "home", "into", "off", "up");

  private static final Set<String> MACHINES = Set.of("driv", "drive", "operat", "operate", "pilot");

  private final Map<String, List<Trade>> byVerb = new HashMap<>();

  Trades copy() {
    var made = new Trades();
    byVerb.forEach((verb, trades) -> made.byVerb.put(verb, new ArrayList<>(trades)));
    return made;
  }

  /// Learns the verb of an occupation, if its last word is made of one: "-er", "-or".
  void put(List<String> words, String key) {
    if (words.isEmpty()) {
      return;
    }
    var agent = words.getLast();
    boolean made = agent.length() > 5 && (agent.endsWith("er") || agent.endsWith("or"));
    if (!made) {
      return;
    }
    var objects = words.subList(0, words.size() - 1);
    var whole = agent.substring(0, agent.length() - 2);
    for (var verb : verbs(whole)) {
      add(verb, objects, key);
    }
    if (objects.isEmpty()) {
      putCompound(whole, key);
    }
  }

  /// "beekeeper", "glassblower", "watchmaker": the object stands in the same word.
  private void putCompound(String stem, String key) {
    for (var verb : List.of("keep", "blow", "mak", "lay", "tend", "work")) {
      if (stem.endsWith(verb) && stem.length() > verb.length() + 2) {
        var object = List.of(stem.substring(0, stem.length() - verb.length()));
        verbs(verb).forEach(form -> add(form, object, key));
      }
    }
  }

  private void add(String verb, List<String> objects, String key) {
    var trades = byVerb.computeIfAbsent(verb, _ -> new ArrayList<>());
    var trade = new Trade(List.copyOf(objects), key);
    if (!trades.contains(trade)) {
      trades.add(trade);
    }
  }

  /// "driv" is drive, drives, driving, drove; "operat" operates; "weld" welds.
  private static List<String> verbs(String stem) {
    int last = stem.length() - 1;
    boolean doubled = last > 1 && stem.charAt(last) == stem.charAt(last - 1);
    var bare = doubled ? stem.substring(0, last) : stem;
    var verbs = new ArrayList<>(List.of(stem, stem + "e", stem + "ing", stem + "s", stem + "es"));
    if (doubled) {
      verbs.add(bare);
    }
    switch (stem) {
      case "driv" -> verbs.add("drove");
      case "keep" -> verbs.add("kept");
      case "blow" -> verbs.add("blew");
      default -> verbs.add(stem.endsWith("e") ? stem + "d" : stem + "ed");
    }
    return verbs;
  }

  /// What the words from `at` say that somebody does; the text's words in their common form.
  public Terms.@Nullable Hit at(String[] words, int at) {
    var trades = byVerb.get(words[at]);
    if (trades == null) {
      return null;
    }
    Terms.Hit best = null;
    for (var trade : trades) {
      int end = end(trade, words, at);
      if (end > 0 && (best == null || end > best.end())) {
        best = new Terms.Hit(end, new Terms.Term(trade.key(), false, false));
      }
    }
    return best;
  }

  private static int end(Trade trade, String[] words, int at) {
    if (trade.objects().isEmpty()) {
      return living(words, at + 1);
    }
    var first = trade.objects().getFirst();
    for (int index = at + 1; index <= Math.min(at + GAP + 1, words.length - 1); index++) {
      if (ENDS.contains(words[index]) || !isWordy(words[index])) {
        return -1;
      }
      boolean here = isSame(words[index], first) && follows(trade.objects(), words, index);
      if (here) {
        int end = index + trade.objects().size();
        int living = living(words, end);
        return living > 0 ? living : isSure(words[at]) ? end : -1;
      }
    }
    return -1;
  }

  private static boolean isSure(String verb) {
    return MACHINES.contains(verb)
        || MACHINES.stream().anyMatch(verb::startsWith)
        || !isEverybodys(verb);
  }

  private static boolean isEverybodys(String verb) {
    var stem = verb.endsWith("ing") ? verb.substring(0, verb.length() - 3) : verb;
    return EVERYBODY.contains(stem)
        || EVERYBODY.contains(stem.endsWith("s") ? stem.substring(0, stem.length() - 1) : stem);
  }

  private static boolean follows(List<String> objects, String[] words, int at) {
    for (int index = 1; index < objects.size(); index++) {
      if (at + index >= words.length || !isSame(words[at + index], objects.get(index))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(String word, String object) {
    return word.equals(object)
        || word.equals(object + "s")
        || word.equals(object + "es")
        || word.equals(object + "e");
  }

  private static boolean isWordy(String word) {
    return !word.isEmpty() && (Character.isLetterOrDigit(word.charAt(0)) || word.equals("-"));
  }

  /// The end of "for a living", "by trade", or -1.
  private static int living(String[] words, int at) {
    if (at + 2 < words.length && words[at].equals("for") && words[at + 2].equals("living")) {
      return at + 3;
    }
    boolean trade =
        at + 1 < words.length
            && (words[at].equals("by") || words[at].equals("for") || words[at].equals("as"))
            && Set.of("trade", "work", "profession", "money").contains(words[at + 1]);
    return trade ? at + 2 : -1;
  }
}
