package org.bedside.conversations;

import java.util.UUID;

/// A picture or a paper in a thread, without its bytes.
///
/// @param place in its message, from 1
/// @param author as in the ledger
/// @param size in bytes
/// @param width in pixels; 0 for a paper
/// @param name as it was brought, cleaned (see [FileName])
/// @param about what it shows, in the words of who brought it; may be empty
record Attachment(
    UUID id,
    ThreadId thread,
    UUID message,
    int place,
    String author,
    FileKind kind,
    int size,
    int width,
    int height,
    String name,
    String about) {

  private static final int WIDEST = 288;
  private static final int HIGHEST = 320;

  public boolean isPicture() {
    return kind != FileKind.PDF;
  }

  /// For people, rounded up.
  public int kilobytes() {
    return (size + 1023) / 1024;
  }

  /// As it stands among words, in pixels.
  public int shownWidth() {
    return Math.max(1, (int) (width * shrunk()));
  }

  public int shownHeight() {
    return Math.max(1, (int) (height * shrunk()));
  }

  private double shrunk() {
    return Math.min(1, Math.min((double) WIDEST / width, (double) HIGHEST / height));
  }

  /// Its address below that of its thread.
  public String link() {
    return "/files/" + id;
  }
}
