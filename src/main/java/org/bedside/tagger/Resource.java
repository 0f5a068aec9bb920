package org.bedside.tagger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/// A packed file that lies beside the tagger.
final class Resource {

  private Resource() {}

  static byte[] read(String name) {
    var file = Resource.class.getResourceAsStream(name);
    if (file == null) {
      throw new IllegalStateException("Missing beside the tagger: " + name);
    }
    try (var in = new GZIPInputStream(file, 1 << 16)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
