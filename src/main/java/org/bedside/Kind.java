package org.bedside;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.util.unit.DataSize;

/// What a setting is, in words.
///
/// @param open whether a wrong value may be repeated; an address can hold a password
record Kind(String name, String example, boolean open) {

  private static final Kind WHOLE = new Kind("a whole number that fits", "20", true);
  private static final Kind TRUTH = new Kind("true or false", "true", true);
  private static final Map<Class<?>, Kind> KINDS =
      Map.of(
          int.class, WHOLE,
          Integer.class, WHOLE,
          long.class, WHOLE,
          Long.class, WHOLE,
          boolean.class, TRUTH,
          Boolean.class, TRUTH,
          Duration.class, new Kind("a length of time", "500ms, 30s, 5m or 2h", true),
          DataSize.class, new Kind("a size", "512KB or 2MB", true),
          Path.class, new Kind("a file or a folder", "data/media", true),
          URI.class, new Kind("an address", "https://care.example.org", false));

  static Kind of(Class<?> type) {
    return KINDS.getOrDefault(type, new Kind("what is expected here", "what its page says", false));
  }
}
