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
import java.util.stream.IntStream;
import org.bedside.database.CrashingPostgres;
import org.bedside.networks.Network;

/// A house whose parts can be killed: its database server, the workers that carry its posts out,
/// the networks they carry them to behind bad weather, and a desk at which posts are approved. All
/// time in it runs `speed` times as fast as the day.
final class CrashingHouse implements AutoCloseable {

  private static final Duration CALL = Duration.ofSeconds(20);

  private static final int WORKERS = 2;

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
  CrashingHouse(String name, long seed, int percent, int speed, Map<String, String> database)
      throws IOException, SQLException, InterruptedException {
    this.home = Path.of("target", name).toAbsolutePath();
    var start = Clock.systemUTC().instant();
    this.clock = new FastClock(start, speed);
    this.speed = speed;
    Files.createDirectories(home);
    postgres = CrashingPostgres.start(home.resolve("postgres"), database);
    steps = new Steps(postgres.owner());
    peers = new FourPeers(seed, percent, CALL.dividedBy(speed), clock);
    settings = settings(start);
    image = WorkerImage.of(settings);
    desk = new Desk(DeliveryWorker.start(Map.of(), arguments(settings)), peers);
    IntStream.range(0, WORKERS).forEach(_ -> this.workers.add(another()));
  }

  private Map<String, Object> settings(Instant start) {
    var all = new HashMap<String, Object>(peers.settings());
    all.put("worker.start", start);
    all.put("worker.speed", speed);
    all.put("bedside.data", home.resolve("data"));
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
