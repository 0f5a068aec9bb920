package org.bedside.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.conversations.PatientWrites.Begun;
import org.bedside.conversations.PatientWrites.Outcome;
import org.bedside.patients.PatientId;
import org.bedside.patients.Patients;
import org.bedside.patients.TestPatients;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.portal.Account;
import org.bedside.portal.Relation;
import org.bedside.portal.TestAccounts;
import org.bedside.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What becomes of a patient's question.
@WholeHouse
class ConversationsTest {

  private static final Instant TUESDAY = Instant.parse("2026-10-13T17:00:00Z");
  private static final String ANKLES =
      "Both my ankles are a bit puffy in the evening. Is it normal?";
  private static final String CHEST = "I have crushing chest pain and my left arm is numb.";

  @Autowired TestThreads threads;
  @Autowired PatientWrites writes;
  @Autowired PracticeWrites practice;
  @Autowired TestAccounts accounts;
  @Autowired Patients known;
  @Autowired TestPatients patients;
  @Autowired TestPeople people;
  @Autowired SettableClock clock;
  @Autowired Vault vault;
  @Autowired MessageTable messages;
  @Autowired ThreadTable table;
  @Autowired JdbcClient db;
  Person hannah;
  Person dana;
  PatientId ruth;
  Account ruthsPhone;

  @BeforeEach
  void aPracticeAndAPatient() throws Exception {
    db.sql("delete from today_item").update();
    db.sql("delete from pool_turn").update();
    people.practice(false);
    db.sql("update pool set reasons = '{}' where not rest").update();
    clock.set(TUESDAY);
    db.sql("update person set active = false").update();
    hannah = people.with("Dr. Hannah Okafor", Role.CLINICIAN);
    dana = people.with("Dana Whitlock", Role.STAFF);
    patients.are(
        TestAccounts.patient("Ruth", "Alvarez", LocalDate.of(1964, 2, 29)),
        TestAccounts.patient("Walter", "Brennan", LocalDate.of(1951, 7, 3)));
    ruth =
        known.search("Ruth", 50).stream()
            .filter(one -> !one.former())
            .findFirst()
            .orElseThrow()
            .id();
    ruthsPhone = accounts.of(ruth);
  }

  private Begun begun(String words, boolean evenSo) {
    return new Begun(
        new ThreadId(UUID.randomUUID()),
        UUID.randomUUID(),
        ruth,
        Reason.SYMPTOM,
        false,
        words,
        evenSo);
  }

  private List<String> waitingFor(ThreadId thread, String kind) {
    return db.sql(
            """
            select coalesce(person::text, holder, array_to_string(roles, ',')) from today_item
            where subject = :subject and kind = :kind and done_at is null
            """)
        .param("subject", thread.subject())
        .param("kind", kind)
        .query((rows, _) -> rows.getString(1))
        .list();
  }

  private List<Message> words(ThreadId id) {
    var thread = threads.of(id);
    return messages.of(id, thread.sealing().open(vault).orElseThrow());
  }

  @Test
  void a_question_waits_for_one_person_until_the_promised_time() {
    var id = threads.asked(ruthsPhone, ruth, Reason.SYMPTOM, ANKLES);
    var thread = threads.of(id);
    assertThat(thread.waitsSince()).isEqualTo(thread.begunAt());
    assertThat(thread.promisedBy()).isAfter(TUESDAY).isBefore(TUESDAY.plus(Duration.ofDays(2)));
    assertThat(thread.offeredTo()).isIn(hannah.id(), dana.id());
    assertThat(waitingFor(id, OnToday.ANSWER)).containsExactly("" + thread.offeredTo());
    assertThat(words(id)).extracting(Message::words).containsExactly(ANKLES);
  }

  @Test
  void turns_are_fair_and_leave_out_who_is_away() {
    var theo = people.with("Theo Brandt", Role.STAFF);
    people.away(theo, dana, 3);
    var offered =
        IntStream.range(0, 6)
            .mapToObj(i -> threads.asked(ruthsPhone, ruth, Reason.OTHER, "Question " + i))
            .map(id -> threads.of(id).offeredTo())
            .toList();
    assertThat(offered).filteredOn(hannah.id()::equals).hasSize(3);
    assertThat(offered).filteredOn(dana.id()::equals).hasSize(3);
  }

  @Test
  void two_questions_of_one_instant_go_to_two_people() throws Exception {
    try (var two = Executors.newFixedThreadPool(2)) {
      var first = two.submit(() -> threads.asked(ruthsPhone, ruth, Reason.FORM, "A form, please"));
      var second = two.submit(() -> threads.asked(ruthsPhone, ruth, Reason.FORM, "Another form"));
      assertThat(
              Set.<PersonId>of(
                  threads.of(first.get()).offeredTo(), threads.of(second.get()).offeredTo()))
          .containsExactlyInAnyOrder(hannah.id(), dana.id());
    }
  }

  @Test
  void a_pool_of_its_own_takes_its_reason_and_another_person_does_not_see_it_on_today() {
    threads.pool("Billing", Set.of(Reason.BILLING), dana);
    var id = threads.asked(ruthsPhone, ruth, Reason.BILLING, "What is this amount?");
    assertThat(threads.of(id).offeredTo()).isEqualTo(dana.id());
    assertThat(practice.claim(id, hannah)).isInstanceOf(PracticeWrites.Outcome.Refused.class);
  }

  @Test
  void the_same_form_sent_twice_asks_once() throws Exception {
    var begun = begun(ANKLES, false);
    try (var two = Executors.newFixedThreadPool(4)) {
      var all =
          two.invokeAll(java.util.Collections.nCopies(4, () -> writes.begin(begun, ruthsPhone)));
      for (var one : all) {
        assertThat(one.get()).isEqualTo(new Outcome.Sent(begun.thread(), 1));
      }
    }
    assertThat(words(begun.thread())).hasSize(1);
  }

  @Test
  void a_red_flag_interrupts_keeps_the_words_and_goes_out_when_its_author_wants_it() {
    var begun = begun(CHEST, false);
    assertThat(writes.begin(begun, ruthsPhone)).isInstanceOf(Outcome.Warned.class);
    assertThat(table.find(begun.thread())).isEmpty();

    var even = new Begun(begun.thread(), begun.message(), ruth, Reason.SYMPTOM, false, CHEST, true);
    assertThat(writes.begin(even, ruthsPhone)).isEqualTo(new Outcome.Sent(begun.thread(), 1));
    assertThat(threads.of(begun.thread()).urgentAt()).isNotNull();
    assertThat(waitingFor(begun.thread(), OnToday.FLAG)).containsExactly("ANSWER_PATIENTS");
  }

  @Test
  void the_owner_is_called_when_nobody_looks_after_a_red_flag_for_ten_minutes_and_once() {
    var id = threads.asked(ruthsPhone, ruth, Reason.SYMPTOM, CHEST);
    clock.forward(Duration.ofMinutes(9));
    threads.look();
    assertThat(waitingFor(id, OnToday.OWNER)).isEmpty();
    clock.forward(Duration.ofMinutes(2));
    threads.look();
    threads.look();
    assertThat(waitingFor(id, OnToday.OWNER)).containsExactly("OWNER");

    practice.claim(id, dana);
    assertThat(waitingFor(id, OnToday.OWNER)).isEmpty();
    assertThat(waitingFor(id, OnToday.FLAG)).isEmpty();
    assertThat(waitingFor(id, OnToday.ANSWER)).containsExactly("" + dana.id());
  }

  @Test
  void what_nobody_claims_for_an_hour_is_offered_to_the_next() {
    var id = threads.asked(ruthsPhone, ruth, Reason.SYMPTOM, ANKLES);
    var first = threads.of(id).offeredTo();
    clock.forward(Duration.ofMinutes(61));
    threads.look();
    var second = threads.of(id).offeredTo();
    assertThat(second).isNotEqualTo(first).isIn(hannah.id(), dana.id());
    threads.look();
    assertThat(threads.of(id).offeredTo()).isEqualTo(second);
  }

  @Test
  void an_answer_ends_the_waiting() {
    var id = threads.asked(ruthsPhone, ruth, Reason.SYMPTOM, ANKLES);
    threads.answered(hannah, id, "Take half a tablet from today.");
    var thread = threads.of(id);
    assertThat(thread.waits()).isFalse();
    assertThat(thread.claimedBy()).isEqualTo(hannah.id());
    assertThat(waitingFor(id, OnToday.ANSWER)).isEmpty();
  }

  @Test
  void words_that_name_somebody_else_go_out_only_with_their_authors_yes() {
    var id = threads.asked(ruthsPhone, ruth, Reason.SYMPTOM, ANKLES);
    var words = "Dear Walter Brennan, your sugar is fine.";
    var message = UUID.randomUUID();
    var asked = practice.answer(id, message, words, null, "", hannah);
    assertThat(asked).isInstanceOf(PracticeWrites.Outcome.Confirm.class);
    assertThat(words(id)).hasSize(1);
    var seal = ((PracticeWrites.Outcome.Confirm) asked).question().seal();
    assertThat(practice.answer(id, message, words, null, seal, hannah))
        .isInstanceOf(PracticeWrites.Outcome.Done.class);
    assertThat(words(id)).hasSize(2);
  }

  @Test
  void somebody_new_who_would_read_is_asked_about_before_the_next_answer() {
    var id = threads.asked(ruthsPhone, ruth, Reason.SYMPTOM, ANKLES);
    accounts.proxyOf(ruth, Relation.Kind.CARER, "Ana Alvarez");
    var asked = practice.answer(id, UUID.randomUUID(), "All is well.", null, "", hannah);
    assertThat(asked)
        .isInstanceOfSatisfying(
            PracticeWrites.Outcome.Confirm.class,
            confirm -> assertThat(confirm.question().fresh()).hasSize(1));
  }

  @Test
  void an_answer_that_nobody_can_read_is_refused_and_not_sent() {
    var id = threads.asked(ruthsPhone, ruth, Reason.SYMPTOM, ANKLES);
    db.sql("update relation set ended_at = now(), ended_by = 'system'").update();
    assertThat(practice.answer(id, UUID.randomUUID(), "All is well.", null, "", hannah))
        .isEqualTo(new PracticeWrites.Outcome.Refused("conversations.fault.nobody-reads"));
    assertThat(words(id)).hasSize(1);
  }

  @Test
  void a_reply_to_a_closed_thread_opens_it_again() {
    var id = threads.asked(ruthsPhone, ruth, Reason.SYMPTOM, ANKLES);
    threads.answered(hannah, id, "All is well.");
    practice.close(id, hannah);
    clock.forward(Duration.ofDays(3));
    assertThat(threads.replied(ruthsPhone, id, "It is back.")).isEqualTo(id);
    assertThat(threads.of(id).isOpen()).isTrue();
    assertThat(threads.of(id).waits()).isTrue();
  }

  @Test
  void a_reply_to_what_was_closed_long_ago_goes_on_in_a_new_thread_that_names_it() {
    var id = threads.asked(ruthsPhone, ruth, Reason.SYMPTOM, ANKLES);
    practice.close(id, hannah);
    clock.forward(Duration.ofDays(40));
    var next = threads.replied(ruthsPhone, id, "It is back.");
    assertThat(next).isNotEqualTo(id);
    assertThat(threads.of(next).continues()).isEqualTo(id);
    assertThat(threads.of(id).isOpen()).isFalse();
  }

  @Test
  void a_red_flag_is_not_closed_without_an_answer() {
    var id = threads.asked(ruthsPhone, ruth, Reason.SYMPTOM, CHEST);
    assertThat(practice.close(id, hannah))
        .isEqualTo(new PracticeWrites.Outcome.Refused("conversations.fault.urgent"));
  }

  @Test
  void the_words_are_sealed_and_gone_with_their_bucket() {
    clock.set(Instant.parse("2025-03-04T17:00:00Z"));
    var id = threads.asked(ruthsPhone, ruth, Reason.SYMPTOM, ANKLES);
    var sealed =
        db.sql("select words from message where thread = :id")
            .param("id", id.value())
            .query(byte[].class)
            .single();
    assertThat(new String(sealed, java.nio.charset.StandardCharsets.UTF_8))
        .doesNotContain("ankles");
    vault.shred(threads.of(id).sealing().bucket());
    clock.forward(Duration.ofDays(40));
    assertThat(threads.of(id).sealing().open(vault)).isEmpty();
    assertThat(threads.replied(ruthsPhone, id, "Hello again")).isNotEqualTo(id);
  }

  @Test
  void what_a_patient_keeps_to_themselves_no_carer_reads() {
    var ana = accounts.proxyOf(ruth, Relation.Kind.CARER, "Ana Alvarez");
    var id = threads.asked(ruthsPhone, ruth, Reason.SYMPTOM, "Between us.", true);
    assertThat(writes.reply(id, UUID.randomUUID(), UUID.randomUUID(), "What is it?", true, ana))
        .isEqualTo(new Outcome.Refused("conversations.fault.not-yours"));
  }
}
