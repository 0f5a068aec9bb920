package org.bedside.peers.race;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.bedside.pace.HouseProgram;
import org.bedside.pace.Practice;
import org.bedside.pace.Practice.Talk;
import org.bedside.pace.Visitor;
import org.bedside.pace.Words;
import org.jspecify.annotations.Nullable;

/// Our own side: a whole house with its own PostgreSQL, as it is shipped, visited over HTTP. In
/// each pair a patient and somebody of the practice write to each other in turns, both with the
/// thread and its live stream open; what is counted has been stored with `fsync`, sealed, recorded
/// in the ledger and, of the practice's side, read by the guard.
///
/// One writer of a pair waits for the answer before it sends the next, as a form does. The page
/// that the answer leads to is not fetched.
///
/// @param reads whether a message has arrived when its words have: who hears of news asks for the
///   words, as the open page does. Otherwise it has when the receiver's stream tells the thread
///   after it was sent; exact while a pair has no more than one on its way.
record HouseCompetitor(boolean reads) implements Competitor {

  private static final int STAFF = 10;
  private static final Duration WARM_UP = Duration.ofSeconds(40);

  private static @Nullable HouseProgram house;
  private static @Nullable Practice practice;

  @Override
  public String name() {
    return reads ? "bedside read" : "bedside stream";
  }

  @Override
  public synchronized Course open(int pairs, Arrivals arrivals)
      throws IOException, InterruptedException {
    var open = house;
    if (open == null) {
      open = HouseProgram.start("race-house", List.of("-Xmx1g"), List.of());
      house = open;
      practice = Practice.of(open, pairs, STAFF);
      warm(practice, pairs);
    }
    return new Open(open, java.util.Objects.requireNonNull(practice), pairs, reads, arrivals);
  }

  /// A Java machine translates what it often runs, and nothing of that is counted.
  private static void warm(Practice practice, int pairs) throws IOException, InterruptedException {
    var end = System.nanoTime() + WARM_UP.toNanos();
    try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var talk : practice.talks(pairs)) {
        writers.execute(() -> warm(talk, end));
      }
    }
  }

  private static void warm(Talk talk, long end) {
    try (talk) {
      for (var i = 0; System.nanoTime() < end; i++) {
        talk.write(i % 2 == 0, UUID.randomUUID(), Words.of(i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void end() throws IOException, InterruptedException {
    var open = house;
    if (open != null) {
      open.close();
    }
  }

  private static final class Open implements Course {

    private static final int OVER = -1;

    private final HouseProgram house;
    private final List<Talk> talks;
    private final List<BlockingQueue<Integer>> outboxes = new ArrayList<>();
    private final List<Receiver> receivers = new ArrayList<>();
    private final List<Visitor> windows = new ArrayList<>();

    Open(HouseProgram house, Practice practice, int pairs, boolean reads, Arrivals arrivals)
        throws IOException, InterruptedException {
      this.house = house;
      this.talks = practice.talks(pairs);
      var ofStaff = new HashMap<Integer, Map<String, Receiver>>();
      for (var i = 0; i < pairs; i++) {
        var talk = talks.get(i);
        var patient = receiver(talk, true, i, reads, arrivals);
        var staff = receiver(talk, false, i, reads, arrivals);
        listen(talk.window(true), Map.of(talk.topic(), patient));
        ofStaff.computeIfAbsent(talk.answering(), _ -> new HashMap<>()).put(talk.topic(), staff);
        var outbox = new LinkedBlockingQueue<Integer>();
        outboxes.add(outbox);
        Thread.startVirtualThread(() -> send(talk, outbox, patient, staff));
      }
      for (var one : ofStaff.entrySet()) {
        listen(practice.staff().get(one.getKey()).window(), one.getValue());
      }
    }

    private Receiver receiver(
        Talk talk, boolean isPatient, int pair, boolean reads, Arrivals arrivals) {
      var receiver = new Receiver(talk, isPatient, number -> arrivals.arrived(pair, number), reads);
      receivers.add(receiver);
      return receiver;
    }

    private void listen(Visitor window, Map<String, Receiver> topics) throws IOException {
      windows.add(window);
      window.listen(topic -> {
        var receiver = topics.get(topic);
        if (receiver != null) {
          receiver.hears();
        }
      });
    }

    /// Even numbers are the patient's.
    private void send(Talk talk, BlockingQueue<Integer> outbox, Receiver patient, Receiver staff) {
      try {
        for (var number = outbox.take(); number != OVER; number = outbox.take()) {
          var byPatient = number % 2 == 0;
          (byPatient ? staff : patient).expects(number);
          var answer = talk.write(byPatient, UUID.randomUUID(), Words.of(number));
          if (answer.status() != 302) {
            System.out.println("Not taken: " + answer.status());
          }
        }
      } catch (IOException | InterruptedException e) {
        System.out.println("A writer broke off: " + e);
      }
    }

    @Override
    public void send(int pair, int number) {
      outboxes.get(pair).add(number);
    }

    @Override
    public Set<Integer> kept(int pair) throws IOException {
      try (var window = talks.get(pair).window(false)) {
        return new HashSet<>(Words.on(talks.get(pair).words(false, window).body()));
      }
    }

    @Override
    public Duration cpu() {
      return house.cpu();
    }

    @Override
    public long megabytes() throws IOException {
      return house.megabytes();
    }

    @Override
    public void close() throws IOException {
      outboxes.forEach(each -> each.add(OVER));
      receivers.forEach(Receiver::close);
      for (var window : windows) {
        window.close();
      }
      for (var talk : talks) {
        talk.close();
      }
    }
  }

  /// One side of a pair, before its open page.
  private static final class Receiver {

    private final Talk talk;
    private final boolean isPatient;
    private final Consumer<Integer> arrived;
    private final boolean reads;
    private final Set<Integer> expected = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<Boolean> news = new LinkedBlockingQueue<>();

    Receiver(Talk talk, boolean isPatient, Consumer<Integer> arrived, boolean reads) {
      this.talk = talk;
      this.isPatient = isPatient;
      this.arrived = arrived;
      this.reads = reads;
      if (reads) {
        Thread.startVirtualThread(this::read);
      }
    }

    void expects(int number) {
      expected.add(number);
    }

    void hears() {
      if (reads) {
        news.add(true);
      } else {
        expected.forEach(this::took);
      }
    }

    private void took(int number) {
      if (expected.remove(number)) {
        arrived.accept(number);
      }
    }

    /// News that come while it asks are answered by one more question.
    private void read() {
      try (var window = talk.window(isPatient)) {
        while (news.take()) {
          var more = new ArrayList<Boolean>();
          news.drainTo(more);
          if (more.contains(false)) {
            return;
          }
          Words.on(talk.words(isPatient, window).body()).forEach(this::took);
        }
      } catch (IOException | InterruptedException e) {
        System.out.println("A reader broke off: " + e);
      }
    }

    void close() {
      news.add(false);
    }
  }
}
