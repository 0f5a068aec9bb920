package org.bedside.stories;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Counts links that lead nowhere, per network they came from: whoever tries many must wait. In
/// memory and per node, since a link of 256 bits is guessed by nobody; it keeps the noise out.
@Component
class Knocks {

  private static final int FREE = 20;
  private static final Duration FORGOTTEN = Duration.ofMinutes(15);
  private static final int REMEMBERED = 10_000;

  private record Tries(int count, Instant since) {}

  private final Clock clock;
  private final Map<String, Tries> tries =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
          return size() > REMEMBERED;
        }
      };

  Knocks(Clock clock) {
    this.clock = clock;
  }

  synchronized boolean mayTry(String address) {
    var known = tries.get(network(address));
    return known == null || isForgotten(known) || known.count() < FREE;
  }

  synchronized void failed(String address) {
    tries.merge(
        network(address),
        new Tries(1, clock.instant()),
        (known, first) -> isForgotten(known) ? first : new Tries(known.count() + 1, known.since()));
  }

  /// For tests, which fail often and have no quarter of an hour.
  synchronized void forget() {
    tries.clear();
  }

  private boolean isForgotten(Tries known) {
    return !known.since().plus(FORGOTTEN).isAfter(clock.instant());
  }

  /// An IPv6 customer has a /64, so that is what counts.
  private static String network(String address) {
    try {
      var bytes = InetAddress.getByName(address).getAddress();
      return HexFormat.of().formatHex(bytes.length > 4 ? Arrays.copyOf(bytes, 8) : bytes);
    } catch (UnknownHostException e) {
      return "";
    }
  }
}
