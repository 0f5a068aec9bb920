package org.bedside.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.bedside.WholeHouse;
import org.bedside.guard.Audience;
import org.bedside.people.Proven;
import org.bedside.people.Role;
import org.bedside.policy.Outcome.Reason;
import org.bedside.rules.ExampleCheck;
import org.bedside.rules.Pack;
import org.bedside.rules.Ruling;
import org.bedside.rules.Verdict;
import org.junit.jupiter.api.Test;

/// From the first start to the day on which other rules hold.
@WholeHouse
class LifeOfAVersionTest extends OnRules {

  private Pack newer() {
    var shipped = inForce.shipped();
    return new Pack(shipped.name(), "3.1.0", shipped.languages(), shipped.rules().subList(0, 39));
  }

  @Test
  void a_practice_begins_with_the_pack_that_the_house_brings() {
    var first = inForce.version().orElseThrow();
    assertThat(first.number()).isEqualTo(1);
    assertThat(first.writers()).isEmpty();
    assertThat(first.digest()).isEqualTo(inForce.shipped().digest());
    assertThat(policy.inForce().digest()).isEqualTo(inForce.shipped().digest());
    assertThat(audit.about(first.id().ledger()))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.actor()).isEqualTo("system");
          assertThat(line.action()).isEqualTo("rules.began");
          assertThat(line.details()).containsEntry("pack", inForce.shipped().digest());
        });
  }

  @Test
  void before_anything_is_written_down_the_pack_of_the_program_holds() {
    db.sql("delete from rule_version").update();
    assertThat(policy.inForce().digest()).isEqualTo(inForce.shipped().digest());
  }

  @Test
  void a_second_start_writes_nothing() {
    firstRules.look(inForce.shipped());
    assertThat(versions.all()).hasSize(1);
  }

  @Test
  void a_newer_pack_is_offered_once_with_the_practices_own_changes_and_never_by_itself_in_force() {
    var own = tested(tightened("QLT-01", officer), officer);
    done(agree(own, owner));
    done(agree(own, lead));
    var before = policy.inForce().digest();
    firstRules.look(newer());
    firstRules.look(newer());
    var offered = versions.all().getFirst();
    assertThat(versions.all()).hasSize(3);
    assertThat(offered.state()).isEqualTo(State.DRAFT);
    assertThat(offered.writers()).isEmpty();
    assertThat(offered.base()).isEqualTo(newer().digest());
    assertThat(offered.overlay()).contains("version: 3", "QLT-01");
    assertThat(policy.inForce().digest()).isEqualTo(before);
    assertThat(ledger(offered)).containsExactly("rules.offered");
  }

  @Test
  void the_pack_of_the_house_passes_its_own_examples_here() {
    var rules = inForce.rules();
    var reads = examples.reads();
    assertThat(ExampleCheck.failures(rules, reads::example))
        .extracting(one -> one.rule().id() + " " + one.isBad() + " " + one.index() + one.reason())
        .isEmpty();
  }

  @Test
  void a_rule_is_tightened_tried_agreed_to_by_two_and_in_force() {
    var draft = tightened("QLT-01", officer);
    assertThat(draft.state()).isEqualTo(State.DRAFT);
    assertThat(said("QLT-01", Audience.PUBLIC).verdict()).isNotEqualTo(Verdict.FORBIDDEN);
    var tested = tested(draft, officer);
    assertThat(tested.state()).isEqualTo(State.TESTED);
    assertThat(done(agree(tested, owner)).state()).isEqualTo(State.TESTED);
    assertThat(said("QLT-01", Audience.PUBLIC).verdict()).isNotEqualTo(Verdict.FORBIDDEN);
    var approved = done(agree(tested, lead));
    assertThat(approved.state()).isEqualTo(State.APPROVED);
    assertThat(approved.bySelf()).isFalse();
    assertThat(said("QLT-01", Audience.PUBLIC)).isEqualTo(Ruling.FORBIDDEN);
    assertThat(policy.inForce().digest()).isEqualTo(approved.digest());
    assertThat(ledger(approved))
        .containsExactly(
            "rules.drafted",
            "rules.changed",
            "rules.tested",
            "rules.agreed",
            "rules.agreed",
            "rules.approved");
    assertThat(audit.about(approved.id().ledger()).toString()).doesNotContain("verdict:");
  }

  @Test
  void it_holds_from_midnight_of_its_day_where_the_practice_is() {
    var tested = tested(tightened("QLT-01", officer), officer);
    done(agreeing.chooseDay(tested.id(), LocalDate.of(2026, 10, 20), officer));
    done(agree(tested, owner));
    var approved = done(agree(tested, lead));
    assertThat(approved.isPlanned(clock.instant())).isTrue();
    // Oregon is seven hours behind in October.
    clock.hold(Instant.parse("2026-10-20T06:59:59.999Z"));
    assertThat(policy.inForce().digest()).isEqualTo(inForce.shipped().digest());
    clock.hold(Instant.parse("2026-10-20T07:00:00Z"));
    assertThat(policy.inForce().digest()).isEqualTo(approved.digest());
    assertThat(Standing.of(versions.all().getLast(), approved.id(), clock.instant()))
        .isEqualTo(Standing.SUPERSEDED);
  }

  @Test
  void a_day_that_has_passed_is_no_day_to_begin() {
    var tested = tested(tightened("QLT-01", officer), officer);
    assertThat(agreeing.chooseDay(tested.id(), LocalDate.of(2026, 10, 12), officer))
        .isEqualTo(Outcome.refused(Reason.PAST_DAY));
    done(agreeing.chooseDay(tested.id(), LocalDate.of(2026, 10, 14), officer));
    done(agree(tested, owner));
    clock.forward(Duration.ofDays(3));
    assertThat(agree(tested, lead)).isEqualTo(Outcome.refused(Reason.PAST_DAY));
  }

  @Test
  void another_day_asks_everybody_again() {
    var tested = tested(tightened("QLT-01", officer), officer);
    done(agree(tested, owner));
    done(agreeing.chooseDay(tested.id(), LocalDate.of(2026, 10, 30), officer));
    assertThat(agreeing.yeses(tested.id())).isEmpty();
    assertThat(done(agree(tested, lead)).state()).isEqualTo(State.TESTED);
  }

  @Test
  void what_nobody_tried_nobody_can_agree_to() {
    var draft = tightened("QLT-01", officer);
    assertThat(agree(draft, owner)).isEqualTo(Outcome.refused(Reason.NOT_NOW));
  }

  @Test
  void a_change_after_a_yes_begins_anew() {
    var tested = tested(tightened("QLT-01", officer), officer);
    var seen = String.valueOf(tested.digest());
    done(agree(tested, owner));
    var changed = changed(tested, "CLM-01", Map.of(Audience.PUBLIC, Ruling.FORBIDDEN), officer);
    assertThat(changed.state()).isEqualTo(State.DRAFT);
    assertThat(agreeing.yeses(changed.id())).isEmpty();
    tested(changed, officer);
    assertThat(agreeing.agree(changed.id(), seen, new Proven(lead.id(), true)))
        .isEqualTo(Outcome.refused(Reason.CHANGED));
  }

  @Test
  void what_was_tried_against_other_rules_is_tried_again() {
    var one = tested(tightened("QLT-01", officer), officer);
    var other = tested(tightened("CLM-01", officer), officer);
    done(agree(other, owner));
    done(agree(other, lead));
    assertThat(agree(one, owner)).isEqualTo(Outcome.refused(Reason.OUTDATED));
  }

  @Test
  void while_one_waits_for_its_day_no_other_is_agreed_to_and_it_can_be_taken_back() {
    var one = tested(tightened("QLT-01", officer), officer);
    var other = tested(tightened("CLM-01", officer), officer);
    done(agreeing.chooseDay(one.id(), LocalDate.of(2026, 10, 20), officer));
    done(agree(one, owner));
    done(agree(one, lead));
    assertThat(agree(other, owner)).isEqualTo(Outcome.refused(Reason.ANOTHER_PLANNED));
    assertThat(done(drafts.withdraw(one.id(), lead)).state()).isEqualTo(State.WITHDRAWN);
    done(agree(other, owner));
    clock.forward(Duration.ofDays(20));
    assertThat(policy.inForce().digest()).isEqualTo(inForce.shipped().digest());
  }

  @Test
  void what_is_in_force_cannot_be_taken_back_but_what_was_before_can_be_drafted_again() {
    var tested = tested(tightened("QLT-01", officer), officer);
    done(agree(tested, owner));
    done(agree(tested, lead));
    assertThat(drafts.withdraw(tested.id(), owner)).isEqualTo(Outcome.refused(Reason.NOT_NOW));
    var first = versions.all().getLast();
    var back = done(drafts.begin(VersionId.random(), Optional.of(first.id()), officer));
    assertThat(back.overlay()).doesNotContain("QLT-01");
    done(trying.begin(back.id(), officer));
    assertThat(settled(back).state()).isEqualTo(State.TESTED);
  }

  @Test
  void what_changes_nothing_is_not_tried() {
    var draft = drafted(officer);
    assertThat(trying.begin(draft.id(), officer)).isEqualTo(Outcome.refused(Reason.SAME));
  }

  @Test
  void only_the_privacy_officer_drafts_and_where_nobody_is_that_the_owner() {
    assertThat(drafts.begin(VersionId.random(), Optional.empty(), owner))
        .isEqualTo(Outcome.refused(Reason.NOT_YOURS));
    people.setRoles(officer, Role.STAFF);
    assertThat(drafted(owner).writers()).containsExactly(owner.id());
  }

  @Test
  void rules_that_were_changed_in_the_database_judge_nothing() {
    var tested = tested(tightened("QLT-01", officer), officer);
    done(agree(tested, owner));
    done(agree(tested, lead));
    db.sql("update rule_version set json = replace(json, :was, '9.9.9') where id = :id")
        .param("was", inForce.shipped().version())
        .param("id", tested.id().value())
        .update();
    var node = new InForce(versions, packs, clock);
    org.assertj.core.api.Assertions.assertThatThrownBy(node::rules)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("not what was agreed to");
  }

  @Test
  void another_node_knows_the_same_rules_at_once() {
    var node = new InForce(versions, packs, clock);
    assertThat(node.rules().digest()).isEqualTo(inForce.shipped().digest());
    var tested = tested(tightened("QLT-01", officer), officer);
    done(agree(tested, owner));
    var approved = done(agree(tested, lead));
    assertThat(node.rules().digest()).isEqualTo(approved.digest());
  }
}
