package org.bedside.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bedside.WholeHouse;
import org.bedside.guard.Audience;
import org.bedside.people.Proven;
import org.bedside.people.Role;
import org.bedside.policy.Outcome.Reason;
import org.bedside.rules.Ruling;
import org.bedside.rules.Verdict;
import org.junit.jupiter.api.Test;

/// Two people agree, and for what was forbidden two certain ones.
@WholeHouse
class AgreementTest extends OnRules {

  private Version loosened() {
    // COM-02 forbids selling in groups.
    var draft =
        changed(
            drafted(officer),
            "PRIV-03",
            Map.of(Audience.COMMUNITY, new Ruling(Verdict.WITH_CARE, null)),
            officer);
    return tested(draft, officer);
  }

  @Test
  void nobody_agrees_to_their_own_draft() {
    var tested = tested(tightened("QLT-01", officer), officer);
    assertThat(agree(tested, officer)).isEqualTo(Outcome.refused(Reason.OWN_DRAFT));
  }

  @Test
  void whoever_else_wrote_on_it_does_not_either() {
    people.setRoles(officer, Role.STAFF);
    var draft = tightened("QLT-01", owner);
    people.setRoles(officer, Role.PRIVACY_OFFICER);
    var both = changed(draft, "CLM-01", Map.of(Audience.PUBLIC, Ruling.FORBIDDEN), officer);
    assertThat(both.writers()).containsExactlyInAnyOrder(owner.id(), officer.id());
    var tested = tested(both, officer);
    assertThat(agree(tested, owner)).isEqualTo(Outcome.refused(Reason.OWN_DRAFT));
  }

  @Test
  void nobody_counts_twice() {
    var tested = tested(tightened("QLT-01", officer), officer);
    done(agree(tested, owner));
    assertThat(agree(tested, owner)).isEqualTo(Outcome.refused(Reason.ALREADY));
    assertThat(find(tested).state()).isEqualTo(State.TESTED);
  }

  @Test
  void two_yeses_at_once_are_two_yeses() throws Exception {
    var tested = tested(tightened("QLT-01", officer), officer);
    var calls = new ArrayList<Callable<Outcome>>();
    for (var who : java.util.List.of(owner, owner, lead, lead)) {
      calls.add(() -> agree(tested, who));
    }
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      pool.invokeAll(calls);
    }
    assertThat(agreeing.yeses(tested.id())).hasSize(2);
    assertThat(find(tested).state()).isEqualTo(State.APPROVED);
    assertThat(ledger(tested)).containsOnlyOnce("rules.approved");
  }

  @Test
  void a_session_left_open_is_not_enough() {
    var tested = tested(tightened("QLT-01", officer), officer);
    var digest = String.valueOf(tested.digest());
    assertThat(agreeing.agree(tested.id(), digest, new Proven(owner.id(), false)))
        .isEqualTo(Outcome.refused(Reason.UNPROVEN));
  }

  @Test
  void whoever_was_demoted_in_between_counts_no_longer() {
    var tested = tested(tightened("QLT-01", officer), officer);
    done(agree(tested, lead));
    people.setRoles(lead, Role.CLINICIAN);
    assertThat(agree(tested, lead)).isEqualTo(Outcome.refused(Reason.NOT_YOURS));
    assertThat(done(agree(tested, owner)).state()).isEqualTo(State.TESTED);
  }

  @Test
  void in_a_practice_that_allows_it_the_writer_is_one_of_two_and_marked_for_good() {
    people.practice(true);
    var tested = tested(tightened("QLT-01", officer), officer);
    done(agree(tested, officer));
    var approved = done(agree(tested, owner));
    assertThat(approved.state()).isEqualTo(State.APPROVED);
    assertThat(approved.bySelf()).isTrue();
    assertThat(ledger(approved)).contains("rules.self-approved").doesNotContain("rules.approved");
  }

  @Test
  void an_owner_alone_agrees_where_the_practice_allows_it_and_else_nobody_does() {
    people.setRoles(officer, Role.STAFF);
    people.setRoles(lead, Role.STAFF);
    var tested = tested(tightened("QLT-01", owner), owner);
    assertThat(agree(tested, owner)).isEqualTo(Outcome.refused(Reason.OWN_DRAFT));
    people.practice(true);
    assertThat(done(agree(tested, owner)).bySelf()).isTrue();
  }

  @Test
  void what_was_forbidden_stays_so_until_the_privacy_officer_and_the_owner_stand_behind_it() {
    var second = people.with("Second Lead", Role.CLINICAL_LEAD);
    var tested = loosened();
    done(agree(tested, lead));
    assertThat(done(agree(tested, second)).state()).isEqualTo(State.TESTED);
    assertThat(said("PRIV-03", Audience.COMMUNITY)).isEqualTo(Ruling.FORBIDDEN);
    assertThat(done(agree(tested, owner)).state()).isEqualTo(State.APPROVED);
    assertThat(said("PRIV-03", Audience.COMMUNITY).verdict()).isEqualTo(Verdict.WITH_CARE);
  }

  @Test
  void the_officer_and_the_owner_alone_are_not_two_people_besides_the_writer() {
    var tested = loosened();
    assertThat(done(agree(tested, owner)).state()).isEqualTo(State.TESTED);
    assertThat(agree(tested, officer)).isInstanceOf(Outcome.Done.class);
    assertThat(find(tested).state()).isEqualTo(State.TESTED);
    assertThat(done(agree(tested, lead)).state()).isEqualTo(State.APPROVED);
  }

  @Test
  void a_pack_that_lets_go_what_was_forbidden_needs_both_too() {
    var shipped = inForce.shipped();
    firstRules.look(
        new org.bedside.rules.Pack(
            shipped.name(),
            "3.1.0",
            shipped.languages(),
            shipped.rules().stream().filter(rule -> !rule.id().equals("PRIV-01")).toList()));
    var offered = versions.all().getFirst();
    var second = people.with("Second Lead", Role.CLINICAL_LEAD);
    var tested = tested(offered, officer);
    done(agree(tested, lead));
    assertThat(done(agree(tested, second)).state()).isEqualTo(State.TESTED);
    done(agree(tested, officer));
    assertThat(find(tested).state()).isEqualTo(State.TESTED);
    assertThat(done(agree(tested, owner)).state()).isEqualTo(State.APPROVED);
  }
}
