package org.bedside.channels.bluesky;

import org.bedside.channels.accounts.Connecting;
import org.bedside.channels.accounts.Connecting.Connected;
import org.bedside.channels.accounts.Connecting.NotConnected;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.Mode;
import org.bedside.channels.terms.Refusal;
import org.bedside.networks.Network;
import org.bedside.people.PersonId;
import org.springframework.stereotype.Component;

/// Connects a Bluesky account with an app password.
@Component
public class BlueskyJoining {

  private final Connecting connecting;
  private final Bluesky bluesky;

  BlueskyJoining(Connecting connecting, Bluesky bluesky) {
    this.connecting = connecting;
    this.bluesky = bluesky;
  }

  /// Asks the server itself whether it knows the account.
  ///
  /// @param mode `LIVE` to set it live at once; a new account is on trial otherwise
  public Connecting.Result join(BlueskyForm form, Mode mode, PersonId by) {
    if (connecting.isDemo()) {
      return new NotConnected("channels.demo");
    }
    var origin = Connecting.origin(form.server());
    if (origin == null) {
      return new NotConnected("server", "channels.error.server");
    }
    if (form.identifier().isEmpty()) {
      return new NotConnected("identifier", "channels.error.identifier");
    }
    if (form.password().isEmpty()) {
      return new NotConnected("password", "channels.error.password");
    }
    return switch (bluesky.connect(origin, form.identifier(), form.password())) {
      case Answer.Given<Bluesky.Session>(var session) -> {
        var account =
            connecting.keep(
                Network.BLUESKY,
                session.name(),
                session.secret(),
                session.ends(),
                known -> bluesky.isSame(known, session),
                by);
        yield mode == Mode.LIVE ? connecting.mode(account, mode, by) : new Connected();
      }
      case Answer.Rejected<Bluesky.Session>(var refusal, _) ->
          new NotConnected("server", "channels.refusal." + refusal.name());
      case Answer.Reconnect<Bluesky.Session>(var refusal, _) ->
          new NotConnected(
              refusal == Refusal.ACCOUNT_CLOSED ? "identifier" : "password",
              "channels.refusal." + refusal.name());
      case Answer.RetryLater<Bluesky.Session> _ ->
          new NotConnected("server", "channels.error.busy");
      case Answer.RefreshAuth<Bluesky.Session> _, Answer.Unknown<Bluesky.Session> _ ->
          new NotConnected("server", "channels.error.away");
    };
  }
}
