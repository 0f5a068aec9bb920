package org.bedside.vault;

import com.google.crypto.tink.Aead;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Tries a root key on a database without a running house, so that a wrong one shows before and not
/// after the database is brought back.
public final class RootKeyProof {

  private RootKeyProof() {}

  /// Whether this root key opens what the database holds. It changes nothing.
  ///
  /// @param passphraseFile from which the key is made instead of read; null if it is read
  /// @param keyCommand that prints it instead; null if none does
  public static boolean opens(
      Connection db, Path keyFile, @Nullable Path passphraseFile, @Nullable String keyCommand)
      throws SQLException {
    try (var statement = db.createStatement();
        var rows = statement.executeQuery("select salt, sealing, looking_up from vault_keyset")) {
      if (!rows.next()) {
        return true; // a house that has sealed nothing yet
      }
      var row =
          new Keysets.Row(rows.getBytes(1), rows.getBytes(2), rows.getBytes(3), 1, Instant.EPOCH);
      Aead root =
          RootKey.from(new VaultSettings(keyFile, passphraseFile, keyCommand), row.salt(), false);
      Keyset.opened(row, root);
      return true;
    } catch (GeneralSecurityException | WrongRootKey e) {
      return false;
    }
  }
}
