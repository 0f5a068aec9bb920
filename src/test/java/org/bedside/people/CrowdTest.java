package org.bedside.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// More acts at once than the pool has connections, all behind one lock. Whoever holds the lock
/// must never need a second connection of that pool: everybody who waits for the lock has one.
@WholeHouse
class CrowdTest {

  private static final int CROWD = 25;
  private static final Duration SOON = Duration.ofSeconds(8);

  @Autowired TestPeople people;
  @Autowired Staffing staffing;
  @Autowired Audit audit;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  private Person owner;

  @BeforeEach
  void somebody() {
    owner = people.with("Ada Example", Role.OWNER);
  }

  private static <T> ArrayList<T> atOnce(ArrayList<Callable<T>> acts) throws Exception {
    var started = System.nanoTime();
    var answers = new ArrayList<T>();
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<T> act : crowd.invokeAll(acts)) {
        answers.add(act.get());
      }
    }
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(SOON);
    return answers;
  }

  @Test
  void acts_on_one_row_are_all_recorded_although_each_waits_for_the_last() throws Exception {
    var acts = new ArrayList<Callable<Boolean>>();
    for (var i = 0; i < CROWD; i++) {
      acts.add(() ->
          transaction.execute(_ -> {
            db.sql("update person set active = active where id = :id")
                .param("id", owner.id().value())
                .update();
            audit.record(Entry.of("system", "person.crowded", owner.id().ledger()));
            return true;
          }));
    }
    assertThat(atOnce(acts)).hasSize(CROWD).containsOnly(true);
    assertThat(audit.about(owner.id().ledger()))
        .filteredOn(line -> line.action().equals("person.crowded"))
        .hasSize(CROWD);
  }

  @Test
  void twenty_five_people_leave_at_once_and_each_is_signed_out() throws Exception {
    var acts = new ArrayList<Callable<Staffing.Change>>();
    for (var i = 0; i < CROWD; i++) {
      var leaving = people.with("Guest " + i, Role.STAFF);
      acts.add(() -> staffing.sayGoodbye(owner, leaving.id()));
    }
    assertThat(atOnce(acts)).hasSize(CROWD).containsOnly(Staffing.Change.DONE);
  }
}
