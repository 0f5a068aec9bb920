package org.bedside.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Runs the command that prints the root key. What it prints is never logged; what it complains
/// about stands where the house's own complaints do.
final class KeyCommand {

  /// A key service may want somebody to touch a stick.
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private static final int MOST_BYTES = 1_000;

  private KeyCommand() {}

  /// @throws WrongRootKey if it fails or does not end
  static String output(String command) throws IOException {
    var process =
        new ProcessBuilder("/bin/sh", "-c", command)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    process.getOutputStream().close();
    try {
      // A key fits into the pipe; what prints more than the pipe holds does not end in time.
      if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new WrongRootKey(
            "The command of bedside.vault.key-command did not end within a minute.");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new WrongRootKey("The command of bedside.vault.key-command was interrupted.", e);
    }
    if (process.exitValue() != 0) {
      throw new WrongRootKey(
          "The command of bedside.vault.key-command ended with %d, so there is no root key."
              .formatted(process.exitValue()));
    }
    try (var printed = process.getInputStream()) {
      return new String(printed.readNBytes(MOST_BYTES), StandardCharsets.US_ASCII).strip();
    }
  }
}
