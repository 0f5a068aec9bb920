package org.bedside;

import com.icegreen.greenmail.util.GreenMail;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import org.bedside.audit.TestLedger;
import org.bedside.patients.TestPatients;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// Before each test class: all tables empty, no patient in memory, nothing signed, the clock at the
/// real time, no mail.
final class EmptyTables implements BeforeAllCallback {

  private static final String DEADLOCK = "40P01";
  private static final int MOST_TRIES = 5;

  @Override
  public void beforeAll(ExtensionContext test) throws Exception {
    var house = SpringExtension.getApplicationContext(test);
    house.getBean(GreenMail.class).purgeEmailFromAllMailboxes();
    patiently(house.getBean(FlywayConnectionDetails.class));
    house.getBean(TestLedger.class).forget();
    house.getBean(TestPatients.class).asStored();
    // Last, so that nothing which a test planned for later becomes due on the way.
    house.getBean(SettableClock.class).reset();
  }

  /// What the test before has set going may still hold a table while it waits for another one.
  private static void patiently(FlywayConnectionDetails owner) throws SQLException {
    for (int tries = 1; ; tries++) {
      try {
        empty(owner);
        return;
      } catch (SQLException e) {
        if (!DEADLOCK.equals(e.getSQLState()) || tries == MOST_TRIES) {
          throw e;
        }
      }
    }
  }

  /// As the owner, and with the triggers that keep the ledger from being changed switched off.
  private static void empty(FlywayConnectionDetails owner) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
        var statement = connection.createStatement()) {
      var tables = new ArrayList<String>();
      try (var rows =
          statement.executeQuery(
              """
              select tablename from pg_tables
              where schemaname = 'public' and tablename not like 'flyway%'
              """)) {
        while (rows.next()) {
          tables.add('"' + rows.getString(1) + '"');
        }
      }
      for (var table : tables) {
        statement.execute("alter table " + table + " disable trigger user");
      }
      if (!tables.isEmpty()) {
        statement.execute("truncate " + String.join(", ", tables) + " restart identity");
      }
      for (var table : tables) {
        statement.execute("alter table " + table + " enable trigger user");
      }
    }
  }
}
