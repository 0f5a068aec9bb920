package org.bedside.gate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Supplier;
import org.bedside.detectors.Draft;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Signs;

/// What detectors saw in drafts that were read lately. They see the same in the same words with the
/// same findings of the guard, and a page asks about each draft several times, a delivery once
/// more.
final class Lately {

  /// A page of drafts for all channels, and what is on its way.
  private static final int MOST = 200;

  private record Read(Draft draft, Readings readings) {}

  private final Map<Read, Signs> signs =
      Collections.synchronizedMap(
          new LinkedHashMap<>(MOST, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Entry<Read, Signs> eldest) {
              return size() > MOST;
            }
          });

  /// Two who ask at once may both read; nobody waits for the other.
  Signs signs(Draft draft, Readings readings, Supplier<Signs> reads) {
    var read = new Read(draft, readings);
    var known = signs.get(read);
    if (known != null) {
      return known;
    }
    var seen = reads.get();
    // What could not be read is tried again.
    if (seen.unread().isEmpty() && seen.isGradeRead()) {
      signs.put(read, seen);
    }
    return seen;
  }
}
