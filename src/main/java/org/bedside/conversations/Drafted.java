package org.bedside.conversations;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message before it has its place in a thread.
///
/// @param id made by the page that sends it, so that sending it again adds nothing
record Drafted(
    UUID id,
    Side side,
    String author,
    String role,
    String words,
    @Nullable Integer corrects,
    boolean urgent) {

  /// The key of a sentence, if these words cannot be sent.
  static Optional<String> fault(String words) {
    return words.isBlank()
        ? Optional.of("conversations.fault.empty")
        : words.length() > Message.LONGEST
            ? Optional.of("conversations.fault.long")
            : Optional.empty();
  }
}
