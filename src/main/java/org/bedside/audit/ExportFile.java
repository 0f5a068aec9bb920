package org.bedside.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// An export as a source, strictly: what [Export] would not have written is refused.
record ExportFile(Opener opener) implements Source {

  /// Opens the bytes anew for each pass.
  interface Opener {
    InputStream open() throws IOException;
  }

  static ExportFile at(Path file) {
    return new ExportFile(() -> Files.newInputStream(file));
  }

  @Override
  public Reading open() throws IOException {
    var in = opener.open();
    try {
      return new ExportReading(in);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }
}
