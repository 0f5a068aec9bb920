package org.bedside.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bedside.WholeHouse;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.web.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/// The floods of the abuse cases at full size: `bin/bench abuse`.
@WholeHouse
@ExtendWith(TheHousesTokens.class)
@Tag("bench")
class AbuseBench {

  private static final int TRIES = 1_000;

  @Autowired Origin origin;
  @Autowired TestPeople people;
  Caller caller;

  @BeforeEach
  void somebody() {
    people.practice(false);
    caller = new Caller(origin, people.with("Ada Example", Role.values()));
  }

  private static double millis(List<Long> nanos, double share) {
    var sorted = nanos.stream().sorted().toList();
    return sorted.get((int) ((sorted.size() - 1) * share)) / 1e6;
  }

  private static long heap() {
    System.gc();
    return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
  }

  // Cases 30 and 35
  @Test
  void two_gigabytes_and_a_million_levels_cost_no_memory() throws Exception {
    var before = heap();
    var started = System.nanoTime();
    var status = "refused while it was sent";
    try {
      status =
          "answered "
              + caller
                  .post(
                      "/media/" + UUID.randomUUID(),
                      "multipart/form-data; boundary=b",
                      BodyPublishers.ofInputStream(() -> zeros(2L << 30)))
                  .statusCode();
    } catch (java.io.IOException _) {
      // Closed in the middle: that is the refusal.
    }
    var deep = "[".repeat(1_000_000);
    assertThat(
            caller
                .post("/sign-in/passkey", "application/json", BodyPublishers.ofString(deep))
                .statusCode())
        .isEqualTo(400);
    var grown = heap() - before;
    System.out.printf(
        "case 30: 2 GiB %s after %.1f s; a million levels of JSON refused; heap grew %d MB%n",
        status, (System.nanoTime() - started) / 1e9, grown);
    assertThat(grown).isLessThan(100);
  }

  private static InputStream zeros(long size) {
    return new InputStream() {
      private long left = size;

      @Override
      public int read() {
        return left-- > 0 ? 0 : -1;
      }

      @Override
      public int read(byte[] to, int from, int length) {
        var count = (int) Math.min(left, length);
        left -= count;
        return count <= 0 ? -1 : count;
      }
    };
  }

  // Case 35
  @Test
  void two_thousand_slow_callers_keep_nobody_waiting() throws Exception {
    var calm = pages();
    var slow = new ArrayList<Socket>();
    try {
      for (var i = 0; i < 2_000; i++) {
        var socket = caller.socket();
        socket
            .getOutputStream()
            .write("GET / HTTP/1.1\r\nHost: loc".getBytes(StandardCharsets.UTF_8));
        slow.add(socket);
      }
      var crowded = pages();
      System.out.printf(
          "case 35: a page p99 %.1f ms alone, %.1f ms beside 2,000 slow callers%n",
          millis(calm, .99), millis(crowded, .99));
    } finally {
      for (var socket : slow) {
        socket.close();
      }
    }
  }

  private List<Long> pages() throws Exception {
    var took = new ArrayList<Long>();
    for (var i = 0; i < 300; i++) {
      var started = System.nanoTime();
      caller.get("/me");
      took.add(System.nanoTime() - started);
    }
    return took;
  }

  // Case 46: the largest gap between the two curves (Kolmogorov and Smirnov), tries in turns.
  @Test
  void a_known_e_mail_is_refused_in_the_same_time_as_an_unknown_one() throws Exception {
    var dana = people.with("Dana Whitfield", Role.STAFF);
    people.password(dana);
    var known = new ArrayList<Long>();
    var unknown = new ArrayList<Long>();
    for (var i = 0; i < TRIES; i++) {
      known.add(refused(people.emailOf(dana)));
      unknown.add(refused("nobody" + i + "@staff.example"));
    }
    var gap =
        IntStream.range(0, 1_000)
            .mapToDouble(i -> millis(known, i / 1_000.0))
            .map(at -> Math.abs(below(known, at) - below(unknown, at)))
            .max()
            .orElseThrow();
    System.out.printf(
        "case 46: %d tries each, median %.2f and %.2f ms, largest gap %.3f (%.3f at 1 in 1,000)%n",
        TRIES, millis(known, .5), millis(unknown, .5), gap, 1.95 * Math.sqrt(2.0 / TRIES));
  }

  private static double below(List<Long> nanos, double millis) {
    return nanos.stream().filter(n -> n / 1e6 <= millis).count() / (double) nanos.size();
  }

  private long refused(String email) throws Exception {
    people.calm();
    var started = System.nanoTime();
    var answer =
        Caller.stranger(origin)
            .post(
                "/sign-in",
                Map.of("email", email, "password", "something else entirely", "code", "000000"));
    assertThat(answer.statusCode()).isEqualTo(422);
    return System.nanoTime() - started;
  }
}
