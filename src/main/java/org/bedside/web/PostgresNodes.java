package org.bedside.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The other nodes, reached by `NOTIFY` in the database that all of them share.
///
/// PostgreSQL commits notifying transactions one after the other ([async.c,
/// PreCommit_Notify](https://github.com/postgres/postgres/blob/REL_18_STABLE/src/backend/commands/async.c)),
/// so ordinary news do not ride in the transactions they are about: they are gathered and told by a
/// thread of their own, after the commit, many at once. Only the end of somebody's right to look
/// goes with the transaction that takes it.
@Component
class PostgresNodes implements Nodes, SmartLifecycle {

  static final String CHANNEL = "bedside_live";

  /// More than that wait only while the database is away; then "everything" is shorter.
  private static final int MOST_WAITING = 5_000;

  private static final int MOST_AT_ONCE = 500;
  private static final long REST_MS = 500;
  private static final Logger LOG = LoggerFactory.getLogger(PostgresNodes.class);

  private final String self = UUID.randomUUID().toString();
  private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>();
  private final JdbcClient db;
  private final Hearing hearing;
  private volatile Consumer<News> listener = _ -> {};
  private volatile @Nullable Thread teller;

  PostgresNodes(JdbcClient db, JdbcConnectionDetails details) {
    this.db = db;
    this.hearing =
        new Hearing(details, CHANNEL, this::heard, () -> listener.accept(new News.Missed()));
  }

  @Override
  public void listener(Consumer<News> listener) {
    this.listener = listener;
  }

  /// Whether news of other nodes arrive here now.
  boolean hears() {
    return hearing.hears();
  }

  private void heard(String line) {
    if (!line.startsWith(self)) {
      News.of(line.substring(line.indexOf(' ') + 1)).ifPresent(listener);
    }
  }

  private String line(News news) {
    return self + " " + news.line();
  }

  @Override
  public void tell(News news) {
    if (waiting.size() >= MOST_WAITING) {
      waiting.clear();
      waiting.add(line(new News.Missed()));
    }
    waiting.add(line(news));
  }

  @Override
  public void tellForCertain(News news) {
    notify(new String[] {line(news)});
  }

  private void notify(String[] lines) {
    db.sql("select pg_notify(:channel, line) from unnest(:lines::text[]) as line")
        .param("channel", CHANNEL)
        .param("lines", lines)
        .query(_ -> {});
  }

  private void tellOn() {
    while (isRunning()) {
      try {
        var lines = new LinkedHashSet<String>();
        lines.add(waiting.take());
        tellUntilTold(lines);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /// What is told twice in a row is told once.
  private void tellUntilTold(LinkedHashSet<String> lines) throws InterruptedException {
    while (isRunning()) {
      var more = new ArrayList<String>();
      waiting.drainTo(more, Math.max(0, MOST_AT_ONCE - lines.size()));
      lines.addAll(more);
      try {
        notify(lines.toArray(String[]::new));
        return;
      } catch (RuntimeException e) {
        LOG.warn("News for other nodes wait, as the database does not answer: {}", e.toString());
        Thread.sleep(REST_MS);
      }
    }
  }

  @Override
  public synchronized void start() {
    if (teller == null) {
      teller = Thread.ofVirtual().name("live-teller").unstarted(this::tellOn);
      teller.start();
      hearing.start();
    }
  }

  @Override
  public synchronized void stop() {
    var thread = teller;
    teller = null;
    if (thread != null) {
      thread.interrupt();
      hearing.stop();
    }
  }

  @Override
  public boolean isRunning() {
    return teller != null;
  }
}
