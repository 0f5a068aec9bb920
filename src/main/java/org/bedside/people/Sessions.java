package org.bedside.people;

import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.web.Live;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// The open sessions of a person, to see and to end. Ending one also ends its live streams at once.
@Component
class Sessions {

  /// @param handle the SHA-256 of the session's id, because the id itself is the key to it
  record OpenSession(String handle, String browser, Instant since, Instant last, boolean here) {}

  private final FindByIndexNameSessionRepository<? extends Session> sessions;
  private final Live live;
  private final Audit audit;

  Sessions(FindByIndexNameSessionRepository<? extends Session> sessions, Live live, Audit audit) {
    this.sessions = sessions;
    this.live = live;
    this.audit = audit;
  }

  /// @param here the id of the session from which this is asked
  List<OpenSession> of(PersonId person, String here) {
    return all(person).stream()
        .filter(session -> !session.isExpired())
        .map(session -> shown(session, here))
        .sorted(Comparator.comparing(OpenSession::here).thenComparing(OpenSession::last).reversed())
        .toList();
  }

  void end(PersonId person, String handle) {
    all(person).stream()
        .filter(session -> handle(session.getId()).equals(handle))
        .forEach(session -> end(person, session));
  }

  void endOthers(PersonId person, String here) {
    all(person).stream()
        .filter(session -> !session.getId().equals(here))
        .forEach(session -> end(person, session));
  }

  void endAll(PersonId person) {
    all(person).forEach(session -> end(person, session));
    live.close(person.toString());
  }

  private void end(PersonId person, Session session) {
    sessions.deleteById(session.getId());
    live.closeSession(session.getId());
    audit.record(Entry.of(person.ledger(), "person.session-ended", person.ledger()));
  }

  private List<? extends Session> all(PersonId person) {
    return List.copyOf(sessions.findByPrincipalName(person.toString()).values());
  }

  private static OpenSession shown(Session session, String here) {
    var since = session.<String>getAttribute(Entrance.SINCE);
    return new OpenSession(
        handle(session.getId()),
        Objects.requireNonNullElse(session.<String>getAttribute(Entrance.BROWSER), ""),
        since == null ? session.getCreationTime() : Instant.parse(since),
        session.getLastAccessedTime(),
        session.getId().equals(here));
  }

  private static String handle(String id) {
    return HexFormat.of().formatHex(Invitations.hash(id));
  }
}
