package org.bedside.vault;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/// The vault of another house, on a database of its own.
public final class TestVaults {

  private TestVaults() {}

  public static Vault on(DataSource database, Path rootKey) {
    var db = JdbcClient.create(database);
    return new Vault(
        new Keysets(db),
        new Buckets(db),
        new ApartTable(db),
        new VaultSettings(rootKey, null, null),
        Clock.systemUTC(),
        new DataSourceTransactionManager(database));
  }
}
