package org.bedside.peers.ehr;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// The bad weather that a test has asked for.
final class Faults {

  private final Map<String, String> refused = new ConcurrentHashMap<>();
  private final Set<String> without = ConcurrentHashMap.newKeySet();
  private final AtomicInteger lost = new AtomicInteger();
  private final AtomicInteger twice = new AtomicInteger();
  private final AtomicInteger tooMany = new AtomicInteger();
  private volatile int retryAfter;
  private volatile int delayMillis;
  private volatile Instant brokenUntil = Instant.MIN;

  /// @param values the fields of the order; see peers/README.md
  /// @return whether there is such a fault
  boolean order(String name, JsonNode values) {
    var times = values.path("times").asInt(1);
    var type = values.path("type").asText("");
    switch (name) {
      case "broken" -> brokenUntil = Instant.now().plusSeconds(values.path("seconds").asInt(3600));
      case "slow" -> delayMillis = values.path("millis").asInt();
      case "refuse" -> refused.put(type, values.path("expression").asText(type));
      case "without" -> without.add(type);
      case "lose" -> lost.set(times);
      case "twice" -> twice.set(times);
      case "too-many" -> {
        retryAfter = values.path("seconds").asInt(1);
        tooMany.set(times);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  void clear() {
    refused.clear();
    without.clear();
    lost.set(0);
    twice.set(0);
    tooMany.set(0);
    delayMillis = 0;
    brokenUntil = Instant.MIN;
  }

  void delay() throws InterruptedException {
    Thread.sleep(Duration.ofMillis(delayMillis));
  }

  boolean broken() {
    return brokenUntil.isAfter(Instant.now());
  }

  /// The field that is wrong in whatever is written of this type.
  Optional<String> refused(String type) {
    return Optional.ofNullable(refused.get(type));
  }

  Set<String> without() {
    return without;
  }

  boolean loses() {
    return happens(lost);
  }

  boolean doubles() {
    return happens(twice);
  }

  Optional<Integer> retryAfter() {
    return happens(tooMany) ? Optional.of(retryAfter) : Optional.empty();
  }

  private static boolean happens(AtomicInteger times) {
    return times.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
  }
}
