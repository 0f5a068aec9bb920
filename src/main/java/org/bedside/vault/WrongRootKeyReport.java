package org.bedside.vault;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Prints the sentence of a [WrongRootKey] instead of a stack trace.
final class WrongRootKeyReport extends AbstractFailureAnalyzer<WrongRootKey> {

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable rootFailure, WrongRootKey cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Name the right file by bedside.vault.key-file or bedside.vault.passphrase-file, or the right command by bedside.vault.key-command.",
        cause);
  }
}
