package org.bedside.answers;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bedside.gate.Standing;
import org.bedside.guard.Audience;
import org.bedside.people.People;
import org.bedside.people.PersonId;
import org.bedside.people.Right;
import org.bedside.people.Role;
import org.bedside.today.Item;
import org.bedside.today.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// For whom an answer waits, on their Today.
@Component
class AnswersToday {

  static final String APPROVAL = "approval";

  private static final String ANSWER = "answer";
  private static final String NOW = "answer-now";
  private static final String POST = "answer-post";
  private static final String CHANGES = "changes";

  /// Who looks after somebody in danger: both of them, and neither for the other.
  enum Safeguard {
    PRIVACY_OFFICER("safeguard-privacy", Role.PRIVACY_OFFICER),
    CLINICAL_LEAD("safeguard-clinical", Role.CLINICAL_LEAD);

    private final String kind;
    private final Role role;

    Safeguard(String kind, Role role) {
      this.kind = kind;
      this.role = role;
    }

    Role role() {
      return role;
    }
  }

  /// People who wrote in public expect a word within a day.
  private static final Duration DAY = Duration.ofDays(1);

  private final Today today;
  private final People people;
  private final Clock clock;

  AnswersToday(Today today, People people, Clock clock) {
    this.today = today;
    this.people = people;
    this.clock = clock;
  }

  /// Somebody has to answer, at once where somebody may be in danger.
  void entered(Reply one, Seen seen) {
    answer(one, seen, one.by());
    if (seen.crisis()) {
      for (var who : Safeguard.values()) {
        today.put(
            Item.forRoles(
                    Set.of(asked(who)),
                    Set.of(),
                    subject(one),
                    who.kind,
                    Audience.PUBLIC,
                    one.id().link(),
                    10)
                .from(one.by())
                .dueBy(clock.instant()));
      }
    }
  }

  void answer(Reply one, Seen seen, PersonId from) {
    var now = clock.instant();
    today.put(
        Item.forRight(
                Right.WRITE_POSTS,
                null,
                subject(one),
                seen.isNow() ? NOW : ANSWER,
                Audience.PUBLIC,
                one.id().link(),
                2)
            .from(from)
            .dueBy(seen.isNow() ? now : now.plus(DAY)));
  }

  /// Where nobody has the role, an owner takes it.
  Role asked(Safeguard who) {
    boolean here = people.all().stream().anyMatch(person -> person.roles().contains(who.role));
    return here ? who.role : Role.OWNER;
  }

  void safeguarded(Reply one, Safeguard who, PersonId by) {
    today.settle(subject(one), who.kind, by);
  }

  /// Own words wait for the next yes.
  void approval(Reply one, Standing standing, PersonId asker) {
    standing
        .next()
        .ifPresent(stage ->
            today.put(
                Item.forRoles(
                        stage.who().roles(),
                        notFor(one, standing),
                        subject(one),
                        APPROVAL,
                        Audience.PUBLIC,
                        one.id().link(),
                        2)
                    .from(asker)
                    .byDeputiesWith(stage.who().deputysRights())));
  }

  private Set<PersonId> notFor(Reply one, Standing standing) {
    var all = new HashSet<PersonId>();
    if (!people.practice().selfApproval()) {
      all.addAll(one.writers());
    }
    standing.yeses().stream().flatMap(yes -> Stream.ofNullable(yes.insteadOf())).forEach(all::add);
    standing.yeses().forEach(yes -> all.add(yes.person()));
    return all;
  }

  void changes(Reply one, PersonId by) {
    one.writers()
        .forEach(writer ->
            today.put(
                Item.forPerson(writer, subject(one), CHANGES, Audience.PUBLIC, one.id().link(), 3)
                    .from(by)));
  }

  /// It has its yes, so whoever wrote it posts it.
  void post(Reply one, PersonId by) {
    one.writers().stream()
        .findFirst()
        .ifPresent(writer ->
            today.put(
                Item.forPerson(writer, subject(one), POST, Audience.PUBLIC, one.id().link(), 1)
                    .from(by)));
  }

  /// What waits, besides what whoever looks after somebody in danger has to do.
  void settle(Reply one, @Nullable PersonId by) {
    List.of(ANSWER, NOW, APPROVAL, CHANGES, POST)
        .forEach(kind -> today.settle(subject(one), kind, by));
  }

  private static String subject(Reply one) {
    return one.id().subject();
  }
}
