package org.bedside.web;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bedside.web.News.Closed;
import org.bedside.web.News.Missed;
import org.bedside.web.News.SessionClosed;
import org.bedside.web.News.SessionMoved;
import org.bedside.web.News.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The live streams of everybody who is looking at a page now. A stream carries topics, never
/// words: "today" tells a page to ask for its list again, and the asking is checked like any other.
///
/// Each node keeps the streams that were opened on it and tells the others ([Nodes]); a page does
/// not notice on which it is.
@Component
public class Live implements SmartLifecycle {

  /// Streams at a time for one principal: more than the windows a person looks at, fewer than a
  /// broken client opens.
  static final int CAP = 12;

  private final Queue<LiveStream> streams = new ConcurrentLinkedQueue<>();
  private final Nodes nodes;
  private final Supplier<Stream<Lasting>> lasting;
  private volatile boolean running;

  @Autowired
  Live(Nodes nodes, ObjectProvider<Lasting> lasting) {
    this(nodes, lasting::stream);
  }

  Live(Nodes nodes, Supplier<Stream<Lasting>> lasting) {
    this.nodes = nodes;
    this.lasting = lasting;
    nodes.listener(this::here);
  }

  /// Tells the open pages of `principal` that something about `topic` has changed, and never waits
  /// for a slow reader. Inside a transaction it waits for the commit, else pages would ask too
  /// early; after a rollback it says nothing.
  ///
  /// @param principal a name without blanks, such as the id of a person
  /// @param topic lower case letters, digits and `:._-`, at most 80
  public void tell(String principal, String topic) {
    if (!topic.matches("[a-z0-9:._-]{1,80}") || !principal.matches("[!-~]{1,200}")) {
      throw new IllegalArgumentException("A topic and a principal are names, not words");
    }
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      tellNow(new Told(principal, topic));
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            tellNow(new Told(principal, topic));
          }
        });
  }

  private void tellNow(Told news) {
    here(news);
    nodes.tell(news);
  }

  /// Ends all streams of `principal`, for good: their pages say that the door is closed. Those on
  /// other nodes end with the commit of the transaction, if there is one.
  public void close(String principal) {
    end(new Closed(principal));
  }

  /// Ends the streams that were opened in one session, for good, like [#close], and whatever else
  /// lasts as long as it ([Lasting]).
  public void closeSession(String session) {
    lasting.get().forEach(room -> room.sessionClosed(session));
    end(SessionClosed.of(session));
  }

  /// Ends the streams of a session whose id has changed, for now: their pages come again under the
  /// new one, by which they can be ended for good.
  ///
  /// @param before the id that the session had
  /// @param after the id that it has now
  public void sessionMoved(String before, String after) {
    lasting.get().forEach(room -> room.sessionMoved(before, after));
    end(SessionMoved.of(before));
  }

  private void end(News news) {
    here(news);
    nodes.tellForCertain(news);
  }

  /// What is new, to the streams of this node. After a gap all of them end for now: their pages
  /// come again through the door, which whoever lost their right meanwhile does not pass, and ask
  /// for everything.
  private void here(News news) {
    switch (news) {
      case Told(var principal, var topic) ->
          of(stream -> stream.principal().equals(principal)).forEach(stream -> stream.offer(topic));
      case Closed(var principal) ->
          of(stream -> stream.principal().equals(principal)).forEach(LiveStream::forbid);
      case SessionClosed session ->
          of(stream -> stream.session() != null && session.isOf(stream.session()))
              .forEach(LiveStream::forbid);
      case SessionMoved session ->
          of(stream -> stream.session() != null && session.isOf(stream.session()))
              .forEach(LiveStream::end);
      case Missed() -> streams.forEach(LiveStream::end);
    }
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
