package org.bedside.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.audit.Line;
import org.bedside.guard.Audience;
import org.bedside.networks.Network;
import org.bedside.patients.TestPatients;
import org.bedside.people.Person;
import org.bedside.people.Proven;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Whose yes words need: in order, nobody twice, and asked anew when they leave.
@WholeHouse
class StagesTest {

  private static final Occasion WHEN = Occasion.on(LocalDate.of(2026, 10, 13));
  private static final Words WEBSITE = words(Network.WEBSITE, "Flu shots on Saturday.");
  private static final Words BLUESKY = words(Network.BLUESKY, "Flu shots on Saturday.");

  @Autowired Gate gate;
  @Autowired TestStages test;
  @Autowired Stages stages;
  @Autowired TestPeople people;
  @Autowired TestPatients patients;
  @Autowired Audit audit;
  @Autowired SettableClock clock;
  Person writer;
  Person clinician;
  Person lead;
  Person talker;
  Person officer;
  String subject = "";

  @BeforeEach
  void aPractice() {
    people.practice(false);
    writer = people.with("Priya Example", Role.CLINICIAN);
    clinician = people.with("Hannah Example", Role.CLINICIAN);
    lead = people.with("Joy Example", Role.CLINICAL_LEAD);
    talker = people.with("Marcus Example", Role.COMMUNICATIONS);
    officer = people.with("Ada Example", Role.PRIVACY_OFFICER);
    subject = "post:" + UUID.randomUUID();
  }

  @AfterEach
  void nothingSet() {
    patients.forget(writer);
    test.set();
    stages.put(Audience.PUBLIC, Network.BLUESKY, List.of());
    clock.reset();
  }

  @Test
  void without_anything_set_one_second_person_is_enough() {
    assertThat(yes(talker)).isInstanceOf(Approval.Given.class);
  }

  @Test
  void an_approval_exists_only_when_all_stages_are_through_in_their_order() {
    test.set(Who.CLINICIAN, Who.PRIVACY_OFFICER, Who.COMMUNICATIONS);
    assertThat(yes(talker)).isEqualTo(new Approval.Refused(Approval.Reason.NOT_YET));
    assertThat(yes(clinician)).isInstanceOf(Approval.Counted.class);
    assertThat(yes(talker)).isEqualTo(new Approval.Refused(Approval.Reason.NOT_YET));
    assertThat(yes(officer)).isInstanceOf(Approval.Counted.class);
    var given = yes(talker);
    assertThat(given).isInstanceOf(Approval.Given.class);
    assertThat(cleared(given).yeses().stream().map(Yes::person))
        .containsExactly(clinician.id(), officer.id(), talker.id());
    assertThat(audit.about(subject).stream().map(Line::action))
        .contains("post.agreed", "post.approved");
    assertThat(audit.about(subject))
        .anySatisfy(line ->
            assertThat(line.details().getOrDefault("yeses", ""))
                .contains(clinician.id().toString(), officer.id().toString()));
  }

  @Test
  void nobody_counts_twice() {
    stages.put(Audience.PUBLIC, null, List.of(new Stage(Who.APPROVER, 2)));
    assertThat(yes(lead)).isInstanceOf(Approval.Counted.class);
    assertThat(yes(lead))
        .isInstanceOfSatisfying(
            Approval.Counted.class, counted -> assertThat(counted.standing().yeses()).hasSize(1));
    assertThat(yes(talker)).isInstanceOf(Approval.Given.class);
  }

  @Test
  void one_person_with_two_roles_is_one_yes() {
    test.set(Who.CLINICIAN, Who.COMMUNICATIONS);
    var both = people.with("Both Example", Role.CLINICAL_LEAD, Role.COMMUNICATIONS);
    yes(both);
    assertThat(yes(both)).isInstanceOf(Approval.Counted.class);
    assertThat(yes(talker)).isInstanceOf(Approval.Given.class);
  }

  @Test
  void who_wrote_does_not_count_in_any_stage() {
    test.set(Who.CLINICIAN, Who.APPROVER);
    assertThat(yes(writer)).isEqualTo(new Approval.Refused(Approval.Reason.OWN_WORDS));
  }

  @Test
  void who_is_in_no_stage_has_no_right_to_say_yes() {
    test.set(Who.CLINICAL_LEAD);
    assertThat(yes(talker)).isEqualTo(new Approval.Refused(Approval.Reason.NO_RIGHT));
    assertThat(yes(people.with("Mo Example", Role.IT_ADMIN)))
        .isEqualTo(new Approval.Refused(Approval.Reason.NO_RIGHT));
  }

  @Test
  void a_yes_that_waits_for_others_is_to_these_words_alone() {
    test.set(Who.CLINICIAN, Who.APPROVER);
    yes(clinician);
    var other = List.of(words(Network.WEBSITE, "Flu shots on Sunday."));
    assertThat(gate.approve(subject, other, WHEN, Set.of(writer.id()), proven(talker)))
        .isEqualTo(new Approval.Refused(Approval.Reason.NOT_YET));
  }

  @Test
  void taking_back_takes_back_the_yeses_that_wait_as_well() {
    test.set(Who.CLINICIAN, Who.APPROVER);
    yes(clinician);
    assertThat(gate.withdraw(subject)).isTrue();
    assertThat(gate.standing(subject, List.of(WEBSITE), WHEN, Set.of(writer.id())).yeses())
        .isEmpty();
    assertThat(gate.withdraw(subject)).isFalse();
  }

  @Test
  void a_post_to_several_channels_needs_what_each_of_them_needs() {
    stages.put(Audience.PUBLIC, Network.BLUESKY, List.of(new Stage(Who.PRIVACY_OFFICER, 1)));
    var standing = gate.standing(subject, List.of(WEBSITE, BLUESKY), WHEN, Set.of(writer.id()));
    assertThat(standing.stages())
        .containsExactly(new Stage(Who.APPROVER, 1), new Stage(Who.PRIVACY_OFFICER, 1));
  }

  // Case 18: the practice asks for more between the yes and the sending.
  @Test
  void words_that_were_approved_with_fewer_yeses_do_not_leave_any_more() {
    var given = ((Approval.Given) yes(talker)).id();
    test.set(Who.CLINICIAN, Who.APPROVER);
    assertThat(gate.clear(WEBSITE, WHEN, given))
        .isEqualTo(new Answer.Held(Answer.Reason.MORE_NEEDED));
    test.set();
    assertThat(gate.clear(WEBSITE, WHEN, given)).isInstanceOf(Answer.Leave.class);
  }

  // Case 44: every one of them is asked for at the moment of sending.
  @Test
  void the_first_of_two_who_said_yes_loses_the_role_and_nothing_leaves() {
    test.set(Who.CLINICIAN, Who.APPROVER);
    yes(clinician);
    var given = ((Approval.Given) yes(talker)).id();
    people.setRoles(clinician, Role.STAFF);
    assertThat(gate.clear(WEBSITE, WHEN, given))
        .isEqualTo(new Answer.Held(Answer.Reason.APPROVER_LEFT));
  }

  @Test
  void a_deputy_says_yes_for_who_is_away_and_both_names_are_in_the_ledger() {
    test.set(Who.CLINICAL_LEAD, Who.APPROVER);
    var owner = people.with("Olive Example", Role.OWNER, Role.CLINICIAN);
    people.away(lead, owner, 3);
    assertThat(yes(owner))
        .isInstanceOfSatisfying(
            Approval.Counted.class,
            counted ->
                assertThat(counted.standing().yeses())
                    .containsExactly(new Yes(Who.CLINICAL_LEAD, owner.id(), lead.id())));
    assertThat(audit.about(subject))
        .anySatisfy(
            line -> assertThat(line.details()).containsEntry("insteadOf", "person:" + lead.id()));
    assertThat(yes(lead)).as("their yes is said").isInstanceOf(Approval.Counted.class);
    var given = ((Approval.Given) yes(talker)).id();
    clock.forward(Duration.ofDays(10));
    assertThat(gate.clear(WEBSITE, WHEN, given)).isInstanceOf(Answer.Leave.class);
  }

  @Test
  void being_a_deputy_lends_no_right_and_ends_with_the_leave() {
    test.set(Who.CLINICAL_LEAD, Who.APPROVER);
    people.away(lead, clinician, 3);
    assertThat(yes(clinician)).isEqualTo(new Approval.Refused(Approval.Reason.NO_RIGHT));
    var owner = people.with("Olive Example", Role.OWNER, Role.CLINICIAN);
    people.away(lead, owner, 3);
    clock.forward(Duration.ofDays(5));
    assertThat(yes(owner)).isEqualTo(new Approval.Refused(Approval.Reason.NOT_YET));
  }

  /// Who may not open the patient list still has a voice, once somebody looked who may.
  @Test
  void what_a_clinician_looked_at_can_be_agreed_to_by_who_sees_no_patients()
      throws InterruptedException {
    patients.are(TestPatients.named("Mary", "Underhill"));
    var thanks = List.of(words(Network.WEBSITE, "Thank you to Mary Thornbury, who baked for us."));
    assertThat(yes(talker, thanks)).isEqualTo(new Approval.Refused(Approval.Reason.LOOK_INSIDE));
    test.set(Who.CLINICIAN, Who.COMMUNICATIONS);
    assertThat(yes(clinician, thanks)).isInstanceOf(Approval.Counted.class);
    assertThat(yes(talker, thanks)).isInstanceOf(Approval.Counted.class);
    var given = yes(officer, thanks);
    assertThat(given).isInstanceOf(Approval.Given.class);
    assertThat(gate.clear(thanks.getFirst(), WHEN, ((Approval.Given) given).id()))
        .isInstanceOf(Answer.Leave.class);
  }

  /// And what only those see who may open it is seen by one of them before anything leaves.
  @Test
  void two_who_see_no_patients_are_not_enough_whether_or_not_a_name_is_on_the_list()
      throws InterruptedException {
    patients.are(TestPatients.named("Mary", "Underhill"));
    test.set(Who.OWNER, Who.COMMUNICATIONS);
    var owner = people.with("Olive Example", Role.OWNER);
    for (var name : List.of("Underhill", "Thornbury")) {
      subject = "post:" + UUID.randomUUID();
      var thanks = List.of(words(Network.WEBSITE, "Thank you to Mary " + name + ", who baked."));
      assertThat(yes(owner, thanks)).as(name).isInstanceOf(Approval.Counted.class);
      assertThat(yes(talker, thanks))
          .as(name)
          .isEqualTo(new Approval.Refused(Approval.Reason.LOOK_INSIDE));
    }
  }

  @Test
  void a_writers_deputy_does_not_say_the_writers_yes() {
    test.set(Who.CLINICAL_LEAD, Who.APPROVER);
    var owner = people.with("Olive Example", Role.OWNER, Role.CLINICIAN);
    people.away(lead, owner, 3);
    assertThat(gate.approve(subject, List.of(WEBSITE), WHEN, Set.of(lead.id()), proven(owner)))
        .isInstanceOf(Approval.Refused.class);
  }

  private Approval yes(Person person) {
    return yes(person, List.of(WEBSITE));
  }

  private Approval yes(Person person, List<Words> words) {
    return gate.approve(subject, words, WHEN, Set.of(writer.id()), proven(person));
  }

  private static Proven proven(Person person) {
    return new Proven(person.id(), true);
  }

  private Cleared cleared(Approval given) {
    var answer = gate.clear(WEBSITE, WHEN, ((Approval.Given) given).id());
    return ((Answer.Leave) answer).cleared();
  }

  private static Words words(Network network, String text) {
    return new Words(Audience.PUBLIC, network, "", text, List.of());
  }
}
