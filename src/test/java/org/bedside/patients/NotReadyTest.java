package org.bedside.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bedside.WholeHouse;
import org.bedside.gate.Answer;
import org.bedside.gate.Approval;
import org.bedside.gate.ApprovalId;
import org.bedside.gate.Gate;
import org.bedside.gate.Occasion;
import org.bedside.gate.Words;
import org.bedside.guard.Audience;
import org.bedside.guard.Kind;
import org.bedside.guard.Statement;
import org.bedside.guard.Verdict;
import org.bedside.networks.Network;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Proven;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// While the patient list is not in memory: nothing for others is clear, private care goes on.
@WholeHouse
class NotReadyTest {

  private static final String CLEAN = "Flu shots on Saturday, 9 to noon. No appointment needed.";
  private static final Words WORDS =
      new Words(Audience.PUBLIC, Network.BLUESKY, "", CLEAN, List.of());
  private static final Occasion WHEN = Occasion.on(LocalDate.of(2026, 10, 13));

  @Autowired CurrentPatients current;
  @Autowired TestPatients patients;
  @Autowired TestPeople people;
  @Autowired People door;
  @Autowired Gate gate;
  @Autowired MockMvcTester pages;
  @Autowired JdbcClient db;
  Person writer;
  Person approver;
  ApprovalId early;

  @BeforeEach
  void aListThatCannotBeRead() throws InterruptedException {
    people.practice(false);
    writer = people.with("Priya Example", Role.CLINICIAN);
    approver = people.with("Joy Example", Role.CLINICAL_LEAD);
    patients.are(TestPatients.named("Edith", "Farrow"));
    var given =
        gate.approve(
            "post:x", List.of(WORDS), WHEN, Set.of(writer.id()), new Proven(approver.id(), true));
    early = ((Approval.Given) given).id();
    db.sql("update patient set record = '\\x00'::bytea").update();
    db.sql("update patient_list set revision = gen_random_uuid()").update();
    current.look();
    for (var tries = 0; tries < 500 && current.roster().isPresent(); tries++) {
      Thread.sleep(10);
    }
    assertThat(door.guardIsReady()).isFalse();
  }

  @AfterEach
  void nobody() {
    patients.forget(writer);
    assertThat(door.guardIsReady()).isTrue();
  }

  @Test
  void a_person_must_look_at_what_is_for_others() {
    for (var audience : List.of(Audience.PUBLIC, Audience.COMMUNITY, Audience.COLLEAGUES)) {
      var reading = door.read(Statement.of(CLEAN, audience));
      assertThat(reading.verdict()).isEqualTo(Verdict.CHECK);
      assertThat(reading.has(Kind.UNREAD)).isTrue();
      assertThat(reading.k()).isNull();
    }
    assertThat(door.read(Statement.of("MRN 4471902", Audience.PUBLIC)).verdict())
        .isEqualTo(Verdict.STOP);
  }

  @Test
  void private_care_goes_on() {
    assertThat(door.read(Statement.of(CLEAN, Audience.PATIENT)).isClear()).isTrue();
    assertThat(door.read(Statement.of(CLEAN, Audience.CARE_TEAM)).isClear()).isTrue();
  }

  @Test
  void nobody_can_say_yes_and_nothing_leaves() {
    assertThat(
            gate.approve(
                "post:y",
                List.of(WORDS),
                WHEN,
                Set.of(writer.id()),
                new Proven(approver.id(), true)))
        .isEqualTo(new Approval.Refused(Approval.Reason.NOT_READY));
    assertThat(gate.clear(WORDS, WHEN, early)).isEqualTo(new Answer.Held(Answer.Reason.NOT_READY));
  }

  @Test
  void today_and_the_composer_say_so_in_one_sentence() {
    for (var path : List.of("/today", "/posts/new", "/patients")) {
      assertThat(pages.get().uri(path).with(people.as(writer)).exchange())
          .hasStatusOk()
          .bodyText()
          .contains("id=\"not-ready\"", "The patient list is being read.");
    }
  }
}
