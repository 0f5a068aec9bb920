package org.bedside.channels.carrying;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.bedside.BedsideApplication;
import org.bedside.audit.Audit;
import org.bedside.backup.Restored;
import org.bedside.channels.accounts.Accounts;
import org.bedside.channels.carrying.TestNodes.Node;
import org.bedside.channels.terms.Account;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.Delivery;
import org.bedside.channels.terms.Networking;
import org.bedside.gate.Cleared;
import org.bedside.gate.Gate;
import org.bedside.people.People;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.publishing.PostId;
import org.bedside.publishing.Publishing;
import org.bedside.publishing.TestPosts;
import org.bedside.today.Today;
import org.bedside.web.Live;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The whole house on its built-in, durable PostgreSQL, whose own dispatcher sleeps; accounts on a
/// network that answers at once; and nodes to be measured.
final class RateHouse implements AutoCloseable {

  /// So many posts for each account in turn.
  private static final int POSTS = 20;

  /// Takes all at once, and remembers how late each came.
  static final class Quick extends FakeNetwork {

    final ConcurrentLinkedQueue<Late> late = new ConcurrentLinkedQueue<>();

    @Override
    public Answer<Placed> send(Cleared cleared, Delivery delivery, Account account) {
      late.add(
          new Late(account.id(), Duration.between(delivery.due(), Clock.systemUTC().instant())));
      return sending.apply(delivery);
    }
  }

  record Late(UUID account, Duration by) {}

  final ConfigurableApplicationContext context;
  final JdbcClient db;
  final DataSource pool;
  final List<Account> accounts = new ArrayList<>();
  private final Map<UUID, Account> byId = new HashMap<>();
  private final List<PostId> posts = new ArrayList<>();
  private final TestNodes nodes;

  RateHouse(int count) {
    context =
        new SpringApplicationBuilder(BedsideApplication.class)
            .run(
                "--bedside.data=target/bench-house",
                "--server.port=0",
                "--spring.main.sources=org.bedside.TestBeans",
                "--bedside.origin=http://localhost:8080",
                "--logging.level.org.bedside=warn");
    context.getBean(Dispatcher.class).stop();
    db = context.getBean(JdbcClient.class);
    pool = context.getBean(DataSource.class);
    nodes = context.getBean(TestNodes.class);
    var people = context.getBean(TestPeople.class);
    people.practice(false);
    for (var i = 0; i < count; i++) {
      accounts.add(nodes.open("bench " + i));
    }
    accounts.forEach(account -> byId.put(account.id(), account));
    var writer = people.with("Priya Example", Role.CLINICIAN);
    var approver = people.with("Hannah Example", Role.OWNER);
    for (var i = 1; i <= POSTS; i++) {
      var text = "Flu shots on Saturday, 9 to noon, room %d. No appointment needed.".formatted(i);
      posts.add(bean(TestPosts.class).approved("Flu shots " + i, text, writer, approver));
    }
  }

  /// All that a node does: gate, ledger and Today included.
  Node whole(Quick network) {
    return nodes.node(TestNodes.settings(8), network);
  }

  /// The dispatching alone: taking, writing that calls begin, calling, writing results down. No
  /// gate is asked, and no ledger written.
  Node dispatchOnly(Quick network) {
    var settings = TestNodes.settings(8);
    var transaction = bean(TransactionTemplate.class);
    var bell = new Bell();
    var beginning = new Ungated(this, bell, settings, transaction);
    var sending = new Uncleared(network);
    var recording = new Recording(new Unledgered(this, settings, transaction));
    var settling = bean(Settling.class);
    var dispatcher =
        new Dispatcher(
            bean(Claims.class),
            beginning,
            sending,
            recording,
            settling,
            bean(Recalling.class),
            bean(Restored.class),
            bell,
            settings,
            Clock.systemUTC());
    return new Node(dispatcher, beginning, sending, recording, settling, bell);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  private static final class Ungated extends Beginning {

    private final Claims claims;
    private final RateHouse house;
    private final ChannelsSettings settings;
    private final TransactionTemplate transaction;

    Ungated(
        RateHouse house, Bell bell, ChannelsSettings settings, TransactionTemplate transaction) {
      super(
          house.bean(Claims.class),
          house.bean(Accounts.class),
          house.bean(Publishing.class),
          house.bean(Gate.class),
          house.bean(Outcomes.class),
          house.bean(Handback.class),
          house.bean(Restored.class),
          bell,
          settings,
          transaction,
          Clock.systemUTC());
      this.claims = house.bean(Claims.class);
      this.house = house;
      this.settings = settings;
      this.transaction = transaction;
    }

    @Override
    List<Ready> begin(Places places) {
      return Objects.requireNonNull(transaction.execute(_ -> taken(places)));
    }

    @SuppressWarnings("NullAway") // No gate, so nothing that it cleared.
    private List<Ready> taken(Places places) {
      var now = Clock.systemUTC().instant();
      var due = claims.due(now, now.plus(settings.lease()), places);
      var begun = claims.begin(due, now, settings.lease());
      return begun.stream()
          .map(each -> new Ready(each.begun(), house.account(each.account()), null))
          .toList();
    }
  }

  private static final class Uncleared extends Sending {

    private final Quick network;

    Uncleared(Quick network) {
      super(new Networking(List.of(network)));
      this.network = network;
    }

    @Override
    Result call(Ready ready) {
      return Result.of(
          ready.delivery(),
          ready.account(),
          network.send(ready.words(), ready.delivery(), ready.account()));
    }
  }

  private Account account(UUID id) {
    return Objects.requireNonNull(byId.get(id));
  }

  private static final class Unledgered extends Outcomes {

    private final Deliveries deliveries;
    private final Accounts accounts;
    private final TransactionTemplate transaction;

    Unledgered(RateHouse house, ChannelsSettings settings, TransactionTemplate transaction) {
      super(
          house.bean(Deliveries.class),
          house.bean(Recalls.class),
          house.bean(Accounts.class),
          house.bean(Resting.class),
          house.bean(Today.class),
          house.bean(Audit.class),
          house.bean(People.class),
          house.bean(Live.class),
          settings,
          Clock.systemUTC());
      this.deliveries = house.bean(Deliveries.class);
      this.accounts = house.bean(Accounts.class);
      this.transaction = transaction;
    }

    @Override
    public void write(List<Result> results) {
      var now = Clock.systemUTC().instant();
      transaction.executeWithoutResult(_ -> {
        deliveries.sent(
            results.stream()
                .map(each ->
                    new Deliveries.Sent(each.delivery(), FakeNetwork.placed(each.delivery())))
                .toList(),
            now);
        accounts.sent(
            results.stream().map(each -> each.account().id()).distinct().sorted().toList(), now);
      });
    }
  }

  /// So many deliveries of the posts in turn, for the accounts in turn, from `first` on and each
  /// `every` later than the one before.
  void plan(int count, List<Account> to, Instant first, Duration every) {
    db.sql(
            """
            insert into delivery (id, post, channel, approval, state, due_at, next_at, frozen_at,
                                  changed_at)
            select gen_random_uuid(), posts[1 + i / cardinality(ids) % cardinality(posts)],
              ids[1 + i % cardinality(ids)], gen_random_uuid(), 'PLANNED', at, at, now(), now()
            from generate_series(0, :count - 1) i,
              lateral (select string_to_array(:ids, ',')::uuid[] as ids,
                string_to_array(:posts, ',')::uuid[] as posts,
                :first::timestamptz + i * :micros * interval '1 microsecond' as at) x
            """)
        .param("posts", joined(posts.stream().map(PostId::value)))
        .param("count", count)
        .param("ids", joined(to.stream().map(Account::id)))
        .param("first", Accounts.utc(first))
        .param("micros", every.toNanos() / 1_000)
        .update();
  }

  private static String joined(Stream<UUID> ids) {
    return ids.map(UUID::toString).collect(Collectors.joining(","));
  }

  void empty() throws SQLException {
    asOwner(
        "truncate delivery, delivery_reply, newsletter_mail, restored_delivery, channel_breaker");
  }

  void asOwner(String sql) throws SQLException {
    var owner = bean(FlywayConnectionDetails.class);
    try (var connection =
            DriverManager.getConnection(
                owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  long count(String condition) {
    return db.sql("select count(*) from " + condition).query(Long.class).single();
  }

  static List<Duration> sorted(Quick network, Account account) {
    return network.late.stream()
        .filter(each -> each.account().equals(account.id()))
        .map(Late::by)
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  @Override
  public void close() {
    context.close();
  }
}
