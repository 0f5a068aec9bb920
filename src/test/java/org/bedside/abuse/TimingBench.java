package org.bedside.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.bedside.WholeHouse;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.portal.TestAccounts;
import org.bedside.web.Origin;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Case 46 at full size: whether a sign-in tells by its time who is known here, at the door of
/// those who work here and at that of patients.
@WholeHouse
@ExtendWith(TheHousesTokens.class)
@Tag("bench")
class TimingBench {

  private static final int TRIES = Integer.getInteger("tries", 10_000);
  private static final int WARM = 300;
  private static final long SETTLING = 8;

  /// For one false alarm in a thousand (Kolmogorov and Smirnov, two samples of the same size).
  private static final double CRITICAL = 1.95 * Math.sqrt(2.0 / TRIES);

  @Autowired Origin origin;
  @Autowired TestPeople people;
  @Autowired TestAccounts accounts;
  @Autowired JdbcClient db;
  private final double[] known = new double[TRIES];
  private final double[] unknown = new double[TRIES];

  @Test
  void a_known_e_mail_is_refused_in_the_same_time_as_an_unknown_one() throws Exception {
    people.practice(false);
    var dana = people.with("Dana Whitfield", Role.STAFF);
    people.password(dana);
    compare("sign-in", people.emailOf(dana), () -> people.emailOf(stranger(dana)), this::refused);
  }

  @Test
  void a_patient_who_has_an_account_gets_a_code_in_the_time_of_one_who_has_none() throws Exception {
    people.practice(false);
    var ruth = accounts.named("Ruth Example", LocalDate.parse("1958-03-09"));
    var like = accounts.emailOf(ruth);
    compare("patients", like, () -> UUID.randomUUID() + like.substring(36), this::asked);
  }

  /// In milliseconds.
  private interface Try {
    double took(String email) throws Exception;
  }

  private void compare(String door, String one, Supplier<String> other, Try of) throws Exception {
    for (var i = 0; i < WARM; i++) {
      of.took(i % 2 == 0 ? one : other.get());
    }
    var coin = new Random(46);
    for (var i = 0; i < TRIES; i++) {
      var first = coin.nextBoolean();
      if (first) {
        known[i] = of.took(one);
      }
      unknown[i] = of.took(other.get());
      if (!first) {
        known[i] = of.took(one);
      }
    }
    Arrays.sort(known);
    Arrays.sort(unknown);
    var gap = gap();
    System.out.printf(
        "case 46, %s: %d tries a side, median %.2f and %.2f ms, p99 %.2f and %.2f ms,"
            + " largest gap %.4f, critical %.4f (1 in 1,000)%n",
        door,
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

  /// The letter is sent beside the answer; before the next try it is out.
  private double asked(String email) throws Exception {
    db.sql("delete from portal_code").update();
    var started = System.nanoTime();
    var answer = Caller.stranger(origin).post("/in", Map.of("email", email));
    var took = (System.nanoTime() - started) / 1e6;
    assertThat(answer.statusCode()).isEqualTo(302);
    Thread.sleep(SETTLING);
    return took;
  }

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
