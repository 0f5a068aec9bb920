package org.bedside.backup;

/// It was not done, and nothing was changed. The message is a sentence for the person who runs the
/// house.
final class BackupRefused extends RuntimeException {

  BackupRefused(String sentence) {
    super(sentence);
  }

  BackupRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
