package org.bedside.web;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// A connection of its own that does nothing but hear one channel of PostgreSQL. One that is lost
/// is opened again; what was told in between is lost, and that is said, at the loss and when it
/// hears again.
final class Hearing {

  /// How long it listens before it asks whether the other side is still there: a network that is
  /// gone says nothing.
  private static final int ASK_AFTER_MS = 2_000;

  private static final int ANSWER_WITHIN_MS = 5_000;
  private static final long FIRST_REST_MS = 50;
  private static final long LONGEST_REST_MS = 2_000;
  private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);

  private final JdbcConnectionDetails details;
  private final String channel;
  private final Consumer<String> heard;
  private final Runnable missed;
  private volatile boolean running;
  private volatile boolean hears;
  private volatile @Nullable Thread thread;
  private volatile @Nullable Connection open;

  Hearing(JdbcConnectionDetails details, String channel, Consumer<String> heard, Runnable missed) {
    this.details = details;
    this.channel = channel;
    this.heard = heard;
    this.missed = missed;
  }

  boolean hears() {
    return hears;
  }

  void start() {
    running = true;
    thread = Thread.ofPlatform().name("live-hearing").daemon().start(this::hear);
  }

  void stop() {
    running = false;
    var connection = open;
    try {
      if (connection != null) {
        connection.abort(Runnable::run);
      }
    } catch (SQLException e) {
      LOG.debug("A connection that was ended had ended", e);
    }
    var waiting = thread;
    if (waiting != null) {
      waiting.interrupt();
    }
  }

  private void hear() {
    var rest = FIRST_REST_MS;
    while (running) {
      try (var connection = connect()) {
        rest = FIRST_REST_MS;
        hear(connection);
      } catch (SQLException | RuntimeException e) {
        lost(e);
      }
      try {
        Thread.sleep(rest);
      } catch (InterruptedException _) {
        return;
      }
      rest = Math.min(2 * rest, LONGEST_REST_MS);
    }
  }

  private void lost(Exception e) {
    open = null;
    if (running && hears) {
      LOG.warn("News of other nodes are not heard for now: {}", e.toString());
      hears = false;
      missed.run();
    }
  }

  private Connection connect() throws SQLException {
    var how = new Properties();
    how.setProperty("user", details.getUsername());
    how.setProperty("password", details.getPassword());
    how.setProperty("ApplicationName", "bedside-live");
    return DriverManager.getConnection(details.getJdbcUrl(), how);
  }

  private void hear(Connection connection) throws SQLException {
    open = connection;
    connection.setNetworkTimeout(Runnable::run, ANSWER_WITHIN_MS);
    ask(connection, "listen " + channel);
    hears = true;
    missed.run();
    var news = connection.unwrap(PGConnection.class);
    while (running) {
      var lines = news.getNotifications(ASK_AFTER_MS);
      if (lines == null || lines.length == 0) {
        ask(connection, "select 1");
      } else {
        for (var line : lines) {
          heard.accept(line.getParameter());
        }
      }
    }
  }

  private static void ask(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
