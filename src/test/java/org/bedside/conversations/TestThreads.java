package org.bedside.conversations;

import java.util.UUID;
import org.bedside.conversations.PatientWrites.Begun;
import org.bedside.conversations.PatientWrites.Outcome;
import org.bedside.patients.PatientId;
import org.bedside.people.Person;
import org.bedside.portal.Account;
import org.springframework.stereotype.Component;

/// Threads for tests of every room.
@Component
public class TestThreads {

  private final PatientWrites writes;
  private final PracticeWrites practice;
  private final ThreadTable threads;
  private final PoolTable pools;
  private final Unanswered unanswered;

  TestThreads(
      PatientWrites writes,
      PracticeWrites practice,
      ThreadTable threads,
      PoolTable pools,
      Unanswered unanswered) {
    this.writes = writes;
    this.practice = practice;
    this.threads = threads;
    this.pools = pools;
    this.unanswered = unanswered;
  }

  /// A question that is sent whatever it says.
  public ThreadId asked(Account account, PatientId patient, Reason reason, String words) {
    return asked(account, patient, reason, words, false);
  }

  public ThreadId asked(
      Account account, PatientId patient, Reason reason, String words, boolean only) {
    var begun =
        new Begun(
            new ThreadId(UUID.randomUUID()), UUID.randomUUID(), patient, reason, only, words, true);
    return ((Outcome.Sent) writes.begin(begun, account)).thread();
  }

  public ThreadId replied(Account account, ThreadId thread, String words) {
    var outcome = writes.reply(thread, UUID.randomUUID(), UUID.randomUUID(), words, true, account);
    return ((Outcome.Sent) outcome).thread();
  }

  public void answered(Person person, ThreadId thread, String words) {
    var outcome = practice.answer(thread, UUID.randomUUID(), words, null, "", person);
    if (!(outcome instanceof PracticeWrites.Outcome.Done)) {
      throw new AssertionError(outcome);
    }
  }

  public void closed(Person person, ThreadId thread) {
    var outcome = practice.close(thread, person);
    if (!(outcome instanceof PracticeWrites.Outcome.Done)) {
      throw new AssertionError(outcome);
    }
  }

  /// Somebody says again, rightly, what the practice said wrongly.
  public void corrected(Person person, ThreadId thread, int number, String words) {
    var outcome = practice.answer(thread, UUID.randomUUID(), words, number, "", person);
    if (!(outcome instanceof PracticeWrites.Outcome.Done)) {
      throw new AssertionError(outcome);
    }
  }

  CareThread of(ThreadId id) {
    return threads.find(id).orElseThrow();
  }

  /// A pool of its own for some reasons.
  PoolId pool(String name, java.util.Set<Reason> reasons, Person... members) {
    var id = new PoolId(UUID.randomUUID());
    var people = java.util.Arrays.stream(members).map(Person::id).toList();
    pools.put(new Pool(id, name, reasons, false, people));
    return id;
  }

  /// What happens every two seconds.
  void look() {
    unanswered.look();
  }
}
