package org.bedside.channels.mastodon;

import java.net.URI;
import java.time.Clock;
import org.bedside.channels.accounts.Connecting;
import org.bedside.channels.terms.Answer;
import org.bedside.egress.Egress;
import org.bedside.networks.Network;
import org.bedside.people.PersonId;
import org.springframework.stereotype.Component;

/// Connects a Mastodon account, for tests of other inner rooms.
@Component
public class TestMastodon {

  private final Connecting connecting;
  private final Egress egress;
  private final Pace pace;
  private final Clock clock;

  TestMastodon(Connecting connecting, Egress egress, Pace pace, Clock clock) {
    this.connecting = connecting;
    this.egress = egress;
    this.pace = pace;
    this.clock = clock;
  }

  /// As after the consent of a person at the server, which [MastodonJoiningTest] walks through.
  ///
  /// @param origin of the server, as the house sees it
  public void join(URI origin, MastodonServer server, MastodonServer.Person person, PersonId by) {
    var token = server.signIn.token(person, MastodonClient.SCOPES);
    var client = new MastodonClient(egress.to(origin), "desk", pace, clock);
    var told = ((Answer.Given<MastodonInstance>) client.instance()).value();
    var connection = new MastodonConnection(origin, "desk", "none", person.id(), token, told);
    connecting.keep(Network.MASTODON, "@maple", connection.json(), null, _ -> false, by);
  }
}
