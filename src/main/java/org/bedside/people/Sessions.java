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

/// The open sessions of a person or a guest, to see and to end. Ending one also ends its live
/// streams at once.
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
    return of(person.toString(), here);
  }

  List<OpenSession> of(String principal, String here) {
    return all(principal).stream()
        .filter(session -> !session.isExpired())
        .map(session -> shown(session, here))
        .sorted(Comparator.comparing(OpenSession::here).thenComparing(OpenSession::last).reversed())
        .toList();
  }

  void end(PersonId person, String handle) {
    end(person.toString(), handle);
  }

  void end(String principal, String handle) {
    all(principal).stream()
        .filter(session -> handle(session.getId()).equals(handle))
        .forEach(session -> end(principal, session));
  }

  void endOthers(PersonId person, String here) {
    endOthers(person.toString(), here);
  }

  void endOthers(String principal, String here) {
    all(principal).stream()
        .filter(session -> !session.getId().equals(here))
        .forEach(session -> end(principal, session));
  }

  void endAll(PersonId person) {
    endAll(person.toString());
  }

  void endAll(String principal) {
    all(principal).forEach(session -> end(principal, session));
    live.close(principal);
  }

  private void end(String principal, Session session) {
    sessions.deleteById(session.getId());
    live.closeSession(session.getId());
    var whose = Factors.isGuest(principal) ? principal : "person:" + principal;
    audit.record(Entry.of(whose, "person.session-ended", whose));
  }

  private List<? extends Session> all(String principal) {
    return List.copyOf(sessions.findByPrincipalName(principal).values());
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
