package org.bedside.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message.RecipientType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.bedside.WholeHouse;
import org.bedside.patients.KnownPatient;
import org.bedside.patients.PatientId;
import org.bedside.patients.Patients;
import org.bedside.patients.TestPatients;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.portal.Account;
import org.bedside.portal.Portal;
import org.bedside.portal.Relation.Kind;
import org.bedside.portal.TestAccounts;
import org.bedside.roster.Patient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Case 22: whoever cares for whom, each letter is to one person, who may read what it is about;
/// one for each conversation.
@WholeHouse
class LettersToTheRightOnesTest {

  private static final int FAMILIES = 8;
  private static final long PATIENCE = 60_000;

  @Autowired TestThreads threads;
  @Autowired PracticeWrites practice;
  @Autowired TestAccounts accounts;
  @Autowired TestPatients patients;
  @Autowired Patients known;
  @Autowired Portal portal;
  @Autowired TestPeople people;
  @Autowired GreenMail mail;
  @Autowired JdbcClient db;

  @ParameterizedTest
  @ValueSource(longs = {3, 22, 2026})
  void each_letter_is_to_one_who_may_read_and_nobody_is_forgotten(long seed) throws Exception {
    var random = new Random(seed);
    people.practice(false);
    var hannah = people.with("Dr. Hannah Okafor", Role.CLINICIAN);
    var all = somePatients(random, seed);
    var carers = new ArrayList<Account>();
    for (var at = 0; at < FAMILIES / 2; at++) {
      carers.add(accounts.named("Carer " + seed + " " + at, LocalDate.of(1980, 5, 6)));
    }
    var expected = new ArrayList<String>();
    settled();
    mail.purgeEmailFromAllMailboxes();
    for (var patient : all) {
      var own = accounts.of(patient);
      tieSome(carers, patient, random);
      var only = random.nextBoolean();
      var thread = threads.asked(own, patient, Reason.RESULTS, "Is my test in?", only);
      answered(thread, hannah);
      portal.readersOf(patient, only).forEach(one -> expected.add(accounts.emailOf(one)));
    }
    settled();
    assertThat(mail.waitForIncomingEmail(PATIENCE, expected.size())).isTrue();
    assertThat(recipients()).containsExactlyInAnyOrderElementsOf(expected);
  }

  /// Says yes to whoever would read for the first time.
  private void answered(ThreadId thread, Person by) {
    var message = UUID.randomUUID();
    if (practice.answer(thread, message, "It is.", null, "", by)
        instanceof PracticeWrites.Outcome.Confirm(var question)) {
      assertThat(practice.answer(thread, message, "It is.", null, question.seal(), by))
          .isInstanceOf(PracticeWrites.Outcome.Done.class);
    }
  }

  private List<PatientId> somePatients(Random random, long seed) throws Exception {
    var list = new Patient[FAMILIES];
    for (var at = 0; at < FAMILIES; at++) {
      var born = LocalDate.of(2026 - random.nextInt(13, 90), 1, 2);
      list[at] = TestAccounts.patient("Pat" + at, "Family" + seed, born);
    }
    patients.are(list);
    return known.everybody().stream()
        .filter(one -> one.name().endsWith("Family" + seed))
        .map(KnownPatient::id)
        .toList();
  }

  private void tieSome(List<Account> carers, PatientId patient, Random random) {
    for (var carer : carers) {
      if (random.nextInt(3) == 0) {
        accounts.tie(carer, patient, random.nextBoolean() ? Kind.CARER : Kind.PARENT);
      }
    }
  }

  /// Those of all letters, each of which has exactly one.
  private List<String> recipients() throws Exception {
    var found = new ArrayList<String>();
    for (var letter : mail.getReceivedMessages()) {
      assertThat(letter.getAllRecipients()).hasSize(1);
      assertThat(letter.getRecipients(RecipientType.TO)).hasSize(1);
      found.add(letter.getAllRecipients()[0].toString());
    }
    return found;
  }

  /// Waits until everything that was announced has been heard.
  private void settled() throws InterruptedException {
    for (var tries = 0; tries < 3_000; tries++) {
      var open =
          db.sql("select count(*) from event_publication where completion_date is null")
              .query(Integer.class)
              .single();
      if (open == 0) {
        return;
      }
      Thread.sleep(10);
    }
    throw new AssertionError("An announcement is not heard");
  }
}
