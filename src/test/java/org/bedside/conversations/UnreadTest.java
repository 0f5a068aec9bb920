package org.bedside.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.bedside.WholeHouse;
import org.bedside.patients.PatientId;
import org.bedside.patients.Patients;
import org.bedside.patients.TestPatients;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.portal.Account;
import org.bedside.portal.Relation;
import org.bedside.portal.TestAccounts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Whatever happens in whatever order, what is said to be unread is what nobody has read: by a
/// model that only counts.
@WholeHouse
class UnreadTest {

  private static final int STEPS = 40;

  @Autowired Conversations conversations;
  @Autowired TestThreads threads;
  @Autowired PracticeWrites practice;
  @Autowired ReadBy reading;
  @Autowired TestAccounts accounts;
  @Autowired TestPatients patients;
  @Autowired Patients known;
  @Autowired TestPeople people;

  /// What one account has not read of one thread.
  private record Place(ThreadId thread, Account reader) {}

  private final Map<Place, Integer> unread = new HashMap<>();
  private final List<ThreadId> all = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void counts_are_those_of_the_database_after_any_sequence_of_acts(long seed) throws Exception {
    people.practice(false);
    var hannah = people.with("Dr. Hannah Okafor", Role.CLINICIAN);
    patients.are(TestAccounts.patient("Ruth", "Alvarez", LocalDate.of(1964, 2, 29)));
    var ruth = ruth();
    var herself = accounts.of(ruth);
    var ana = accounts.proxyOf(ruth, Relation.Kind.CARER, "Ana Alvarez");
    var readers = List.of(herself, ana);
    var random = new Random(seed);
    for (var step = 0; step < STEPS; step++) {
      act(random, ruth, readers, hannah);
      for (var reader : readers) {
        assertThat(conversations.unread(reader.id()))
            .as("seed %d, step %d, %s", seed, step, reader.name())
            .isEqualTo(expected(reader));
      }
    }
  }

  private PatientId ruth() {
    return known.search("Ruth", 50).stream()
        .filter(one -> !one.former())
        .findFirst()
        .orElseThrow()
        .id();
  }

  private int expected(Account reader) {
    return unread.entrySet().stream()
        .filter(one -> one.getKey().reader().equals(reader))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private void act(Random random, PatientId ruth, List<Account> readers, Person hannah) {
    var reader = readers.get(random.nextInt(readers.size()));
    if (all.isEmpty() || random.nextInt(6) == 0) {
      all.add(threads.asked(reader, ruth, Reason.OTHER, "A question"));
      return;
    }
    var thread = all.get(random.nextInt(all.size()));
    switch (random.nextInt(6)) {
      case 0, 1 -> {
        answer(hannah, thread);
        readers.forEach(one -> unread.merge(new Place(thread, one), 1, Integer::sum));
      }
      case 2 -> practice.note(thread, UUID.randomUUID(), "For the team", hannah);
      case 3 -> {
        // Who replies has the thread before them, on whichever device.
        threads.replied(reader, thread, "And one more");
        unread.remove(new Place(thread, reader));
      }
      case 4 -> {
        reading.byAccount(threads.of(thread), reader);
        unread.remove(new Place(thread, reader));
      }
      default -> reading.putAway(threads.of(thread), reader);
    }
  }

  /// New readers are asked about, which is not what this test is about.
  private void answer(Person hannah, ThreadId thread) {
    var id = UUID.randomUUID();
    var outcome = practice.answer(thread, id, "An answer", null, "", hannah);
    if (outcome instanceof PracticeWrites.Outcome.Confirm(var question)) {
      outcome = practice.answer(thread, id, "An answer", null, question.seal(), hannah);
    }
    assertThat(outcome).isInstanceOf(PracticeWrites.Outcome.Done.class);
  }
}
