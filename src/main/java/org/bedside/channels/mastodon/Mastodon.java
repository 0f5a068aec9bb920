package org.bedside.channels.mastodon;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bedside.channels.accounts.Accounts;
import org.bedside.channels.carrying.Deliveries;
import org.bedside.channels.mastodon.MastodonClient.Status;
import org.bedside.channels.terms.Account;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.Answerable;
import org.bedside.channels.terms.Channel;
import org.bedside.channels.terms.Delivery;
import org.bedside.channels.terms.Gist;
import org.bedside.channels.terms.Refusal;
import org.bedside.egress.Egress;
import org.bedside.gate.Cleared;
import org.bedside.gate.Words;
import org.bedside.media.Media;
import org.bedside.networks.Limits;
import org.bedside.networks.Network;
import org.bedside.networks.Networks;
import org.bedside.publishing.OutletId;
import org.bedside.publishing.Publishing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/// A Mastodon account. The delivery's id is the `Idempotency-Key`; since some servers ignore it,
/// and the others forget it after an hour, nothing is posted a second time before a look at what
/// the account has said, where a post is known again by its [Gist].
@Component
class Mastodon implements Channel, Answerable {

  /// How far the server's clock may be behind ours.
  private static final Duration SKEW = Duration.ofMinutes(10);

  /// A call whose answer got lost may still be under way; only a post that is missing after this
  /// long is missing.
  private static final Duration QUIET = Duration.ofSeconds(60);

  /// Forty posts each. What stands further back stays in doubt until a person looks; a server lets
  /// a program ask 300 times in five minutes.
  private static final int MOST_PAGES = 25;

  private static final int MOST_WIDTH = 2_000;

  private final Egress egress;
  private final Media media;
  private final Publishing publishing;
  private final Accounts accounts;
  private final Deliveries deliveries;
  private final Pace pace;
  private final Clock clock;

  Mastodon(
      Egress egress,
      Media media,
      Publishing publishing,
      Accounts accounts,
      Deliveries deliveries,
      Pace pace,
      Clock clock) {
    this.egress = egress;
    this.media = media;
    this.publishing = publishing;
    this.accounts = accounts;
    this.deliveries = deliveries;
    this.pace = pace;
    this.clock = clock;
  }

  @Override
  public Network network() {
    return Network.MASTODON;
  }

  @Override
  public Answer<Placed> send(Cleared cleared, Delivery delivery, Account account) {
    var to = MastodonConnection.of(account);
    if (delivery.attempts() == 0) {
      return post(cleared.words(), delivery, to);
    }
    return find(cleared.words(), delivery, to)
        .then(found ->
            switch (found) {
              case Found.There(var placed) -> new Answer.Given<>(placed);
              case Found.Absent() -> post(cleared.words(), delivery, to);
            });
  }

  private Answer<Placed> post(Words words, Delivery delivery, MastodonConnection to) {
    var refusal = refusal(words, to);
    if (refusal != null) {
      return new Answer.Rejected<>(refusal, "counted here");
    }
    return pictures(words, to)
        .then(pictures ->
            client(to).post(to.token(), delivery.id().toString(), text(words), pictures))
        .map(Mastodon::placed);
  }

  /// What the server would refuse by what it said of itself.
  private static @Nullable Refusal refusal(Words words, MastodonConnection to) {
    var limits = to.instance().limits();
    if (!Networks.count(Network.MASTODON, limits, text(words)).fits()) {
      return Refusal.TOO_LONG;
    }
    if (words.pictures().size() > limits.images()) {
      return Refusal.TOO_MANY_PICTURES;
    }
    var longest = limits.description();
    return words.pictures().stream()
            .anyMatch(each -> each.alt().codePointCount(0, each.alt().length()) > longest)
        ? Refusal.DESCRIPTION_TOO_LONG
        : null;
  }

  private Answer<List<String>> pictures(Words words, MastodonConnection to) {
    var ids = new ArrayList<String>();
    for (var picture : words.pictures()) {
      var small = media.rendition(picture.id(), MOST_WIDTH, to.instance().imageBytes());
      var type = MediaType.parseMediaType(small.kind().contentType());
      var uploaded = client(to).upload(to.token(), small.bytes(), type, picture.alt());
      if (!(uploaded instanceof Answer.Given<String>(var id))) {
        return uploaded.passedOn();
      }
      ids.add(id);
    }
    return new Answer.Given<>(List.copyOf(ids));
  }

  @Override
  public Answer<Found> lookBack(Delivery delivery, Account account) {
    var words = publishing.frozen(delivery.post(), new OutletId(account.id()));
    if (words.isEmpty()) {
      return new Answer.Unknown<>();
    }
    return find(words.get(), delivery, MastodonConnection.of(account))
        .then(found ->
            found instanceof Found.Absent && isUnderWay(delivery)
                ? new Answer.RetryLater<>(clock.instant().plus(QUIET))
                : new Answer.Given<>(found));
  }

  private boolean isUnderWay(Delivery delivery) {
    var since = delivery.doubtSince();
    return since != null && since.plus(QUIET).isAfter(clock.instant());
  }

  /// Reads what the account said since the delivery was planned. Words that another delivery put
  /// there, such as the same notice a week ago, are not these.
  private Answer<Found> find(Words words, Delivery delivery, MastodonConnection by) {
    var earliest = delivery.frozenAt().minus(SKEW);
    var gist = Gist.of(text(words));
    String before = null;
    for (var page = 0; page < MOST_PAGES; page++) {
      var said = client(by).statuses(by, before);
      if (!(said instanceof Answer.Given<List<Status>>(var statuses))) {
        return said.passedOn();
      }
      for (var status : statuses) {
        if (!status.createdAt().isBefore(earliest)
            && status.pictures() == words.pictures().size()
            && Gist.ofHtml(status.html()).equals(gist)
            && !deliveries.isAnother(delivery, status.id())) {
          return new Answer.Given<>(new Found.There(placed(status)));
        }
      }
      if (statuses.isEmpty() || statuses.getLast().createdAt().isBefore(earliest)) {
        return new Answer.Given<>(new Found.Absent());
      }
      before = statuses.getLast().id();
    }
    return new Answer.Unknown<>();
  }

  @Override
  public Answer<List<Said>> said(Delivery delivery, Account account) {
    var by = MastodonConnection.of(account);
    var earliest = delivery.frozenAt().minus(SKEW);
    return client(by)
        .statuses(by, null)
        .map(statuses ->
            statuses.stream()
                .filter(status -> !status.createdAt().isBefore(earliest))
                .map(status ->
                    new Said(Gist.words(status.html()), status.createdAt(), status.address()))
                .toList());
  }

  @Override
  public Answer<Integer> replies(Delivery delivery, Account account) {
    var by = MastodonConnection.of(account);
    return client(by).replies(by.token(), String.valueOf(delivery.reference()));
  }

  /// A post whose answer got lost is looked for first, since it has no name yet.
  @Override
  public Answer<TakenBack> recall(Delivery delivery, Account account) {
    var by = MastodonConnection.of(account);
    var reference = delivery.reference();
    if (reference != null) {
      return delete(reference, by);
    }
    return lookBack(delivery, account)
        .then(found ->
            switch (found) {
              case Found.There(var placed) -> delete(placed.reference(), by);
              case Found.Absent() -> new Answer.Given<>(new TakenBack());
            });
  }

  private Answer<TakenBack> delete(String reference, MastodonConnection by) {
    return client(by).delete(by.token(), reference).map(_ -> new TakenBack());
  }

  /// Asks whether the token is good, and keeps what the server allows by now.
  @Override
  public Answer<Well> check(Account account) {
    var connection = MastodonConnection.of(account);
    var me = client(connection).me(connection.token());
    if (me instanceof Answer.Given<MastodonClient.Me>
        && client(connection).instance() instanceof Answer.Given<MastodonInstance>(var told)) {
      var secret = connection.with(told).json();
      accounts.secret(account.id(), account.name(), secret, account.expiresAt());
    }
    return me.map(_ -> new Well(account.name()));
  }

  @Override
  public Limits limits(Account account) {
    return MastodonConnection.limits(account);
  }

  private MastodonClient client(MastodonConnection to) {
    return new MastodonClient(
        egress.to(to.origin()), to.origin() + " " + to.accountId(), pace, clock);
  }

  /// As it leaves: links and tags are found by the server.
  private static String text(Words words) {
    return Networks.render(Network.MASTODON, words.text(), null).sent();
  }

  private static Placed placed(Status status) {
    return new Placed(status.id(), status.address());
  }
}
