package org.bedside.people;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Slows guessing down, and locks nobody out: after a few failures each further try must wait
/// longer, up to a minute, and a quarter of an hour of silence forgets all. It counts per account,
/// per network and for the whole house, in memory and per node: a restart forgets, and several
/// nodes count apart. A browser that signed in before counts for itself, so a stranger who hammers
/// on an account does not slow its owner; a passkey is not slowed per account at all.
@Component
class Throttle {

  private static final Duration FORGOTTEN = Duration.ofMinutes(15);
  private static final int REMEMBERED = 50_000;

  /// What is counted together, and how many failures are free.
  enum Kind {
    ACCOUNT(5, Duration.ofSeconds(60)),
    NETWORK(30, Duration.ofSeconds(60)),
    HOUSE(300, Duration.ofSeconds(2)),
    /// The word of the first run: a person types it once.
    WORD(5, Duration.ofSeconds(60));

    final int free;
    final Duration longest;

    Kind(int free, Duration longest) {
      this.free = free;
      this.longest = longest;
    }
  }

  /// One counter.
  record Key(Kind kind, String value) {

    static Key account(byte[] hash) {
      return new Key(Kind.ACCOUNT, HexFormat.of().formatHex(hash));
    }

    /// An IPv6 customer has a /64, so that is what counts.
    static Key network(String address) {
      try {
        var bytes = InetAddress.getByName(address).getAddress();
        return new Key(
            Kind.NETWORK,
            HexFormat.of().formatHex(bytes.length > 4 ? Arrays.copyOf(bytes, 8) : bytes));
      } catch (UnknownHostException e) {
        return new Key(Kind.NETWORK, "");
      }
    }

    static Key house() {
      return new Key(Kind.HOUSE, "");
    }
  }

  private record Failures(int count, Instant last) {}

  private final Clock clock;
  private final Map<Key, Failures> failures =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Failures> eldest) {
          return size() > REMEMBERED;
        }
      };

  Throttle(Clock clock) {
    this.clock = clock;
  }

  /// How long a try must still wait; empty if it may go ahead. A try that must wait counts as none,
  /// else two people trying at once would keep each other out.
  synchronized Optional<Duration> wait(List<Key> keys) {
    var now = clock.instant();
    return keys.stream()
        .map(key -> left(key, now))
        .filter(Duration::isPositive)
        .max(Duration::compareTo);
  }

  synchronized void failed(List<Key> keys) {
    var now = clock.instant();
    for (var key : keys) {
      var before = failures.remove(key);
      var count = before == null || forgotten(before, now) ? 0 : before.count();
      failures.put(key, new Failures(count + 1, now));
    }
  }

  /// Forgets the failures of an account; its network and the house keep theirs.
  synchronized void succeeded(List<Key> keys) {
    keys.stream().filter(key -> key.kind() == Kind.ACCOUNT).forEach(failures::remove);
  }

  /// For tests, which fail often and have no quarter of an hour.
  synchronized void clear() {
    failures.clear();
  }

  private Duration left(Key key, Instant now) {
    var known = failures.get(key);
    if (known == null || forgotten(known, now) || known.count() < key.kind().free) {
      return Duration.ZERO;
    }
    var doublings = Math.min(known.count() - key.kind().free, 10);
    var delay = Duration.ofSeconds(1L << doublings);
    var capped = delay.compareTo(key.kind().longest) > 0 ? key.kind().longest : delay;
    return Duration.between(now, known.last().plus(capped));
  }

  private static boolean forgotten(Failures failures, Instant now) {
    return failures.last().plus(FORGOTTEN).isBefore(now);
  }
}
