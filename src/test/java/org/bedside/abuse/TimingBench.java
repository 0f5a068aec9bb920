package org.bedside.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.bedside.WholeHouse;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.web.Origin;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/// Case 46 at full size: whether a sign-in tells by its time who is known here.
@WholeHouse
@ExtendWith(TheHousesTokens.class)
@Tag("bench")
class TimingBench {

  private static final int TRIES = Integer.getInteger("tries", 10_000);
  private static final int WARM = 300;

  /// For one false alarm in a thousand (Kolmogorov and Smirnov, two samples of the same size).
  private static final double CRITICAL = 1.95 * Math.sqrt(2.0 / TRIES);

  @Autowired Origin origin;
  @Autowired TestPeople people;
  private final double[] known = new double[TRIES];
  private final double[] unknown = new double[TRIES];

  @Test
  void a_known_e_mail_is_refused_in_the_same_time_as_an_unknown_one() throws Exception {
    people.practice(false);
    var dana = people.with("Dana Whitfield", Role.STAFF);
    people.password(dana);
    for (var i = 0; i < WARM; i++) {
      refused(people.emailOf(i % 2 == 0 ? dana : stranger(dana)));
    }
    var coin = new Random(46);
    for (var i = 0; i < TRIES; i++) {
      var first = coin.nextBoolean();
      if (first) {
        known[i] = refused(people.emailOf(dana));
      }
      unknown[i] = refused(people.emailOf(stranger(dana)));
      if (!first) {
        known[i] = refused(people.emailOf(dana));
      }
    }
    Arrays.sort(known);
    Arrays.sort(unknown);
    var gap = gap();
    System.out.printf(
        "case 46: %d tries a side, median %.2f and %.2f ms, p99 %.2f and %.2f ms,"
            + " largest gap %.4f, critical %.4f (1 in 1,000)%n",
        TRIES,
        known[TRIES / 2],
        unknown[TRIES / 2],
        known[TRIES * 99 / 100],
        unknown[TRIES * 99 / 100],
        gap,
        CRITICAL);
    assertThat(gap).isLessThan(CRITICAL);
  }

  /// Nobody, with an address like everybody's.
  private static Person stranger(Person like) {
    return new Person(
        new PersonId(UUID.randomUUID()), like.name(), like.title(), like.roles(), true);
  }

  /// The largest distance between the two curves.
  private double gap() {
    var largest = 0;
    for (int i = 0, j = 0; i < TRIES && j < TRIES; ) {
      var at = Math.min(known[i], unknown[j]);
      while (i < TRIES && known[i] <= at) {
        i++;
      }
      while (j < TRIES && unknown[j] <= at) {
        j++;
      }
      largest = Math.max(largest, Math.abs(i - j));
    }
    return largest / (double) TRIES;
  }

  /// In milliseconds.
  private double refused(String email) throws Exception {
    people.calm();
    var fields = Map.of("email", email, "password", "something else entirely", "code", "000000");
    var started = System.nanoTime();
    var answer = Caller.stranger(origin).post("/sign-in", fields);
    var took = (System.nanoTime() - started) / 1e6;
    assertThat(answer.statusCode()).isEqualTo(422);
    return took;
  }
}
