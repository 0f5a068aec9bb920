package org.bedside.channels.bluesky;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bedside.channels.accounts.Accounts;
import org.bedside.channels.bluesky.BlueskyClient.Lookup;
import org.bedside.channels.bluesky.BlueskyPost.Blob;
import org.bedside.channels.terms.Account;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.Channel;
import org.bedside.channels.terms.Delivery;
import org.bedside.channels.terms.Refusal;
import org.bedside.channels.terms.Tid;
import org.bedside.egress.Egress;
import org.bedside.egress.EgressRefused;
import org.bedside.gate.Cleared;
import org.bedside.gate.Words;
import org.bedside.media.Media;
import org.bedside.networks.Network;
import org.bedside.networks.Networks;
import org.bedside.publishing.OutletId;
import org.bedside.publishing.Parcel;
import org.bedside.publishing.Publishing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// A Bluesky account. The post lies under a key made of the delivery ([Tid]), with the delivery's
/// frozen time: the same call again changes nothing, and a look back finds exactly it.
@Component
class Bluesky implements Channel {

  /// A fresh connection, as it is kept.
  ///
  /// @param name the handle or address that a person typed
  /// @param secret the connection with its tokens, as JSON
  /// @param ends when it ends unless it is renewed; null if nobody knows
  record Session(String name, String did, String secret, @Nullable Instant ends) {}

  /// What every server takes: the smallest blob limit seen among their releases, and a width that
  /// screens can show.
  private static final long MOST_BYTES = 1_000_000;

  private static final int MOST_WIDTH = 2_000;

  private final Egress egress;
  private final Media media;
  private final Publishing publishing;
  private final Accounts accounts;
  private final JsonMapper json;
  private final Clock clock;

  Bluesky(
      Egress egress,
      Media media,
      Publishing publishing,
      Accounts accounts,
      JsonMapper json,
      Clock clock) {
    this.egress = egress;
    this.media = media;
    this.publishing = publishing;
    this.accounts = accounts;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public Network network() {
    return Network.BLUESKY;
  }

  Answer<Session> connect(URI origin, String identifier, String password) {
    BlueskyClient client;
    try {
      client = client(origin);
    } catch (EgressRefused e) {
      return new Answer.Rejected<>(Refusal.ADDRESS_REFUSED, "EgressRefused");
    }
    return client
        .createSession(identifier, password)
        .map(connection ->
            new Session(
                identifier,
                connection.did(),
                json.writeValueAsString(connection),
                connection.ends()));
  }

  boolean isSame(Account account, Session session) {
    return connection(account).did().equals(session.did());
  }

  @Override
  public Answer<Placed> send(Cleared cleared, Delivery delivery, Account account) {
    return signedIn(account, session -> put(cleared.words(), delivery, session));
  }

  private Answer<Placed> put(Words words, Delivery delivery, BlueskyConnection session) {
    return post(words, delivery, session)
        .then(post -> client(session.origin()).putRecord(session, key(delivery), post))
        .map(sent -> placed(session, delivery, sent));
  }

  /// The record, with its pictures uploaded. Links and tags lead somewhere; a mention stays plain
  /// words, because whose handle it is may change.
  ///
  /// Uploads are invisible until a post shows them, and are named by their content, so to repeat
  /// one is harmless.
  private Answer<BlueskyPost> post(Words words, Delivery delivery, BlueskyConnection session) {
    var pictures = new ArrayList<BlueskyPost.Picture>();
    for (var picture : words.pictures()) {
      var small = media.rendition(picture.id(), MOST_WIDTH, MOST_BYTES);
      var type = MediaType.parseMediaType(small.kind().contentType());
      switch (client(session.origin()).uploadBlob(session, small.bytes(), type)) {
        case Answer.Given<Blob>(var blob) ->
            pictures.add(
                new BlueskyPost.Picture(blob, picture.alt(), small.width(), small.height()));
        case Answer<Blob> other -> {
          return other.passedOn();
        }
      }
    }
    return new Answer.Given<>(
        new BlueskyPost(
            Networks.render(Network.BLUESKY, words.text(), null),
            Map.of(),
            pictures,
            List.of(),
            delivery.frozenAt()));
  }

  /// Compares what lies under the key with the words that were approved. Pictures are looked up by
  /// uploading them again, which changes nothing.
  @Override
  public Answer<Found> lookBack(Delivery delivery, Account account) {
    var parcel = publishing.parcel(delivery.post(), new OutletId(account.id())).map(Parcel::words);
    if (parcel.isEmpty()) {
      return new Answer.Unknown<>();
    }
    return signedIn(
        account,
        session ->
            switch (post(parcel.get(), delivery, session)) {
              case Answer.Given<BlueskyPost>(var post) ->
                  found(
                      client(session.origin()).getRecord(session, key(delivery), post),
                      session,
                      delivery);
              case Answer<BlueskyPost> other -> other.passedOn();
            });
  }

  /// The key is this delivery's own, so that whatever lies there is it.
  @Override
  public Answer<Boolean> isThere(Delivery delivery, Account account) {
    return signedIn(account, session -> client(session.origin()).hasRecord(session, key(delivery)));
  }

  private static Answer<Found> found(
      Answer<Lookup> looked, BlueskyConnection session, Delivery delivery) {
    return switch (looked) {
      case Answer.Given<Lookup>(Lookup.Ours(var sent)) ->
          new Answer.Given<>(new Found.There(placed(session, delivery, sent)));
      case Answer.Given<Lookup>(Lookup.Absent()) -> new Answer.Given<>(new Found.Absent());
      case Answer.Given<Lookup>(Lookup.Other _) ->
          new Answer.Rejected<>(Refusal.KEY_TAKEN, "InvalidSwap");
      case Answer<Lookup> other -> other.passedOn();
    };
  }

  @Override
  public Answer<List<Said>> said(Delivery delivery, Account account) {
    return signedIn(
        account,
        session ->
            client(session.origin())
                .listRecords(session)
                .map(said ->
                    said.stream().filter(one -> !one.at().isBefore(delivery.frozenAt())).toList()));
  }

  @Override
  public Answer<TakenBack> recall(Delivery delivery, Account account) {
    return signedIn(
        account,
        session ->
            client(session.origin())
                .deleteRecord(session, key(delivery))
                .map(_ -> new TakenBack()));
  }

  @Override
  public boolean renewsKey() {
    return true;
  }

  @Override
  public Answer<Well> check(Account account) {
    var session = connection(account);
    return switch (client(session.origin()).refreshSession(session)) {
      case Answer.Given<BlueskyConnection>(var renewed) -> {
        keep(account, renewed);
        yield new Answer.Given<>(new Well(account.name()));
      }
      case Answer<BlueskyConnection> other -> other.passedOn();
    };
  }

  /// Does it with the tokens that are kept; if the access token has ended, renews it once. A
  /// renewed token is kept before it is used, since the old one dies.
  private <T> Answer<T> signedIn(Account account, Function<BlueskyConnection, Answer<T>> work) {
    var session = connection(account);
    var answer = work.apply(session);
    if (!(answer instanceof Answer.RefreshAuth<T>)) {
      return answer;
    }
    return switch (client(session.origin()).refreshSession(session)) {
      case Answer.Given<BlueskyConnection>(var renewed) -> {
        keep(account, renewed);
        yield work.apply(renewed);
      }
      case Answer<BlueskyConnection> other -> other.passedOn();
    };
  }

  private void keep(Account account, BlueskyConnection renewed) {
    accounts.secret(account.id(), account.name(), json.writeValueAsString(renewed), renewed.ends());
  }

  private BlueskyConnection connection(Account account) {
    return json.readValue(account.secret(), BlueskyConnection.class);
  }

  private BlueskyClient client(URI origin) {
    return new BlueskyClient(egress.to(origin), origin, clock);
  }

  private static Tid key(Delivery delivery) {
    return Tid.of(delivery.frozenAt(), delivery.id());
  }

  private static Placed placed(
      BlueskyConnection session, Delivery delivery, BlueskyClient.Sent sent) {
    return new Placed(sent.uri(), BlueskyClient.address(session.did(), key(delivery).value()));
  }
}
