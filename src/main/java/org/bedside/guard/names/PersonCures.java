package org.bedside.guard.names;

import java.util.Set;
import org.bedside.guard.Audience;
import org.bedside.guard.Kind;
import org.bedside.guard.page.Found;
import org.bedside.guard.page.Lists;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.words.WordSet;

/// Says it without the name, so that what is left is English.
public final class PersonCures {

  private static final Set<String> OWNERS =
      WordSet.of("our", "my", "your", "the", "this", "that", "his", "her", "their");

  private static final Set<String> ADJECTIVES =
      WordSet.list(
          """
          poor dear sweet little brave lovely old young dearest wee good amazing wonderful beloved
          one a an certain
          """);

  private static final Set<String> WALKS =
      WordSet.of("walk", "walking", "walked", "walkers", "walks");

  private PersonCures() {}

  /// A finding over the naming, with its cures.
  public static Found offer(Page page, Naming naming, Care care) {
    int from = signed(page, naming.from());
    int to = naming.to();
    var found = page.find(Kind.PERSON, from, to);
    var owner = owner(page, to);
    if (from < naming.from()) {
      return within(page, to)
          ? found.say(one(page, owner)).remove()
          : found.remove().say(one(page, owner));
    }
    int first = led(page, from);
    var before = page.word(first - 1);
    if (Sense.RELATION.says(before) || Sense.PATIENT.says(before) || Sense.OFFICE.says(before)) {
      return owner.isEmpty() ? found.remove() : found.say(from - 1, to, before + owner);
    }
    if (spokenTo(page, from, to)) {
      return found.remove(from, to).say(first, to, "neighbor");
    }
    if (OWNERS.contains(before)) {
      return found.say(first, to, noun(page, care) + owner).say(first - 1, to, one(page, owner));
    }
    return found.say(first, to, one(page, owner)).say(first, to, a(page, from, care) + owner);
  }

  /// The sign of a tag or of an account goes with the name.
  private static int signed(Page page, int from) {
    boolean sign = page.word(from - 1).equals("#") || page.word(from - 1).equals("@");
    return sign && !page.tokens.get(from).spaced() ? from - 1 : from;
  }

  /// Whether the sentence goes on after a tag, which then is part of it.
  private static boolean within(Page page, int to) {
    return page.has(to) && page.tokens.get(to).isWord() && !page.tokens.get(to).capital();
  }

  private static String owner(Page page, int to) {
    return page.word(to - 1).endsWith("'s") ? "'s" : "";
  }

  /// Takes an adjective along: "poor Curtis" is one of our neighbors.
  private static int led(Page page, int from) {
    int first = from;
    while (first > page.sentenceStart(from) && ADJECTIVES.contains(page.word(first - 1))) {
      first--;
    }
    return first;
  }

  /// "Thanks John, see you", "Dear Ana,".
  private static boolean spokenTo(Page page, int from, int to) {
    var before = page.word(from - 1);
    boolean comma = page.word(to).equals(",") || page.word(to).equals("!");
    return comma && Lists.isOneOf(before, "dear", "hi", "hello", "hey", "thanks", "congrats");
  }

  private static String one(Page page, String owner) {
    if (!owner.isEmpty()) {
      return "a neighbor" + owner;
    }
    return page.said.audience() == Audience.COLLEAGUES
        ? "one of our patients"
        : "one of our neighbors";
  }

  private static String a(Page page, int at, Care care) {
    boolean patient = page.said.audience() == Audience.COLLEAGUES && care != Care.NONE;
    return patient ? "a patient" : walks(page, at) ? "one of our walkers" : "somebody we know";
  }

  private static String noun(Page page, Care care) {
    return page.said.audience() == Audience.COLLEAGUES && care != Care.NONE
        ? "patient"
        : "neighbor";
  }

  private static boolean walks(Page page, int at) {
    for (int near = Math.max(0, at - 40); near < Math.min(at + 40, page.tokens.size()); near++) {
      if (WALKS.contains(page.word(near))) {
        return true;
      }
    }
    return false;
  }
}
