package org.bedside.conversations;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bedside.gate.Enclosure;

/// A file that waits for its message, without its bytes.
///
/// @param author who brought it and alone sees it, as in the ledger
/// @param place for which thread, or for which patient's new one, as in [DraftTable]
record Staged(
    UUID id,
    String author,
    String place,
    FileKind kind,
    int size,
    int width,
    int height,
    String name,
    String about) {

  public boolean isPicture() {
    return kind != FileKind.PDF;
  }

  public int kilobytes() {
    return (size + 1023) / 1024;
  }

  /// As the gate is asked about it.
  Enclosure enclosure() {
    return new Enclosure(id, name, about);
  }

  /// The words together with what is said of the files.
  static String said(String words, List<Staged> files) {
    return Stream.concat(Stream.of(words), files.stream().map(Staged::about))
        .filter(one -> !one.isBlank())
        .collect(Collectors.joining("\n"));
  }
}
