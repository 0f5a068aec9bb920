package org.bedside.audit;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bedside.audit.Submission.Stamped;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The one writer of this node. It takes what waits, however much that is, and writes it with one
/// commit, while the callers wait for it: under load a commit serves hundreds of acts.
///
/// Its connection is its own. From the pool it would be a deadlock: callers hold pooled connections
/// while they wait for it.
@Component
class Scribe implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Scribe.class);

  private final JdbcConnectionDetails details;
  private final AuditSettings settings;
  private final BlockingQueue<Submission> queue;
  private final Appender appender = new Appender();
  private @Nullable Connection connection;
  private @Nullable Thread thread;
  private volatile boolean open;

  Scribe(JdbcConnectionDetails details, AuditSettings settings) {
    this.details = details;
    this.settings = settings;
    this.queue = new ArrayBlockingQueue<>(settings.queue());
  }

  /// Returns when the entries are durable.
  ///
  /// @throws Unrecorded when they are not, or when that is in doubt; they may then be in the ledger
  ///   although the act did not happen, never the other way round
  void write(List<Stamped> entries) {
    var submission = new Submission(entries);
    var end = System.nanoTime() + settings.deadline().toNanos();
    try {
      if (!open || !queue.offer(submission, settings.deadline().toMillis(), MILLISECONDS)) {
        throw new Unrecorded("The ledger takes no entries now, so this was not done.");
      }
      submission.durable().get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unrecorded("Interrupted while the ledger was written", e);
    } catch (TimeoutException e) {
      throw new Unrecorded("The ledger did not answer in time, so this was not done.", e);
    } catch (ExecutionException e) {
      throw new Unrecorded("The ledger could not be written, so this was not done.", e);
    }
  }

  private void run() {
    while (open || !queue.isEmpty()) {
      try {
        var first = queue.poll(200, MILLISECONDS);
        if (first != null) {
          write(first);
        }
      } catch (InterruptedException e) {
        open = false;
      }
    }
    disconnect();
  }

  private void write(Submission first) {
    var batch = new ArrayList<Submission>();
    batch.add(first);
    queue.drainTo(batch, settings.batch() - 1);
    var entries = batch.stream().flatMap(each -> each.entries().stream()).toList();
    try {
      appender.append(locked(), entries);
      batch.forEach(each -> each.durable().complete(null));
    } catch (SQLException | RuntimeException e) {
      log.error("{} audit entries could not be written", entries.size(), e);
      disconnect();
      batch.forEach(each -> each.durable().completeExceptionally(e));
    }
  }

  /// The connection with the ledger's lock on it. A connection that broke while it was idle is
  /// replaced once, since until the lock is held nothing was written.
  private Connection locked() throws SQLException {
    var current = connection;
    if (current != null) {
      try {
        appender.lock(current);
        return current;
      } catch (SQLException e) {
        log.warn("The ledger's connection broke and is made anew: {}", e.getMessage());
        disconnect();
      }
    }
    var fresh = connect();
    connection = fresh;
    appender.lock(fresh);
    return fresh;
  }

  private Connection connect() throws SQLException {
    var properties = new Properties();
    var user = details.getUsername();
    var password = details.getPassword();
    if (user != null && password != null && !user.isEmpty()) {
      properties.setProperty("user", user);
      properties.setProperty("password", password);
    }
    properties.setProperty("ApplicationName", "bedside ledger");
    var made = DriverManager.getConnection(details.getJdbcUrl(), properties);
    var deadline = settings.deadline().toMillis();
    // Set here, since the address has a longer one for everybody else.
    made.setNetworkTimeout(Runnable::run, Math.toIntExact(deadline + 1_000));
    made.setAutoCommit(false);
    try (var statement = made.createStatement()) {
      statement.execute("set statement_timeout = " + deadline);
      // If the network goes while we hold the lock, the server would hold it for us for hours.
      statement.execute("set idle_in_transaction_session_timeout = " + deadline);
    }
    made.commit();
    return made;
  }

  private void disconnect() {
    var old = connection;
    connection = null;
    if (old != null) {
      try {
        old.close();
      } catch (SQLException e) {
        log.debug("Closing a broken connection", e);
      }
    }
  }

  @Override
  public void start() {
    open = true;
    thread = Thread.ofPlatform().name("ledger").start(this::run);
  }

  /// Takes nothing new and writes what waits.
  @Override
  public void stop() {
    open = false;
    var writing = thread;
    if (writing != null) {
      try {
        writing.join(settings.deadline());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    var late = new ArrayList<Submission>();
    queue.drainTo(late);
    late.forEach(each -> each.durable().completeExceptionally(new Unrecorded("Closing")));
  }

  @Override
  public boolean isRunning() {
    return open;
  }

  /// Opens before, and closes after, everything that may want to record something.
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE + 1_000;
  }
}
