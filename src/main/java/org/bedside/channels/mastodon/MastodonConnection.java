package org.bedside.channels.mastodon;

import java.net.URI;
import org.bedside.channels.terms.Account;
import org.bedside.networks.Limits;
import org.bedside.networks.Network;
import org.bedside.networks.Networks;
import tools.jackson.databind.json.JsonMapper;

/// The practice's account on a Mastodon server. Whoever stores it seals the token.
///
/// @param origin of the server
/// @param clientId as which the house is registered there
/// @param accountId what the server calls the account
/// @param token ends when a person takes it back
/// @param instance what the server said of itself when it was asked last
record MastodonConnection(
    URI origin,
    String clientId,
    String clientSecret,
    String accountId,
    String token,
    MastodonInstance instance) {

  private static final JsonMapper JSON = new JsonMapper();

  static MastodonConnection of(Account account) {
    return JSON.readValue(account.secret(), MastodonConnection.class);
  }

  String json() {
    return JSON.writeValueAsString(this);
  }

  /// What the account's server allows; an account of the demo has none.
  static Limits limits(Account account) {
    return account.secret().isEmpty()
        ? Networks.limits(Network.MASTODON)
        : of(account).instance().limits();
  }

  MastodonConnection with(MastodonInstance told) {
    return new MastodonConnection(origin, clientId, clientSecret, accountId, token, told);
  }

  /// Without token and secret, in case it is ever logged.
  @Override
  public String toString() {
    return "MastodonConnection[origin=%s, account=%s]".formatted(origin, accountId);
  }
}
