package org.bedside.stories;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.people.People;
import org.bedside.people.PersonId;
import org.bedside.publishing.Publishing;
import org.bedside.today.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The end of a permission: taken back by the patient, given up by the practice, or over. In the
/// same transaction nothing may leave any more, and what is out is wanted back.
@Service
class Ending {

  private final Authorizations table;
  private final Tellings tellings;
  private final Takedown takedown;
  private final Publishing publishing;
  private final People people;
  private final Today today;
  private final Audit audit;
  private final Clock clock;

  Ending(
      Authorizations table,
      Tellings tellings,
      Takedown takedown,
      Publishing publishing,
      People people,
      Today today,
      Audit audit,
      Clock clock) {
    this.table = table;
    this.tellings = tellings;
    this.takedown = takedown;
    this.publishing = publishing;
    this.people = people;
    this.today = today;
    this.audit = audit;
    this.clock = clock;
  }

  /// The patient takes it back (45 CFR 164.508(b)(5)): by their link, or by telling a colleague who
  /// writes it down. False if there is nothing to take back.
  ///
  /// @param by the colleague; null by the link
  @Transactional
  public boolean revoke(AuthorizationId id, @Nullable PersonId by) {
    var one = table.lock(id).filter(found -> found.state() == State.SIGNED);
    one.ifPresent(found -> end(found, State.REVOKED, by, by == null ? "patient" : "colleague"));
    return one.isPresent();
  }

  /// The practice does not want it any more.
  @Transactional
  public boolean withdraw(AuthorizationId id, PersonId by) {
    var one =
        table
            .lock(id)
            .filter(found ->
                switch (found.state()) {
                  case DRAFT, SENT, SIGNED -> true;
                  case EXPIRED, REVOKED, DECLINED, WITHDRAWN -> false;
                });
    one.ifPresent(found -> end(found, State.WITHDRAWN, by, "practice"));
    return one.isPresent();
  }

  /// Its last day is over.
  @Transactional
  public void expire(AuthorizationId id) {
    var yesterday = LocalDate.ofInstant(clock.instant(), people.practice().zone()).minusDays(1);
    table
        .lock(id)
        .filter(found -> found.state() == State.SIGNED || found.state() == State.SENT)
        .filter(found -> !found.terms().expires().isAfter(yesterday))
        .ifPresent(found -> end(found, State.EXPIRED, null, "time"));
  }

  private void end(Authorization one, State state, @Nullable PersonId by, String why) {
    var id = one.id();
    table.end(id, state, clock.instant().truncatedTo(ChronoUnit.MICROS));
    for (var kind : List.of("story-expiry", "story-signed")) {
      today.settle(id.subject(), kind, by);
    }
    audit.record(
        Entry.of(
                by == null ? "system" : by.ledger(),
                "story." + state.name().toLowerCase(Locale.ROOT),
                id.subject())
            .with("by", why));
    if (one.signed() != null) {
      takeBack(one, by);
    }
  }

  private void takeBack(Authorization one, @Nullable PersonId by) {
    for (var post : publishing.postsWith(one.id().value())) {
      if (publishing.takeBack(post, by)) {
        tellings.add(one.id(), post);
      }
    }
    takedown.ask(one.id());
    takedown.check(one.id());
  }
}
