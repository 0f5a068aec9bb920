package org.bedside.channels.mastodon;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.bedside.channels.accounts.Connecting;
import org.bedside.channels.accounts.Connecting.Connected;
import org.bedside.channels.accounts.Connecting.NotConnected;
import org.bedside.channels.mastodon.MastodonClient.App;
import org.bedside.channels.terms.Account;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.Refusal;
import org.bedside.egress.Egress;
import org.bedside.egress.EgressRefused;
import org.bedside.networks.Network;
import org.bedside.people.People;
import org.bedside.people.PersonId;
import org.bedside.vault.Vault;
import org.bedside.web.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Connects a Mastodon account: registers the house with the server, sends a person there to say
/// yes, and changes the code that they bring back into a token
/// (docs.joinmastodon.org/methods/oauth). What is under way lies sealed in the session of the
/// person who began, so that a code which somebody else brings is worth nothing.
@Component
class MastodonJoining {

  /// @param state what the server must send back with the code
  /// @param verifier of the code's challenge; empty where the server offers none
  private record Begun(
      URI origin,
      App app,
      MastodonInstance instance,
      String state,
      String verifier,
      Instant until) {}

  /// @param link where to say yes
  record Consent(String host, URI link) {}

  static final String BACK = "/channels/mastodon/back";

  private static final String KEPT = "channels.mastodon";

  /// As long as a server keeps a code.
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Egress egress;
  private final Connecting connecting;
  private final People people;
  private final Origin house;
  private final Vault vault;
  private final Pace pace;
  private final JsonMapper json;
  private final Clock clock;

  MastodonJoining(
      Egress egress,
      Connecting connecting,
      People people,
      Origin house,
      Vault vault,
      Pace pace,
      JsonMapper json,
      Clock clock) {
    this.egress = egress;
    this.connecting = connecting;
    this.people = people;
    this.house = house;
    this.vault = vault;
    this.pace = pace;
    this.json = json;
    this.clock = clock;
  }

  /// Asks the server what it is and registers the house there. [Connected] here says that a person
  /// can go on.
  Connecting.Result begin(MastodonForm form, HttpSession session, PersonId by) {
    session.removeAttribute(KEPT);
    if (connecting.isDemo()) {
      return new NotConnected("channels.demo");
    }
    var origin = form.origin();
    if (origin == null) {
      return new NotConnected("instance", "channels.error.instance");
    }
    MastodonClient client;
    try {
      client = client(origin);
    } catch (EgressRefused e) {
      return new NotConnected("instance", "channels.refusal." + Refusal.ADDRESS_REFUSED.name());
    }
    var begun =
        client
            .instance()
            .then(told ->
                client
                    .register(people.practice().name() + " (Bedside)", house.toString(), back())
                    .map(app -> begun(origin, app, told, client.offersPkce())));
    if (!(begun instanceof Answer.Given<Begun>(var kept))) {
      return wrong(begun);
    }
    session.setAttribute(KEPT, vault.sealText(json.writeValueAsString(kept), context(by)));
    return new Connected();
  }

  private Begun begun(URI origin, App app, MastodonInstance told, boolean pkce) {
    return new Begun(
        origin, app, told, random(), pkce ? random() : "", clock.instant().plus(PATIENCE));
  }

  /// Where the person has to go; null if nothing is under way.
  @Nullable Consent consent(HttpSession session, PersonId by) {
    var begun = kept(session, by);
    return begun == null
        ? null
        : new Consent(
            begun.origin().getAuthority(),
            MastodonClient.consent(
                begun.origin(), begun.app(), back(), begun.state(), challenge(begun.verifier())));
  }

  /// The person is back. Whatever they bring, it is good for one try.
  ///
  /// @param code empty if the server gave none
  /// @param error what the server says instead
  Connecting.Result end(String code, String state, String error, HttpSession session, PersonId by) {
    var begun = kept(session, by);
    if (begun == null || !isSame(begun.state(), state)) {
      return new NotConnected("channels.error.stale");
    }
    session.removeAttribute(KEPT);
    if (code.isEmpty()) {
      return new NotConnected(
          error.equals("access_denied") ? "channels.error.denied" : "channels.error.consent");
    }
    var client = client(begun.origin());
    var connected =
        client
            .token(begun.app(), code, back(), begun.verifier())
            .then(token -> client.me(token).map(me -> keep(begun, token, me, by)));
    return connected instanceof Answer.Given<Connected>(var done) ? done : wrong(connected);
  }

  private Connected keep(Begun begun, String token, MastodonClient.Me me, PersonId by) {
    var connection =
        new MastodonConnection(
            begun.origin(),
            begun.app().id(),
            begun.app().secret(),
            me.id(),
            token,
            begun.instance());
    connecting.keep(
        Network.MASTODON,
        "@" + me.name() + "@" + begun.instance().domain(),
        connection.json(),
        null,
        known -> isSame(known, connection),
        by);
    return new Connected();
  }

  private static boolean isSame(Account known, MastodonConnection connection) {
    if (known.secret().isEmpty()) {
      return false;
    }
    var other = MastodonConnection.of(known);
    return other.origin().equals(connection.origin())
        && other.accountId().equals(connection.accountId());
  }

  private static NotConnected wrong(Answer<?> answer) {
    return switch (answer) {
      case Answer.Rejected(var refusal, _) when refusal != Refusal.NOT_TAKEN ->
          new NotConnected("instance", "channels.refusal." + refusal.name());
      case Answer.RetryLater<?> _ -> new NotConnected("instance", "channels.error.busy");
      case Answer<?> _ -> new NotConnected("instance", "channels.error.consent");
    };
  }

  private @Nullable Begun kept(HttpSession session, PersonId by) {
    if (!(session.getAttribute(KEPT) instanceof byte[] sealed)) {
      return null;
    }
    var begun = json.readValue(vault.openText(sealed, context(by)), Begun.class);
    return begun.until().isAfter(clock.instant()) ? begun : null;
  }

  private MastodonClient client(URI origin) {
    return new MastodonClient(egress.to(origin), origin + " joining", pace, clock);
  }

  private String back() {
    return house.link(BACK);
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(US_ASCII), other.getBytes(US_ASCII));
  }

  private static String random() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// S256 (RFC 7636, 4.2); empty for an empty verifier.
  private static String challenge(String verifier) {
    if (verifier.isEmpty()) {
      return "";
    }
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String context(PersonId by) {
    return "channel.mastodon-begun:" + by;
  }
}
