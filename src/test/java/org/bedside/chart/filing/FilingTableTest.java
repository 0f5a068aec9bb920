package org.bedside.chart.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.bedside.WholeHouse;
import org.bedside.chart.fhir.Issue;
import org.bedside.chart.filing.Filing.State;
import org.bedside.patients.PatientId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What waits for the record: each once, and those of one patient in their order, however many
/// take.
@WholeHouse
class FilingTableTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofMinutes(10));
  private static final UUID EHR = UUID.randomUUID();

  @Autowired FilingTable table;
  @Autowired JdbcClient db;

  @BeforeEach
  void nothing() {
    db.sql("delete from filing").update();
    db.sql("delete from ehr_rest").update();
  }

  private static PatientId somebody() {
    return new PatientId(UUID.randomUUID());
  }

  private static String thread() {
    return "thread:" + UUID.randomUUID();
  }

  @Test
  void the_same_words_closed_again_wait_once_and_more_words_wait_again() {
    var ruth = somebody();
    var thread = thread();
    assertThat(table.add(thread, 3, ruth, NOW)).isTrue();
    assertThat(table.add(thread, 3, ruth, NOW)).isFalse();
    assertThat(table.add(thread, 5, ruth, NOW)).isTrue();
  }

  @Test
  void the_second_of_a_patient_waits_for_the_first_and_others_do_not() {
    var ruth = somebody();
    table.add(thread(), 1, ruth, NOW);
    table.add(thread(), 1, ruth, NOW);
    table.add(thread(), 1, somebody(), NOW);
    var taken = table.take(10, NOW, LATER);
    assertThat(taken).hasSize(2);
    assertThat(table.take(10, NOW, LATER)).isEmpty();
    var first = taken.stream().filter(one -> one.patient().equals(ruth)).findFirst().orElseThrow();
    table.filed(first, EHR, 1, "DocumentReference/1", NOW);
    assertThat(table.take(10, NOW, LATER)).extracting(Filing::patient).containsExactly(ruth);
  }

  @Test
  void one_that_a_person_must_look_at_does_not_hold_the_next() {
    var ruth = somebody();
    table.add(thread(), 1, ruth, NOW);
    table.add(thread(), 1, ruth, NOW);
    var first = table.take(10, NOW, LATER).getFirst();
    table.refused(first, EHR, Trouble.REFUSED, List.of(), NOW);
    assertThat(table.take(10, NOW, LATER)).hasSize(1);
  }

  @Test
  void whoever_comes_back_late_changes_nothing() {
    table.add(thread(), 1, somebody(), NOW);
    var slow = table.take(1, NOW, LATER).getFirst();
    var fast = table.take(1, LATER, LATER.plusSeconds(60)).getFirst();
    assertThat(fast.id()).isEqualTo(slow.id());
    assertThat(table.filed(slow, EHR, 1, "DocumentReference/1", LATER)).isFalse();
    assertThat(table.filed(fast, EHR, 1, "DocumentReference/2", LATER)).isTrue();
    assertThat(table.find(fast.id()).orElseThrow().reference()).isEqualTo("DocumentReference/2");
  }

  @Test
  void what_the_record_said_is_sealed_and_gone_when_it_is_tried_again() {
    table.add(thread(), 1, somebody(), NOW);
    var one = table.take(1, NOW, LATER).getFirst();
    var issue = new Issue("required", "Communication.subject", "Ruth Alvarez is unknown");
    table.refused(one, EHR, Trouble.REFUSED, List.of(issue), NOW);
    assertThat(table.issues(one.id())).containsExactly(issue);
    assertThat(db.sql("select said from filing").query(byte[].class).single())
        .asString()
        .doesNotContain("Ruth");
    assertThat(table.again(one.id(), NOW)).isTrue();
    assertThat(table.again(one.id(), NOW)).isFalse();
    assertThat(table.issues(one.id())).isEmpty();
    assertThat(table.take(1, NOW, LATER)).hasSize(1);
  }

  @Test
  void a_record_that_does_not_answer_rests_twice_as_long_each_time_and_a_minute_at_most() {
    var second = Duration.ofSeconds(2);
    var minute = Duration.ofMinutes(1);
    var rests = new ArrayList<Duration>();
    for (var i = 0; i < 40; i++) {
      rests.add(Duration.between(NOW, table.rest(EHR, second, minute, Duration.ZERO, NOW)));
    }
    assertThat(rests.subList(0, 5))
        .containsExactly(
            second,
            Duration.ofSeconds(4),
            Duration.ofSeconds(8),
            Duration.ofSeconds(16),
            Duration.ofSeconds(32));
    assertThat(rests.subList(5, 40)).containsOnly(minute);
    assertThat(table.rest(EHR, second, minute, Duration.ofMinutes(5), NOW))
        .isEqualTo(NOW.plus(Duration.ofMinutes(5)));
    table.answered(EHR);
    assertThat(table.rests(EHR)).isEmpty();
  }

  /// Several take, some die, some are refused, some come back late.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void all_are_filed_once_and_in_order_whatever_happens_meanwhile(long seed) {
    var random = new Random(seed);
    var patients = List.of(somebody(), somebody(), somebody());
    for (var i = 0; i < 30; i++) {
      table.add(thread(), 1, patients.get(random.nextInt(3)), NOW.plusMillis(i));
    }
    var clock = NOW.plusSeconds(1);
    var held = new ArrayList<Filing>();
    var order = new HashMap<PatientId, List<Instant>>();
    var filed = 0;
    while (filed < 30) {
      clock = clock.plusSeconds(1);
      held.addAll(table.take(1 + random.nextInt(4), clock, clock.plusSeconds(3)));
      if (held.isEmpty()) {
        continue;
      }
      var one = held.remove(random.nextInt(held.size()));
      switch (random.nextInt(4)) {
        case 0 -> {} // died
        case 1 -> table.later(one, Trouble.AWAY, clock.plusSeconds(1), clock);
        default -> {
          if (table.filed(one, EHR, 1, "DocumentReference/" + one.id(), clock)) {
            filed++;
            order.computeIfAbsent(one.patient(), _ -> new ArrayList<>()).add(one.closedAt());
          }
        }
      }
    }
    assertThat(order.values()).allSatisfy(times -> assertThat(times).isSorted());
    assertThat(table.waiting().many()).isZero();
    assertThat(
            db.sql("select count(*) from filing where state = :state")
                .param("state", State.FILED.name())
                .query(Integer.class)
                .single())
        .isEqualTo(30);
  }
}
