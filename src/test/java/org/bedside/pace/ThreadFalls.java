package org.bedside.pace;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.bedside.pace.Practice.Talk;

/// Patients and staff write and read while the house, or its database, is killed at random
/// instants. Whoever is not answered asks again with the same id, as a page does that is sent
/// again.
final class ThreadFalls {

  private static final int PAIRS = 6;
  private static final int STAFF = 3;

  /// So much is answered between two kills at least.
  private static final int ENOUGH = 12;

  private static final Pattern UNREAD = Pattern.compile("(\\d+) new<");

  /// @param kills of them every n-th is of the house, the others of its database
  record Plan(long seed, int kills, int houseEvery, Duration longest) {}

  /// @param lost said to be taken, and not kept
  /// @param strange kept, and nobody was told so
  /// @param doubled kept more than once, or numbered with a gap
  /// @param unrecorded kept without an entry in the ledger
  /// @param miscounted patients whose list says another number of unread messages than theirs
  /// @param answers how often each status came; 0 is a connection that broke
  /// @param unexplained answers of 503 that do not say when to come again
  /// @param healed milliseconds from a kill of the database to the next message that was taken
  record Tally(
      int houses,
      int databases,
      int taken,
      List<String> lost,
      List<String> strange,
      List<String> doubled,
      List<String> unrecorded,
      List<String> miscounted,
      String ledger,
      Map<Integer, Integer> answers,
      int unexplained,
      List<Long> healed,
      List<Long> restarted) {}

  /// What one pair did, and what must have come of it.
  private static final class Pair {
    final Talk talk;
    final Random lots;
    final List<UUID> taken = new ArrayList<>();
    int unread;

    Pair(Talk talk, long seed) {
      this.talk = talk;
      this.lots = new Random(seed);
    }
  }

  private final HouseProgram house;
  private final Plan plan;
  private final List<Pair> pairs = new ArrayList<>();
  private final Map<Integer, Integer> answers = Collections.synchronizedMap(new TreeMap<>());
  private final AtomicInteger unexplained = new AtomicInteger();
  private final AtomicInteger taken = new AtomicInteger();
  private final List<Long> healed = new ArrayList<>();
  private final List<Long> restarted = new ArrayList<>();
  private volatile boolean over;

  private ThreadFalls(HouseProgram house, Plan plan) {
    this.house = house;
    this.plan = plan;
  }

  static Tally run(HouseProgram house, Plan plan)
      throws IOException, InterruptedException, ExecutionException {
    return new ThreadFalls(house, plan).run();
  }

  private Tally run() throws IOException, InterruptedException, ExecutionException {
    var practice = Practice.of(house, PAIRS, STAFF);
    for (var talk : practice.talks(PAIRS)) {
      pairs.add(new Pair(talk, plan.seed() + pairs.size()));
    }
    var writing = new ArrayList<FutureTask<?>>();
    for (var pair : pairs) {
      var task =
          new FutureTask<>(() -> {
            live(pair);
            return true;
          });
      writing.add(task);
      Thread.ofVirtual().start(task);
    }
    storm();
    over = true;
    for (var task : writing) {
      task.get();
    }
    return tally();
  }

  private void storm() throws IOException, InterruptedException {
    var lots = new Random(plan.seed());
    var end = System.nanoTime() + plan.longest().toNanos();
    for (var i = 1; i <= plan.kills() && System.nanoTime() < end; i++) {
      awaitTaken(taken.get() + ENOUGH);
      Thread.sleep(lots.nextInt(150));
      var start = System.nanoTime();
      if (i % plan.houseEvery() == 0) {
        house.kill();
        house.again();
        restarted.add((System.nanoTime() - start) / 1_000_000);
      } else {
        house.killDatabase();
        // What was under way may still be answered with a yes that was given before.
        awaitTaken(taken.get() + PAIRS + 1);
        healed.add((System.nanoTime() - start) / 1_000_000);
      }
    }
    awaitTaken(taken.get() + ENOUGH);
  }

  private void awaitTaken(int count) throws InterruptedException {
    var end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (taken.get() < count) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("The house takes nothing any more; answers " + answers);
      }
      Thread.sleep(5);
    }
  }

  /// One thing after the other, and each until it is answered.
  private void live(Pair pair) throws InterruptedException {
    while (!over) {
      switch (pair.lots.nextInt(6)) {
        case 0, 1 -> {
          write(pair, true);
          pair.unread = 0; // Who writes has the thread before them.
        }
        case 2, 3, 4 -> {
          write(pair, false);
          pair.unread++;
        }
        default -> {
          until(() -> pair.talk.open(true), answer -> answer.status() == 200);
          pair.unread = 0;
        }
      }
    }
  }

  private void write(Pair pair, boolean byPatient) throws InterruptedException {
    var id = UUID.randomUUID();
    var words = Words.of(pair.taken.size() + 1);
    until(
        () -> pair.talk.write(byPatient, id, words),
        answer -> answer.status() == 302 && isWritten(pair, answer));
    pair.taken.add(id);
    taken.incrementAndGet();
  }

  /// A way to the thread, and not to the door.
  private static boolean isWritten(Pair pair, Answer answer) {
    return answer.header("Location").filter(to -> to.contains(pair.talk.thread())).isPresent();
  }

  private interface Asking {
    Answer ask() throws IOException;
  }

  private void until(Asking asking, Predicate<Answer> isDone) throws InterruptedException {
    while (true) {
      try {
        var answer = asking.ask();
        answers.merge(answer.status(), 1, Integer::sum);
        if (answer.status() == 503 && answer.header("Retry-After").isEmpty()) {
          unexplained.incrementAndGet();
        }
        if (isDone.test(answer)) {
          return;
        }
      } catch (IOException e) {
        answers.merge(0, 1, Integer::sum);
      }
      Thread.sleep(60);
    }
  }

  private Tally tally() throws IOException, InterruptedException {
    var kept = new HashMap<String, Integer>();
    var doubled = new ArrayList<String>();
    var unrecorded = new ArrayList<String>();
    var numbers = new HashMap<String, Integer>();
    for (var line : house.ask("kept")) {
      var words = line.split(" ");
      if (numbers.merge(words[1], 1, Integer::sum) != Integer.parseInt(words[2])) {
        doubled.add("number " + line);
      }
      if (words[4].equals("0")) {
        unrecorded.add(line);
      }
      if (!words[2].equals("1")) {
        kept.merge(words[3], 1, Integer::sum);
      }
    }
    var lost = new ArrayList<String>();
    var miscounted = new ArrayList<String>();
    for (var pair : pairs) {
      pair.taken.stream()
          .map(UUID::toString)
          .filter(id -> kept.remove(id) == null)
          .forEach(lost::add);
      miscounted.addAll(miscounted(pair));
      doubled.addAll(doubled(pair));
    }
    return new Tally(
        restarted.size(),
        healed.size(),
        taken.get(),
        lost,
        List.copyOf(kept.keySet()),
        doubled,
        unrecorded,
        miscounted,
        String.join(" ", house.ask("verify")),
        Map.copyOf(answers),
        unexplained.get(),
        healed,
        restarted);
  }

  /// As the patient's own list shows it.
  private List<String> miscounted(Pair pair) throws IOException {
    try (var window = pair.talk.window(true)) {
      var found = UNREAD.matcher(window.get("/messages").body());
      var shown = found.find() ? Integer.parseInt(found.group(1)) : 0;
      return shown == pair.unread
          ? List.of()
          : List.of("%s shows %d of %d".formatted(pair.talk.thread(), shown, pair.unread));
    }
  }

  /// On the page itself each stands once, and none is missing.
  private List<String> doubled(Pair pair) throws IOException {
    List<Integer> shown;
    try (var window = pair.talk.window(false)) {
      shown = Words.on(pair.talk.words(false, window).body()).stream().sorted().toList();
    }
    var expected = new ArrayList<Integer>();
    for (var i = 1; i <= pair.taken.size(); i++) {
      expected.add(i);
    }
    return shown.equals(expected) ? List.of() : List.of("on the page " + pair.talk.thread());
  }
}
