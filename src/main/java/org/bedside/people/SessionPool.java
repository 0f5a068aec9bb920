package org.bedside.people;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// Sessions are read and ended in transactions of their own, also in the middle of an act that
/// holds a connection already. Out of one pool that is a deadlock: whoever holds a lock waits for a
/// second connection, and those who wait for the lock have them all. So sessions have a small pool
/// to themselves, whose users wait for nothing else.
@Configuration(proxyBeanMethods = false)
class SessionPool {

  private static final int SIZE = 5;

  @Bean(defaultCandidate = false)
  @SpringSessionDataSource
  HikariDataSource sessionConnections(JdbcConnectionDetails details) {
    var pool = new HikariConfig();
    pool.setPoolName("sessions");
    pool.setJdbcUrl(details.getJdbcUrl());
    pool.setUsername(details.getUsername());
    pool.setPassword(details.getPassword());
    pool.setMaximumPoolSize(SIZE);
    pool.setMinimumIdle(1);
    pool.setConnectionTimeout(10_000);
    pool.setValidationTimeout(1_000);
    pool.setKeepaliveTime(30_000);
    pool.setConnectionInitSql("set idle_in_transaction_session_timeout = '60s'");
    // As the other pool does: the first one who asks makes it, and the tables may come later.
    pool.setInitializationFailTimeout(-1);
    return new HikariDataSource(pool);
  }

  /// Spring Session asks for it by this name.
  @Bean(defaultCandidate = false)
  TransactionOperations springSessionTransactionOperations(
      @SpringSessionDataSource HikariDataSource sessionConnections) {
    return new TransactionTemplate(new JdbcTransactionManager(sessionConnections));
  }
}
