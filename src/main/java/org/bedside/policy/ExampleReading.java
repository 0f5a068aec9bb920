package org.bedside.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bedside.detectors.Detectors;
import org.bedside.detectors.Draft;
import org.bedside.detectors.Form;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Signs;
import org.bedside.guard.Guard;
import org.bedside.guard.Reading;
import org.bedside.guard.Statement;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Practice;
import org.bedside.roster.Roster;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads examples, and texts that somebody tries, with all detectors and a guard. It knows the
/// practice's own names and numbers and those of the practice in which the examples of the pack
/// happen, and nobody's patients: what a rule says to an example must not depend on who is cared
/// for here, and nobody shall find that out by trying texts.
@Component
class ExampleReading {

  /// The practice of the examples; see docs/rules.md.
  private static final Roster FERRY_STREET =
      Roster.NONE
          .withNames(List.of("Ferry Street Family Medicine", "Ferry Street"))
          .withPhones(List.of("(541) 555-0100"))
          .withSites(List.of("ferrystreet.example"))
          .withEmails(List.of("hello@ferrystreet.example"))
          .withHandles(List.of("@ferrystreetfm"));

  /// More examples than packs have; what somebody types is never kept.
  private static final int MOST_KEPT = 4_000;

  private final Detectors detectors = Detectors.all();
  private final People people;
  private volatile Reads known = new Reads(detectors, Roster.NONE);

  ExampleReading(People people) {
    this.people = people;
  }

  /// For many drafts in a row. The same as before, as long as nobody came or left.
  Reads reads() {
    var roster = roster();
    if (!known.roster.equals(roster)) {
      known = new Reads(detectors, roster);
    }
    return known;
  }

  /// What is seen in an example depends on no rule, so it is kept for the next one who asks.
  static final class Reads {

    private final Detectors detectors;
    private final Roster roster;
    private final Guard guard;
    private final Map<Draft, Signs> kept = new ConcurrentHashMap<>();

    private Reads(Detectors detectors, Roster roster) {
      this.detectors = detectors;
      this.roster = roster;
      this.guard = new Guard(roster);
    }

    Signs example(Draft draft) {
      if (kept.size() > MOST_KEPT) {
        kept.clear();
      }
      return kept.computeIfAbsent(draft, this::read);
    }

    Signs read(Draft draft) {
      var before = new ArrayList<String>();
      var title = part(draft, draft.title(), before);
      var text = part(draft, draft.text(), before);
      var alts = new ArrayList<@Nullable Reading>();
      draft.shown().forEach(shown -> alts.add(part(draft, shown.alt(), before)));
      return detectors.read(draft, new Readings(title, text, alts));
    }

    /// Each part after the ones before it, as the gate reads them.
    private @Nullable Reading part(Draft draft, String words, List<String> before) {
      if (words.isBlank()) {
        return null;
      }
      var said = Statement.of(words, draft.audience()).on(draft.day()).after(List.copyOf(before));
      before.add(words);
      return guard.read(draft.form() == Form.REPLY ? said.asAnswer() : said);
    }
  }

  private Roster roster() {
    if (!people.isSetUp()) {
      return FERRY_STREET;
    }
    var practice = people.practice();
    return FERRY_STREET
        .withStaff(people.all().stream().map(ExampleReading::written).toList())
        .withNames(List.of(practice.name(), practice.nameStart()))
        .withPhones(List.of(practice.phone()))
        .withEmails(List.of(practice.email()))
        .withSites(sites(practice));
  }

  private static String written(Person person) {
    return person.title().isBlank() ? person.name() : person.name() + ", " + person.title();
  }

  private static List<String> sites(Practice practice) {
    var sites = new ArrayList<String>();
    var website = practice.website();
    if (website != null && website.getHost() != null) {
      sites.add(website.getHost());
    }
    return sites;
  }
}
