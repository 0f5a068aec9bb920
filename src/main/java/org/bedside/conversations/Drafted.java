package org.bedside.conversations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message before it has its place in a thread.
///
/// @param id made by the page that sends it, so that sending it again adds nothing
/// @param files that go along, in this order
record Drafted(
    UUID id,
    Side side,
    String author,
    String role,
    String words,
    @Nullable Integer corrects,
    boolean urgent,
    List<Staged> files) {

  /// The key of a sentence, if this cannot be sent. A picture needs no words.
  static Optional<String> fault(String words, List<Staged> files) {
    return words.isBlank() && files.isEmpty()
        ? Optional.of("conversations.fault.empty")
        : words.length() > Message.LONGEST
            ? Optional.of("conversations.fault.long")
            : Optional.empty();
  }
}
