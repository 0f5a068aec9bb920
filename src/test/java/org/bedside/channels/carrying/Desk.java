package org.bedside.channels.carrying;

import static org.bedside.channels.accounts.Accounts.utc;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bedside.channels.TestChannels;
import org.bedside.channels.accounts.Accounts;
import org.bedside.channels.accounts.Connecting;
import org.bedside.channels.bluesky.BlueskyForm;
import org.bedside.channels.bluesky.BlueskyJoining;
import org.bedside.channels.mastodon.TestMastodon;
import org.bedside.channels.newsletter.TestReaders;
import org.bedside.channels.terms.Delivery;
import org.bedside.channels.terms.DeliveryState;
import org.bedside.channels.terms.Mode;
import org.bedside.channels.wordpress.TestWordPress;
import org.bedside.networks.Network;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.publishing.OutletId;
import org.bedside.publishing.PostId;
import org.bedside.publishing.Publishing;
import org.bedside.publishing.TestPosts;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where the people of a [CrashingHouse] sit: they connect the accounts, approve the posts, and
/// decide what the machine gave to them.
final class Desk implements AutoCloseable {

  /// One delivery as the house believes it to be.
  record Believed(
      UUID id, Network network, String text, DeliveryState state, boolean person, String trouble) {}

  static final List<Network> NETWORKS =
      List.of(Network.BLUESKY, Network.MASTODON, Network.WORDPRESS, Network.NEWSLETTER);

  private final ConfigurableApplicationContext rooms;
  private final JdbcClient db;
  private final Clock clock;
  private final Deliveries deliveries;
  private final Accounts accounts;
  private final Person owner;
  private final Person writer;
  private final Holding holding;
  private final TestPosts posts;
  private final Map<PostId, String> texts = new ConcurrentHashMap<>();
  private Map<UUID, Network> networks = Map.of();

  Desk(ConfigurableApplicationContext rooms, FourPeers peers) {
    this.rooms = rooms;
    rooms.getBean(Dispatcher.class).stop(); // the workers alone carry out
    db = rooms.getBean(JdbcClient.class);
    clock = rooms.getBean(Clock.class);
    deliveries = rooms.getBean(Deliveries.class);
    accounts = rooms.getBean(Accounts.class);
    posts = rooms.getBean(TestPosts.class);
    var people = rooms.getBean(TestPeople.class);
    people.practice(false);
    owner = people.with("Hannah Example", Role.OWNER);
    writer = people.with("Priya Example", Role.CLINICIAN);
    holding = rooms.getBean(Holding.class);
    connect(peers);
    networks = new HashMap<>();
    accounts.all().forEach(account -> networks.put(account.id(), account.network()));
  }

  private void connect(FourPeers peers) {
    var there = peers.bluesky;
    var form =
        new BlueskyForm(
            peers.origin(Network.BLUESKY).toString(), there.handle(), there.appPassword(), "");
    connected(rooms.getBean(BlueskyJoining.class).join(form, Mode.LIVE, owner.id()));
    connected(
        rooms
            .getBean(TestWordPress.class)
            .join(peers.origin(Network.WORDPRESS), peers.wordPress, owner.id()));
    rooms
        .getBean(TestMastodon.class)
        .join(peers.origin(Network.MASTODON), peers.mastodon, peers.mastodonPerson, owner.id());
    rooms.getBean(TestChannels.class).openOwnGround();
    rooms.getBean(TestReaders.class).join("reader@readers.example");
    for (var account : accounts.all()) {
      accounts.mode(account.id(), account.network() == Network.WEBSITE ? Mode.OFF : Mode.LIVE);
    }
  }

  private static void connected(Connecting.Result result) {
    if (!(result instanceof Connecting.Connected)) {
      throw new IllegalStateException(result.toString());
    }
  }

  /// Approves one more post, which leaves at once.
  void approve(int number) {
    var text = "Good to know, part " + number + ": drink enough on warm days.";
    var post = posts.approved(text, text, writer, owner);
    texts.put(post, text);
    if (deliveries.of(post).size() != NETWORKS.size()) {
      throw new IllegalStateException("A post was not planned for each network");
    }
  }

  /// What was approved.
  Collection<String> texts() {
    return texts.values();
  }

  /// How many deliveries leave now or are due, but for those of accounts that rest. A call takes
  /// less than `CALL`; what is longer under way belongs to a node that is dead.
  int underWay() {
    var now = clock.instant();
    return db.sql(
            """
            select count(*) from delivery d left join channel_breaker b on b.channel = d.channel
            where (d.state = 'PLANNED' and d.next_at <= :now
                and (b.until is null or b.until <= :now))
              or (d.state in ('CLAIMED', 'SENDING') and d.changed_at > :recently)
            """)
        .param("now", utc(now))
        .param("recently", utc(now.minus(CrashingHouse.CALL)))
        .query(Integer.class)
        .single();
  }

  /// A post whose approval broke off may have been approved all the same: then its words tell.
  private String text(Delivery delivery) {
    return texts.computeIfAbsent(
        delivery.post(),
        post ->
            rooms
                .getBean(Publishing.class)
                .frozen(post, new OutletId(delivery.account()))
                .orElseThrow()
                .title());
  }

  List<Believed> believed() {
    var all = new ArrayList<Believed>();
    db.sql("select * from delivery")
        .query((rows, _) -> Deliveries.delivery(rows))
        .list()
        .forEach(d ->
            all.add(
                new Believed(
                    d.id(),
                    Objects.requireNonNull(networks.get(d.account())),
                    text(d),
                    d.state(),
                    d.needsPerson(),
                    String.valueOf(d.trouble()))));
    return all;
  }

  /// As on the panel of a post, after a look at the network.
  void decide(Believed waiting, boolean isOut) {
    var again = !isOut || waiting.state() != DeliveryState.UNCONFIRMED;
    holding.decide(
        deliveries.find(waiting.id()).orElseThrow(),
        again ? DeliveryState.PLANNED : DeliveryState.SENT,
        again ? "again" : "out",
        owner.id());
  }

  @Override
  public void close() {
    rooms.close();
  }
}
