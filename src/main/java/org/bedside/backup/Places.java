package org.bedside.backup;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/// Where the rooms keep what is not in the database.
///
/// @param media the folder of the sealed pictures
/// @param checkpoints the file of the ledger's signed checkpoints; `.pub` beside it verifies them
/// @param rootKey the file of the root key
/// @param passphrase the file from which the root key is made instead, if it is
/// @param keyCommand prints the root key instead, if one does
/// @param auditKey the file of the key that signs checkpoints
record Places(
    Path media,
    Path checkpoints,
    Path rootKey,
    @Nullable Path passphrase,
    @Nullable String keyCommand,
    Path auditKey) {

  /// As the house itself reads its settings.
  static Places of(Environment settings) {
    var data = Path.of(settings.getProperty("bedside.data", "data"));
    var passphrase = settings.getProperty("bedside.vault.passphrase-file", "");
    var command = settings.getProperty("bedside.vault.key-command", "");
    var checkpoints = settings.getProperty("bedside.audit.checkpoints", "");
    return new Places(
        path(settings.getProperty("bedside.media.folder"), data.resolve("media")),
        checkpoints.isBlank() ? data.resolve("audit/checkpoints") : Path.of(checkpoints),
        path(settings.getProperty("bedside.vault.key-file"), data.resolve("keys/root.key")),
        passphrase.isBlank() ? null : Path.of(passphrase),
        command.isBlank() ? null : command,
        data.resolve("keys/audit.ed25519"));
  }

  private static Path path(@Nullable String set, Path otherwise) {
    return set == null || set.isBlank() ? otherwise : Path.of(set);
  }
}
