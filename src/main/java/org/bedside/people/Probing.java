package org.bedside.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.springframework.stereotype.Component;

/// Counts the different texts that one asker lets the guard read. Somebody who types needs a few in
/// a second; a list of names that is tried out needs thousands. The same text again is free. It
/// counts in memory and per node: a restart forgets.
@Component
class Probing {

  /// Askers that are remembered at once.
  private static final int REMEMBERED = 2_000;

  private static final class Asked {
    private Instant day = Instant.MIN;
    private Instant minute = Instant.MIN;
    private int inMinute;
    private boolean told;
    private final Set<Long> texts = new HashSet<>();
  }

  private final Map<String, Asked> askers =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Asked> eldest) {
          return size() > REMEMBERED;
        }
      };
  private final PeopleSettings settings;
  private final Audit audit;
  private final Clock clock;

  Probing(PeopleSettings settings, Audit audit, Clock clock) {
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  /// Whether `asker` may have this text read; the first refusal of each minute is in the ledger.
  boolean allows(String asker, String text) {
    var verdict = count(asker, text);
    if (verdict == Verdict.REFUSED_FIRST) {
      audit.record(Entry.of(asker, "guard.probed", "guard"));
    }
    return verdict == Verdict.ALLOWED;
  }

  private enum Verdict {
    ALLOWED,
    REFUSED_FIRST,
    REFUSED
  }

  private synchronized Verdict count(String asker, String text) {
    var now = clock.instant();
    var asked = askers.computeIfAbsent(asker, _ -> new Asked());
    if (over(asked.day, now, Duration.ofDays(1))) {
      asked.day = now;
      asked.texts.clear();
    }
    if (over(asked.minute, now, Duration.ofMinutes(1))) {
      asked.minute = now;
      asked.inMinute = 0;
      asked.told = false;
    }
    var key = ((long) text.length() << 32) ^ (text.hashCode() & 0xffff_ffffL);
    if (asked.texts.contains(key)) {
      return Verdict.ALLOWED;
    }
    if (asked.inMinute >= settings.textsInMinute() || asked.texts.size() >= settings.textsInDay()) {
      var first = !asked.told;
      asked.told = true;
      return first ? Verdict.REFUSED_FIRST : Verdict.REFUSED;
    }
    asked.inMinute++;
    asked.texts.add(key);
    return Verdict.ALLOWED;
  }

  private static boolean over(Instant from, Instant now, Duration span) {
    return from.equals(Instant.MIN) || now.isBefore(from) || !now.isBefore(from.plus(span));
  }

  /// For tests, which have no day to wait.
  synchronized void clear() {
    askers.clear();
  }
}
