package org.bedside.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.people.Throttle.Key;
import org.bedside.web.Live;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// How a room lets its [Guests] in: the same threshold as for those who work here (a new session
/// with a new id, slowed guessing, sessions to see and to end), for whom the room has found to be
/// who they say.
@Component
public class GuestEntrance {

  /// By what somebody came in.
  public enum Shown {
    PASSKEY(Factors.PASSKEY),
    MAIL_CODE(Factors.MAIL_CODE),
    INVITATION(Factors.INVITATION),
    /// Invented people show nothing.
    DEMO(Factors.DEMO);

    private final String factor;

    Shown(String factor) {
      this.factor = factor;
    }
  }

  /// @param handle names the session and is no key to it
  public record OpenSession(
      String handle, String browser, Instant since, Instant last, boolean here) {}

  private final Entrance entrance;
  private final Throttle throttle;
  private final Sessions sessions;
  private final ObjectProvider<Guests> guests;
  private final Live live;
  private final Audit audit;

  GuestEntrance(
      Entrance entrance,
      Throttle throttle,
      Sessions sessions,
      ObjectProvider<Guests> guests,
      Live live,
      Audit audit) {
    this.entrance = entrance;
    this.throttle = throttle;
    this.sessions = sessions;
    this.guests = guests;
    this.live = live;
    this.audit = audit;
  }

  /// How long a try must wait; empty if it may go ahead.
  ///
  /// @param account a keyed hash of what is tried: it is slowed also when nobody has it
  public Optional<Duration> wait(byte[] account, HttpServletRequest request) {
    return throttle.wait(keys(account, request));
  }

  public void failed(byte[] account, HttpServletRequest request) {
    throttle.failed(keys(account, request));
  }

  public void succeeded(byte[] account, HttpServletRequest request) {
    throttle.succeeded(keys(account, request));
  }

  private static List<Key> keys(byte[] account, HttpServletRequest request) {
    return List.of(Key.account(account), Key.network(request.getRemoteAddr()), Key.house());
  }

  /// Lets the guest in and answers where they were going. Whoever was in this session before is
  /// out.
  public String open(
      Guest guest, Shown shown, HttpServletRequest request, HttpServletResponse response) {
    var way = Entrance.way(request, homeOf(guest));
    var session = entrance.begin(guest.principal(), List.of(shown.factor), request, response);
    session.setMaxInactiveInterval((int) Presence.GUEST_AWAY.toSeconds());
    session.setAttribute("web.language", guest.language().getLanguage());
    audit.record(
        Entry.of(guest.principal(), "account.signed-in", guest.principal())
            .with("by", shown.name()));
    return way;
  }

  /// The guest showed once more who they are. Answers where they were going.
  public String again(
      Guest guest,
      Shown shown,
      Authentication before,
      HttpServletRequest request,
      HttpServletResponse response) {
    var way = Entrance.way(request, homeOf(guest));
    var _ = entrance.strengthen(before, shown.factor, request, response);
    audit.record(
        Entry.of(guest.principal(), "account.shown-again", guest.principal())
            .with("by", shown.name()));
    return way;
  }

  /// @param here the id of the session from which this is asked
  public List<OpenSession> sessions(Guest guest, String here) {
    return sessions.of(guest.principal(), here).stream()
        .map(one ->
            new OpenSession(one.handle(), one.browser(), one.since(), one.last(), one.here()))
        .toList();
  }

  public void end(Guest guest, String handle) {
    sessions.end(guest.principal(), handle);
  }

  public void endOthers(Guest guest, String here) {
    sessions.endOthers(guest.principal(), here);
  }

  /// Ends every session of this principal, and closes its live streams.
  public void endAll(String principal) {
    sessions.endAll(principal);
  }

  /// Closes the live streams of this principal when the transaction commits: what it may see has
  /// become less.
  public void closeStreams(String principal) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            live.close(principal);
          }
        });
  }

  Optional<Guest> ownerOf(UUID passkeyUser) {
    return guests.stream()
        .flatMap(room -> room.ownerOf(passkeyUser).stream())
        .map(Guest.class::cast)
        .findFirst();
  }

  Stream<Guests.Invented> invented() {
    return guests.stream().flatMap(room -> room.invented().stream());
  }

  /// Where somebody who was in goes to come in again.
  String doorOf(@Nullable Object guest) {
    return guest instanceof Guest ? door() : "/sign-in";
  }

  String door() {
    return guests.stream().map(Guests::door).findFirst().orElse("/sign-in");
  }

  private String homeOf(Guest guest) {
    return guests.stream()
        .filter(room -> room.find(guest.principal()).isPresent())
        .map(Guests::home)
        .findFirst()
        .orElse("/");
  }
}
