package org.bedside.channels.carrying;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.bedside.database.CrashingPostgres;
import org.bedside.networks.Network;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// A house whose parts can be killed: its database server, the workers that carry its posts out,
/// the networks they carry them to behind bad weather, and a desk at which posts are approved. All
/// time in it runs `speed` times as fast as the day.
final class CrashingHouse implements AutoCloseable {

  /// Longer takes no call.
  static final Duration CALL = Duration.ofSeconds(20);

  final Clock clock;
  final int speed;
  final FourPeers peers;
  final CrashingPostgres postgres;
  final Desk desk;
  final Steps steps;
  final List<WorkerProcess> workers = new ArrayList<>();
  private final Path home;
  private final WorkerImage image;
  private final Map<String, Object> settings;

  /// @param name of its folder below `target`
  /// @param percent of all calls that are spoiled once the storm begins
  /// @param workers so many nodes at a time
  CrashingHouse(
      String name,
      long seed,
      int percent,
      int speed,
      int workers,
      Map<String, String> database,
      Progress progress)
      throws IOException, SQLException, InterruptedException, ExecutionException {
    this.home = Path.of("target", name).toAbsolutePath();
    var start = Clock.systemUTC().instant();
    this.clock = new FastClock(start, speed);
    this.speed = speed;
    Files.createDirectories(home);
    var networks = beside(() -> new FourPeers(seed, percent, CALL.dividedBy(speed), clock));
    postgres = CrashingPostgres.start(home.resolve("postgres"), database);
    steps = new Steps(postgres.owner());
    progress.say("The database has its tables");
    peers = networks.get();
    settings = settings(start);
    progress.say("The networks are open");
    var made = beside(() -> WorkerImage.of(settings));
    desk = new Desk(DeliveryWorker.start(Map.of(), arguments(settings)), peers);
    progress.say("The desk is open");
    image = made.get();
    IntStream.range(0, workers).forEach(_ -> this.workers.add(another()));
    progress.say("The workers start");
  }

  private static <T> Future<T> beside(Callable<T> work) {
    var task = new FutureTask<>(work);
    Thread.ofPlatform().daemon().start(task);
    return task;
  }

  private Map<String, Object> settings(Instant start) {
    var all = new HashMap<String, Object>(peers.settings());
    all.put("worker.start", start);
    all.put("worker.speed", speed);
    // A new database has a new ledger, which the checkpoints of an older one do not fit.
    all.put("bedside.data", home.resolve("data-" + start.toEpochMilli()));
    all.put("bedside.database.url", postgres.url());
    all.put("spring.datasource.hikari.maximum-pool-size", 14);
    all.put("spring.datasource.hikari.connection-timeout", 4_000);
    // What a call may take, in the time of this house.
    all.put("bedside.egress.total", CALL.toMillis() / speed + "ms");
    all.put("bedside.egress.response", 15_000 / speed + "ms");
    all.put("bedside.egress.connect", 5_000 / speed + "ms");
    all.put("spring.mail.properties.mail.smtp.connectiontimeout", 5_000 / speed);
    all.put("spring.mail.properties.mail.smtp.timeout", 10_000 / speed);
    all.put("spring.mail.properties.mail.smtp.writetimeout", 10_000 / speed);
    all.put("bedside.channels.every", "100ms");
    all.put("bedside.channels.latest", "3d");
    all.put("bedside.audit.every", "1d");
    return all;
  }

  private static String[] arguments(Map<String, Object> settings) {
    return settings.entrySet().stream()
        .map(each -> "--" + each.getKey() + "=" + each.getValue())
        .toArray(String[]::new);
  }

  WorkerProcess another() {
    return WorkerProcess.start(image, settings, home.resolve("workers.log"));
  }

  /// A new one in the place of one that was killed.
  void replace(WorkerProcess killed) {
    workers.set(workers.indexOf(killed), another());
  }

  /// A worker that starts while the database is away gives up, and somebody starts it again.
  void revive() {
    for (var worker : List.copyOf(workers)) {
      if (!worker.isAlive()) {
        replace(worker);
      }
    }
  }

  /// Those that look for deliveries.
  List<WorkerProcess> ready() {
    return workers.stream().filter(WorkerProcess::isReady).toList();
  }

  boolean somebodyWorks() {
    revive();
    return !ready().isEmpty();
  }

  /// Until all work, or a minute has passed; how many do.
  int awaitWorkers() throws InterruptedException {
    var end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (ready().size() < workers.size() && System.nanoTime() < end) {
      revive();
      Thread.sleep(20);
    }
    return ready().size();
  }

  /// What the house believes. A database that was just killed believes nothing for a moment.
  List<Desk.Believed> believed() throws InterruptedException {
    for (var tries = 0; ; tries++) {
      try {
        return desk.believed();
      } catch (DataAccessException | TransactionException e) {
        if (tries == 50) {
          throw e;
        }
        Thread.sleep(50);
      }
    }
  }

  /// Writes down what each worker does.
  void explain() {
    workers.forEach(each -> each.explain(home.resolve("threads-" + workers.indexOf(each))));
  }

  /// How long in the day a time of this house takes.
  Duration real(Duration time) {
    return time.dividedBy(speed);
  }

  /// How often each text is out, by network.
  Map<Network, Map<String, Integer>> out() {
    var all = new HashMap<Network, Map<String, Integer>>();
    for (var network : Desk.NETWORKS) {
      all.put(network, peers.out(network));
    }
    return all;
  }

  @Override
  public void close() throws IOException, InterruptedException {
    workers.forEach(WorkerProcess::close);
    desk.close();
    peers.close();
    postgres.close();
  }
}
