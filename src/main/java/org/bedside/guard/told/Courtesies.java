package org.bedside.guard.told;

import java.util.Set;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.words.WordSet;

/// Tells words to colleagues, listeners and readers from the same words to a patient: "Welcome
/// back, Dr. Wren!", "Thank you for coming to my talk", "Sorry for the wait, the new site is live".
final class Courtesies {

  /// What people come to who are nobody's patients.
  private static final Set<String> GATHERINGS =
      WordSet.list(
          """
          talk talks lecture lectures lesson lessons class classes webinar webinars course
          courses fair fairs run race party parties workshop workshops seminar seminars
          conference conferences concert concerts gala exhibition recital rehearsal podcast
          livestream stream channel blog website site newsletter quiz session presentation
          keynote panel debate meeting meetup barbecue picnic potluck reunion graduation
          ceremony parade festival bake sale raffle reading hike ride tours camp fundraiser
          open-house picnic webcast episode joke joking rant ted poster symposium interview
          interviews library museum recipe recipes photo photos book song school campus playlist
          """);

  /// What a house waits for and is sorry about, besides its patients.
  private static final Set<String> WORKS =
      WordSet.list(
          """
          website site app portal newsletter podcast episode update parking lot line lines phone
          phones system elevator lift roof renovation building paint menu schedule calendar video
          post thread part chapter release version server wifi report results-page booklet
          """);

  /// Many, or nobody: whom a greeting to the public may name.
  private static final Set<String> ALL =
      WordSet.list(
          """
          everyone everybody all kids team folks students interns residents colleagues friends sunshine
          spring summer autumn winter sun daylight coffee nurses doctors staff volunteers doctor dr
          prof professor nurse boss chief
          """);

  private static final int REACH = 7;

  private Courtesies() {}

  /// Whether the phrase from `at` to `end` (not included) is said to nobody in care.
  static boolean is(Page page, int at, int end) {
    return isToColleague(page, at, end) || isGathering(page, at, end) || isOfWorks(page, at, end);
  }

  /// "Welcome back, Ingrid!" where Ingrid works here.
  private static boolean isToColleague(Page page, int at, int end) {
    boolean back = false;
    int comma = -1;
    for (int near = at; near < Math.min(page.sentenceEnd(at), end + 3); near++) {
      back |= page.isOneOf(near, "back", "birthday", "welcome", "congratulations");
      comma = comma < 0 && page.word(near).equals(",") ? near : comma;
    }
    int name = comma > 0 ? comma + 1 : end;
    boolean whom = ALL.contains(page.word(name)) || isOfHouse(page, name);
    return back && whom && !page.any(name, page.sentenceEnd(at), Sense.CLINICAL);
  }

  private static boolean isOfHouse(Page page, int at) {
    return page.has(at) && page.tokens.get(at).isWord() && page.isClaimed(at, at + 1);
  }

  /// "for coming to my spelling lesson", "you missed a great lecture".
  private static boolean isGathering(Page page, int at, int end) {
    for (int near = at + 1; near < Math.min(page.sentenceEnd(at), end + REACH); near++) {
      var word = page.word(near);
      if (GATHERINGS.contains(word) && !page.word(near - 1).equals("your")) {
        return true;
      }
      if (near >= end && (word.equals(",") || page.is(near, Sense.CARED) || word.equals("and"))) {
        return false;
      }
    }
    return false;
  }

  /// "…, the new website is live".
  private static boolean isOfWorks(Page page, int at, int end) {
    for (int near = at; near < Math.min(page.sentenceEnd(at), end + REACH); near++) {
      if (page.isOneOf(near, "your", "you")) {
        return false;
      }
      if (WORKS.contains(page.word(near))) {
        return true;
      }
    }
    return false;
  }
}
