package org.bedside.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.time.LocalDate;
import org.bedside.WholeHouse;
import org.bedside.patients.PatientId;
import org.bedside.patients.Patients;
import org.bedside.patients.TestPatients;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.portal.Account;
import org.bedside.portal.TestAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A patient who does not look is written to, once, and the letter says nothing.
@WholeHouse
class MessageNoticesTest {

  private static final long PATIENCE = 15_000;

  @Autowired TestThreads threads;
  @Autowired ReadBy reading;
  @Autowired TestAccounts accounts;
  @Autowired TestPatients patients;
  @Autowired Patients known;
  @Autowired TestPeople people;
  @Autowired GreenMail mail;
  @Autowired JdbcClient db;
  Person hannah;
  Account herself;
  ThreadId thread;

  @BeforeEach
  void aQuestion() throws Exception {
    people.practice(false);
    hannah = people.with("Dr. Hannah Okafor", Role.CLINICIAN);
    patients.are(TestAccounts.patient("Ruth", "Alvarez", LocalDate.of(1964, 2, 29)));
    herself = accounts.of(ruth());
    thread = threads.asked(herself, ruth(), Reason.RESULTS, "Is my zebra test in?");
    settled();
    mail.purgeEmailFromAllMailboxes();
  }

  private PatientId ruth() {
    return known.search("Ruth", 50).stream()
        .filter(one -> !one.former())
        .findFirst()
        .orElseThrow()
        .id();
  }

  /// Waits until everything that was announced has been heard.
  private void settled() throws InterruptedException {
    for (var tries = 0; tries < 1_500; tries++) {
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

  @Test
  void an_answer_is_told_by_one_letter_that_says_nothing_of_it() throws Exception {
    threads.answered(hannah, thread, "Your zebra test is fine.");
    threads.answered(hannah, thread, "And the other one too.");
    assertThat(mail.waitForIncomingEmail(PATIENCE, 1)).isTrue();
    settled();

    assertThat(mail.getReceivedMessages()).hasSize(1);
    var letter = mail.getReceivedMessages()[0];
    assertThat(letter.getAllRecipients()[0]).hasToString(accounts.emailOf(herself));
    assertThat(letter.getSubject() + letter.getContent())
        .contains("/messages", "call 911")
        .doesNotContain("zebra", "Ruth", "Alvarez", "Hannah", thread.toString());
  }

  @Test
  void who_has_looked_is_written_to_again_when_more_comes() throws Exception {
    threads.answered(hannah, thread, "Your test is fine.");
    assertThat(mail.waitForIncomingEmail(PATIENCE, 1)).isTrue();
    settled();
    reading.byAccount(threads.of(thread), herself);
    threads.answered(hannah, thread, "One more thing.");
    assertThat(mail.waitForIncomingEmail(PATIENCE, 2)).isTrue();
  }

  @Test
  void what_a_patient_writes_sends_no_letter_to_anybody() throws Exception {
    threads.replied(herself, thread, "I wait.");
    settled();
    assertThat(mail.getReceivedMessages()).isEmpty();
  }
}
