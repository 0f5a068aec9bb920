package org.bedside.channels.carrying;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bedside.Rounds;
import org.bedside.channels.carrying.RateHouse.Quick;
import org.bedside.channels.carrying.TestNodes.Node;

/// `bin/bench rate`: how many deliveries a second are taken, begun, called and written down, on
/// networks that answer at once; in turns with a bare script that takes and marks rows (the
/// ceiling) and with db-scheduler. All on one durable PostgreSQL and one pool of connections.
///
/// Then how late deliveries leave: 1,000 due at one instant, a steady stream, the same stream
/// beside an account that hangs; and what begins after the stop switch.
final class RateBench {

  private static final int ACCOUNTS = 50;
  private static final int ROUNDS = 3;

  /// What is put there for each second: more than is ever carried out.
  private static final Map<String, Integer> MOST =
      Map.of("raw", 60_000, "db-scheduler", 12_000, "dispatch", 30_000, "whole", 15_000);

  /// One way to get through a queue.
  private interface Way {
    void fill(int count) throws SQLException;

    /// Works for so long; how many are recorded as done then.
    long work(Duration time) throws Exception;
  }

  private record Measured(double perSecond, double cpuMicros) {}

  private final RateHouse house;
  private final Duration time;
  private final OperatingSystemMXBean machine =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private RateBench(RateHouse house, int seconds) {
    this.house = house;
    this.time = Duration.ofSeconds(seconds);
  }

  public static void main(String[] arguments) throws Exception {
    var seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 4;
    try (var house = new RateHouse(ACCOUNTS)) {
      new RateBench(house, seconds).run(arguments.length > 1 ? arguments[1] : "");
      if (arguments.length < 2) {
        new RateLateness(house).run();
      }
    }
    System.exit(0);
  }

  /// @param only one of the ways, to profile it; empty for all
  private void run(String only) throws Exception {
    tables();
    var ways = new LinkedHashMap<String, Way>();
    ways.put("raw", raw());
    ways.put("db-scheduler", peer());
    ways.put("dispatch", ours(house::dispatchOnly));
    ways.put("whole", ours(house::whole));
    ways.keySet().removeIf(name -> !only.isEmpty() && !name.equals(only));
    var all = new LinkedHashMap<String, List<Measured>>();
    for (var round = 0; round <= ROUNDS; round++) {
      var before = Rounds.syncMicros();
      for (var way : ways.entrySet()) {
        var measured = measure(way.getValue(), MOST.getOrDefault(way.getKey(), 0));
        if (round > 0) {
          all.computeIfAbsent(way.getKey(), _ -> new ArrayList<>()).add(measured);
        }
        System.out.printf(
            "  round %d %-12s %,8.0f/s  %6.1f CPU us each (this program's)%n",
            round, way.getKey(), measured.perSecond(), measured.cpuMicros());
      }
      System.out.printf(
          "  round %d fdatasync p50 %.0f -> %.0f us, load %.1f%n",
          round, before, Rounds.syncMicros(), machine.getSystemLoadAverage());
    }
    print(all);
  }

  private static void print(Map<String, List<Measured>> all) {
    var peer = all.getOrDefault("db-scheduler", List.of());
    var raw = all.getOrDefault("raw", List.of());
    all.forEach((name, measured) -> {
      var rates = measured.stream().mapToDouble(Measured::perSecond).toArray();
      System.out.printf(
          "%-12s median %,.0f/s, %.1f CPU us each; to db-scheduler %s; to raw %s%n",
          name,
          Rounds.median(rates),
          Rounds.median(measured.stream().mapToDouble(Measured::cpuMicros).toArray()),
          ratio(measured, peer),
          ratio(measured, raw));
    });
  }

  private static String ratio(List<Measured> ours, List<Measured> theirs) {
    var ratios = new double[ours.size()];
    for (var i = 0; i < Math.min(ratios.length, theirs.size()); i++) {
      ratios[i] = ours.get(i).perSecond() / theirs.get(i).perSecond();
    }
    java.util.Arrays.sort(ratios);
    return "%.2f (%.2f to %.2f)"
        .formatted(Rounds.median(ratios), ratios[0], ratios[ratios.length - 1]);
  }

  private Measured measure(Way way, int perSecond) throws Exception {
    way.fill((int) (perSecond * time.toSeconds()));
    house.asOwner("analyze");
    var cpu = machine.getProcessCpuTime();
    var start = System.nanoTime();
    var done = way.work(time);
    var took = System.nanoTime() - start;
    return new Measured(
        done / (took / 1e9), (machine.getProcessCpuTime() - cpu) / 1_000.0 / Math.max(1, done));
  }

  private Way ours(java.util.function.Function<Quick, Node> make) {
    return new Way() {
      @Override
      public void fill(int count) throws SQLException {
        house.empty();
        house.plan(count, house.accounts, Clock.systemUTC().instant(), Duration.ZERO);
      }

      @Override
      public long work(Duration time) throws Exception {
        var node = make.apply(new Quick());
        node.dispatcher().start();
        Thread.sleep(time);
        var done = house.count("delivery where state = 'SENT'");
        node.dispatcher().stop();
        return done;
      }
    };
  }

  private Way raw() {
    return new Way() {
      @Override
      public void fill(int count) throws SQLException {
        house.asOwner("truncate raw_item");
        house.asOwner(
            "insert into raw_item select gen_random_uuid(), now(), 'P' from generate_series(1, %d)"
                .formatted(count));
      }

      @Override
      public long work(Duration time) throws Exception {
        var on = new AtomicBoolean(true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
          for (var i = 0; i < 16; i++) {
            threads.execute(() -> claimAndMark(on));
          }
          Thread.sleep(time);
          on.set(false);
        }
        return house.count("raw_item where state = 'D'");
      }
    };
  }

  private void claimAndMark(AtomicBoolean on) {
    try (var connection = house.pool.getConnection()) {
      connection.setAutoCommit(false);
      try (var claim =
              connection.prepareStatement(
                  """
                  with due as (select id from raw_item where state = 'P' and due <= now()
                    order by due limit 100 for update skip locked)
                  update raw_item r set state = 'C' from due where r.id = due.id returning r.id
                  """);
          var mark =
              connection.prepareStatement("update raw_item set state = 'D' where id = any (?)")) {
        while (on.get()) {
          var ids = new ArrayList<Object>();
          try (var rows = claim.executeQuery()) {
            while (rows.next()) {
              ids.add(rows.getObject(1));
            }
          }
          connection.commit();
          mark.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
          mark.executeUpdate();
          connection.commit();
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Way peer() {
    return new Way() {
      @Override
      public void fill(int count) throws SQLException {
        house.asOwner("truncate scheduled_tasks");
        house.asOwner(
            """
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            select 'send', gen_random_uuid()::text, now(), false, 1 from generate_series(1, %d)
            """
                .formatted(count));
      }

      @Override
      public long work(Duration time) throws Exception {
        var before = house.count("scheduled_tasks");
        var scheduler =
            Scheduler.create(house.pool, Tasks.oneTime("send").execute((_, _) -> {}))
                .threads(20)
                .pollingInterval(Duration.ofMillis(100))
                .pollUsingLockAndFetch(1.0, 4.0)
                .build();
        scheduler.start();
        Thread.sleep(time);
        var done = before - house.count("scheduled_tasks");
        scheduler.stop();
        return done;
      }
    };
  }

  private void tables() throws SQLException {
    house.asOwner(
        """
        drop table if exists raw_item, scheduled_tasks;
        create table raw_item (id uuid primary key, due timestamptz not null, state text not null);
        create index raw_due on raw_item (due) where state = 'P';
        create table scheduled_tasks (task_name text not null, task_instance text not null,
          task_data bytea, execution_time timestamptz not null, picked boolean not null,
          picked_by text, last_success timestamptz, last_failure timestamptz,
          consecutive_failures int, last_heartbeat timestamptz, version bigint not null,
          priority smallint, state text, state_data bytea, primary key (task_name, task_instance));
        create index execution_time_idx on scheduled_tasks (execution_time);
        create index last_heartbeat_idx on scheduled_tasks (last_heartbeat);
        grant select, insert, update, delete on raw_item, scheduled_tasks to public;
        """);
  }
}
