package org.bedside.channels.wordpress;

import java.net.URI;
import java.time.Clock;
import org.bedside.channels.accounts.Connecting;
import org.bedside.channels.accounts.Connecting.Connected;
import org.bedside.channels.accounts.Connecting.NotConnected;
import org.bedside.channels.terms.Account;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.Refusal;
import org.bedside.egress.Egress;
import org.bedside.networks.Network;
import org.bedside.people.PersonId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Connects a WordPress site: looks for its interface, and asks it who the user is and what it may
/// do there.
@Component
class WordPressJoining {

  private final Connecting connecting;
  private final WordPressSearch search;
  private final Egress egress;
  private final JsonMapper json;
  private final Clock clock;

  WordPressJoining(
      Connecting connecting, WordPressSearch search, Egress egress, JsonMapper json, Clock clock) {
    this.connecting = connecting;
    this.search = search;
    this.egress = egress;
    this.json = json;
    this.clock = clock;
  }

  Connecting.Result join(WordPressForm form, PersonId by) {
    if (connecting.isDemo()) {
      return new NotConnected("channels.demo");
    }
    var home = WordPressSite.home(form.site());
    if (home == null) {
      return new NotConnected("site", "channels.wordpress.error.site");
    }
    if (form.user().isEmpty()) {
      return new NotConnected("user", "channels.wordpress.error.user");
    }
    if (form.password().isEmpty()) {
      return new NotConnected("password", "channels.error.password");
    }
    return switch (asked(home, form.user(), form.password())) {
      case Answer.Given<WordPressConnection>(var connection) -> keep(connection, by);
      case Answer.Rejected<WordPressConnection>(var refusal, _) ->
          new NotConnected("site", "channels.refusal." + refusal.name());
      case Answer.Reconnect<WordPressConnection>(var refusal, _) ->
          new NotConnected(
              refusal == Refusal.MAY_NOT_PUBLISH ? "user" : "password",
              "channels.refusal." + refusal.name());
      case Answer.RetryLater<WordPressConnection> _,
          Answer.RefreshAuth<WordPressConnection> _,
          Answer.Unknown<WordPressConnection> _ ->
          new NotConnected("site", "channels.error.busy");
    };
  }

  private Answer<WordPressConnection> asked(URI home, String user, String password) {
    return search
        .find(home)
        .then(site ->
            new WordPressClient(
                    egress, site, WordPressConnection.authorization(user, password), clock)
                .author()
                .map(me -> new WordPressConnection(site, user, password, me.id())));
  }

  private Connected keep(WordPressConnection connection, PersonId by) {
    connecting.keep(
        Network.WORDPRESS,
        connection.site().name(),
        json.writeValueAsString(connection),
        null,
        known -> isSame(known, connection),
        by);
    return new Connected();
  }

  private boolean isSame(Account account, WordPressConnection connection) {
    var known = json.readValue(account.secret(), WordPressConnection.class);
    return known.site().home().equals(connection.site().home())
        && known.person() == connection.person();
  }
}
