package org.bedside.vault;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the root key comes from: one of three. Never from the environment, which child processes
/// and crash reports copy.
///
/// @param keyFile holds the root key; made on the first start if it is missing
/// @param passphraseFile holds a passphrase from which the root key is made instead; such a file
///   can lie on a disk that is only there at start
/// @param keyCommand prints the root key instead, in base64 as a key file holds it: the way to a
///   key service, a stick or a hardware module
@ConfigurationProperties("bedside.vault")
record VaultSettings(
    @DefaultValue("data/keys/root.key") Path keyFile,
    @Nullable Path passphraseFile,
    @Nullable String keyCommand) {

  VaultSettings {
    if (passphraseFile != null && !passphraseFile.toString().isBlank()) {
      if (keyCommand != null && !keyCommand.isBlank()) {
        throw new IllegalArgumentException(
            "bedside.vault.passphrase-file and bedside.vault.key-command both say where the root key comes from. Set one of them.");
      }
      if (!Files.isReadable(passphraseFile)) {
        throw new IllegalArgumentException(
            "bedside.vault.passphrase-file names %s, which is not there or cannot be read. Put the file back, or name another."
                .formatted(passphraseFile));
      }
    }
  }
}
