package org.bedside.conversations;

import java.util.Map;
import java.util.stream.Stream;
import org.bedside.notices.Fact;
import org.bedside.notices.Notices;
import org.bedside.notices.Pushes;
import org.bedside.notices.Template;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.portal.Account;
import org.bedside.portal.Portal;
import org.bedside.web.Origin;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/// Tells those who do not look that somebody wrote: by a letter and a push that say nothing of it.
/// One letter for all that comes until they have looked.
@Component
class MessageNotices {

  /// What a push is about; each side has one.
  static final String TO_PATIENTS = "messages";

  static final String TO_STAFF = "conversations";

  private final ThreadTable threads;
  private final SeenTable seen;
  private final Routing routing;
  private final Portal portal;
  private final Notices notices;
  private final Pushes pushes;
  private final People people;
  private final Origin origin;

  MessageNotices(
      ThreadTable threads,
      SeenTable seen,
      Routing routing,
      Portal portal,
      Notices notices,
      Pushes pushes,
      People people,
      Origin origin) {
    this.threads = threads;
    this.seen = seen;
    this.routing = routing;
    this.portal = portal;
    this.notices = notices;
    this.pushes = pushes;
    this.people = people;
    this.origin = origin;
  }

  /// Without a transaction of its own: what it reads must not be held while mail servers answer.
  @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
  void tell(MessageSent sent) {
    var thread = threads.find(sent.thread()).orElseThrow();
    if (sent.toPatient()) {
      portal
          .readersOf(thread.patient(), thread.confidential())
          .forEach(account -> tell(account, thread));
    } else if (thread.waits()) {
      tellStaff(thread);
    }
  }

  private void tell(Account account, CareThread thread) {
    var read = seen.readBy(thread.id(), account.principal());
    pushes.push(account.principal(), TO_PATIENTS, false);
    // Nobody is written to from an invented practice.
    if (read >= thread.last() || people.practice().demo()) {
      return;
    }
    portal
        .emailOf(account.id())
        .ifPresent(email ->
            notices.send(
                Template.MESSAGE_WAITS,
                email,
                account.language(),
                Map.of(Fact.LINK, origin.link("/messages")),
                "message:" + thread.id() + ":" + account.id() + ":" + read));
  }

  /// A red flag wakes all of the pool and who stands in for them, also in quiet hours; anything
  /// else whose turn it is.
  private void tellStaff(CareThread thread) {
    var to = thread.claimedBy() == null ? thread.offeredTo() : thread.claimedBy();
    var all =
        thread.isUrgent()
            ? routing.pool(thread.pool()).map(routing::members).orElseThrow().stream()
                .flatMap(member ->
                    Stream.concat(Stream.of(member), people.standInFor(member.id()).stream()))
                .map(Person::id)
            : Stream.ofNullable(to);
    all.distinct()
        .map(PersonId::ledger)
        .forEach(principal -> pushes.push(principal, TO_STAFF, thread.isUrgent()));
  }
}
