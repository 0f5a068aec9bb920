package org.bedside.web;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The live streams of everybody who is looking at a page now. A stream carries topics, never
/// words: "today" tells a page to ask for its list again, and the asking is checked like any other.
///
/// It knows the streams of this node only. [#tell] is the one place where news come in, so that
/// waking other nodes is a matter of that method.
@Component
public class Live implements SmartLifecycle {

  /// Streams at a time for one principal: more than the windows a person looks at, fewer than a
  /// broken client opens.
  static final int CAP = 12;

  private final Queue<LiveStream> streams = new ConcurrentLinkedQueue<>();
  private volatile boolean running;

  /// Tells the open pages of `principal` that something about `topic` has changed, and never waits
  /// for a slow reader. Inside a transaction it waits for the commit, else pages would ask too
  /// early; after a rollback it says nothing.
  public void tell(String principal, String topic) {
    if (!topic.matches("[a-z0-9:._-]{1,80}")) {
      throw new IllegalArgumentException("A topic is a name, not words");
    }
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      tellNow(principal, topic);
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            tellNow(principal, topic);
          }
        });
  }

  private void tellNow(String principal, String topic) {
    of(stream -> stream.principal().equals(principal)).forEach(stream -> stream.offer(topic));
  }

  /// Ends all streams of `principal`, for good: their pages say that the door is closed.
  public void close(String principal) {
    of(stream -> stream.principal().equals(principal)).forEach(LiveStream::forbid);
  }

  /// Ends the streams that were opened in one session, for good.
  public void closeSession(String session) {
    of(stream -> session.equals(stream.session())).forEach(LiveStream::forbid);
  }

  /// A new stream; empty when `principal` holds too many, or the house is closing.
  Optional<LiveStream> open(String principal, @Nullable String session) {
    if (!running || of(stream -> stream.principal().equals(principal)).size() >= CAP) {
      return Optional.empty();
    }
    var stream = new LiveStream(principal, session);
    streams.add(stream);
    return Optional.of(stream);
  }

  void leave(LiveStream stream) {
    streams.remove(stream);
  }

  List<LiveStream> of(Predicate<LiveStream> wanted) {
    return streams.stream().filter(wanted).toList();
  }

  @Override
  public void start() {
    running = true;
  }

  /// Ends every stream for now (pages try again by themselves), because a graceful shutdown waits
  /// for open requests and a stream never ends.
  @Override
  public void stop() {
    running = false;
    streams.forEach(LiveStream::end);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /// Stops before the web server begins to wait.
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
