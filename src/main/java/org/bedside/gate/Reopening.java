package org.bedside.gate;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bedside.guard.Viewer;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.springframework.stereotype.Component;

/// Makes an approval to what it was before its last yes, where the practice asks for more by now.
@Component
class Reopening {

  private final People people;
  private final Reader reader;
  private final Voices voices;
  private final Approving approving;
  private final Agreements agreements;
  private final Approvals approvals;
  private final Clock clock;

  Reopening(
      People people,
      Reader reader,
      Voices voices,
      Approving approving,
      Agreements agreements,
      Approvals approvals,
      Clock clock) {
    this.people = people;
    this.reader = reader;
    this.voices = voices;
    this.approving = approving;
    this.agreements = agreements;
    this.approvals = approvals;
    this.clock = clock;
  }

  void reopen(ApprovalId id, List<Words> all, Occasion when) {
    var row = approvals.find(Set.of(id)).get(id);
    if (row == null || row.withdrawn()) {
      return;
    }
    approvals.withdraw(id, clock.instant());
    agreements.forget(row.subject());
    var matter = new Matter(row.subject(), all, when, row.writers());
    var news = news(matter, row);
    var kept = row.yeses().stream().filter(yes -> stillCounts(yes, news, row.writers())).toList();
    for (var i = 0; i < kept.size(); i++) {
      // A microsecond apart, so that they stay in their order.
      var at = row.at().plusNanos(1_000L * i);
      agreements.add(row.subject(), row.hashes(), kept.get(i), row.seen(), at);
    }
    // Something is new that asks for nobody in particular: everybody looks again.
    if (approving.standing(matter).next().isEmpty()) {
      agreements.forget(row.subject());
    }
  }

  /// Whom the rules ask for because of what nobody who agreed was shown, with the eyes of those who
  /// agreed.
  private Set<Who> news(Matter matter, Approvals.Row row) {
    var viewer =
        row.yeses().stream().map(Yes::person).map(people::find).anyMatch(this::isInside)
            ? Viewer.INSIDE
            : Viewer.OUTSIDE;
    var wanted = EnumSet.noneOf(Who.class);
    for (var words : matter.all()) {
      reader.read(words, matter.when(), viewer).objections().stream()
          .filter(objection -> !row.seen().contains(objection.fingerprint()))
          .flatMap(objection -> objection.wants().stream())
          .forEach(wanted::add);
    }
    return wanted;
  }

  private boolean isInside(Optional<Person> person) {
    return person.filter(who -> Approving.viewer(who) == Viewer.INSIDE).isPresent();
  }

  private boolean stillCounts(Yes yes, Set<Who> news, Set<PersonId> writers) {
    return people
        .find(yes.person())
        .filter(person -> voices.stillCounts(yes, person))
        .filter(person -> news.stream().noneMatch(who -> voices.answers(who, person, writers)))
        .isPresent();
  }
}
