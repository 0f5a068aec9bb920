package org.bedside.peers.race;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/// One way to carry private messages from one person to another and keep them. A further one joins
/// the race by a line in `MessageBench`.
interface Competitor {

  /// Short, such as `prosody internal`.
  String name();

  /// Makes ready for a turn: so many pairs, in each of which one person writes to another who
  /// watches. A turn begins with nothing kept. What is dear to start may stay from turn to turn if
  /// it does nothing meanwhile, since others are measured then.
  Course open(int pairs, Arrivals arrivals) throws Exception;

  /// Told, on any thread, when a message has reached the person who watches.
  interface Arrivals {
    void arrived(int pair, int number);
  }

  /// What stands ready for one turn.
  interface Course extends AutoCloseable {

    /// Sends `Words.of(number)`; returns when it is on its way or later. Called for a pair by one
    /// thread at a time.
    void send(int pair, int number) throws IOException;

    /// The numbers of the messages that are kept for the person of the pair who received, asked of
    /// the store and not of memory.
    Set<Integer> kept(int pair) throws IOException;

    /// Processor time of all that serves, since any fixed instant.
    Duration cpu();

    /// Memory of all that serves.
    long megabytes() throws IOException;

    @Override
    void close() throws IOException, InterruptedException;
  }
}
