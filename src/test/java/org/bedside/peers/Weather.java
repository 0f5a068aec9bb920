package org.bedside.peers;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.bedside.peers.LostAnswerProxy.Fault;

/// Bad weather by lot: of a hundred requests so many are spoiled, in all the ways there are. The
/// same seed gives the same lots in the same order; which request draws which lot is up to the
/// threads.
public final class Weather implements Function<String, Fault> {

  /// What may happen, and how often it happens among those spoiled.
  private enum Kind {
    LOST_ANSWER(25),
    BROKEN_ANSWER(10),
    ERROR_AFTER_THE_DEED(15),
    BLOCKED_AFTER_THE_DEED(5),
    GARBAGE(5),
    EMPTY(5),
    LATE(8),
    DRIPPING(7),
    LOST_REQUEST(15),
    TOO_MANY(5);

    private final int share;

    Kind(int share) {
      this.share = share;
    }
  }

  private static final List<Integer> ERRORS = List.of(500, 502, 503, 504);

  private final Random lots;
  private final int percent;
  private final Duration deadline;
  private final Map<Kind, Integer> drawn = new EnumMap<>(Kind.class);
  private boolean calm;

  /// @param percent of the requests that are spoiled
  /// @param deadline of a call: what is late is later than that
  public Weather(long seed, int percent, Duration deadline) {
    this.lots = new Random(seed);
    this.percent = percent;
    this.deadline = deadline;
  }

  /// From now on nothing is spoiled.
  public synchronized void clear() {
    calm = true;
  }

  public synchronized int spoiled() {
    return drawn.values().stream().mapToInt(Integer::intValue).sum();
  }

  @Override
  public synchronized Fault apply(String path) {
    if (calm || lots.nextInt(100) >= percent) {
      return new Fault.None();
    }
    var lot = lots.nextInt(100);
    for (var kind : Kind.values()) {
      lot -= kind.share;
      if (lot < 0) {
        drawn.merge(kind, 1, Integer::sum);
        return fault(kind);
      }
    }
    throw new IllegalStateException("The shares make a hundred");
  }

  private Fault fault(Kind kind) {
    return switch (kind) {
      case LOST_ANSWER -> new Fault.LostAnswer();
      case BROKEN_ANSWER -> new Fault.BrokenAnswer();
      case ERROR_AFTER_THE_DEED ->
          new Fault.AnswerReplaced(ERRORS.get(lots.nextInt(ERRORS.size())));
      case BLOCKED_AFTER_THE_DEED -> new Fault.AnswerReplaced(403);
      case GARBAGE -> new Fault.Garbage();
      case EMPTY -> new Fault.AnswerReplaced(200);
      case LATE -> new Fault.LateAnswer(deadline.plus(deadline.dividedBy(4)));
      case DRIPPING -> new Fault.DrippingAnswer(deadline.dividedBy(20));
      case LOST_REQUEST -> new Fault.LostRequest();
      case TOO_MANY -> new Fault.TooMany(Duration.ofSeconds(1 + lots.nextInt(30)));
    };
  }
}
