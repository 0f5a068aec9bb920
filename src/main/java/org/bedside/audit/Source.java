package org.bedside.audit;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.bedside.audit.Checkpoint.Remembered;
import org.jspecify.annotations.Nullable;

/// Where a verifier reads a ledger: a database or an export. It may be read more than once.
interface Source {

  Reading open() throws IOException;

  /// One pass over the rows in the order of their seq.
  interface Reading extends Closeable {

    List<Remembered> remembered();

    /// The next row; null at the end.
    @Nullable Row next() throws IOException;
  }

  /// The file has not the form of an export.
  final class Malformed extends IOException {

    private static final long serialVersionUID = 1L;
    private final long line;

    Malformed(long line, String sentence) {
      super(sentence);
      this.line = line;
    }

    long line() {
      return line;
    }
  }
}
