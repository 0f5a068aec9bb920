package org.bedside.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.Map;
import org.bedside.WholeHouse;
import org.bedside.guard.Audience;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.rules.Ruling;
import org.junit.jupiter.api.Test;

/// Who should agree to other rules reads it on their Today, and nobody else does.
@WholeHouse
class ToAgreeTest extends OnRules {

  private boolean isAsked(Person who, Version version) {
    return today(who, "en").contains("/rules/versions/" + version.id());
  }

  private String today(Person who, String language) {
    var answer =
        pages
            .get()
            .uri("/today/list")
            .header("Accept-Language", language)
            .with(people.as(who))
            .exchange();
    assertThat(answer).hasStatusOk();
    try {
      return answer.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_draft_asks_nobody_before_it_was_tried() {
    var draft = tightened("QLT-01", officer);
    assertThat(isAsked(owner, draft)).isFalse();
    assertThat(isAsked(lead, draft)).isFalse();
  }

  @Test
  void once_it_was_tried_it_asks_everybody_whose_yes_counts_and_nobody_else() {
    var clinician = people.with("Priya Raman", Role.CLINICIAN);
    var tested = tested(tightened("QLT-01", officer), officer);
    assertThat(isAsked(owner, tested)).isTrue();
    assertThat(isAsked(lead, tested)).isTrue();
    assertThat(isAsked(officer, tested)).as("who wrote it").isFalse();
    assertThat(isAsked(clinician, tested)).isFalse();
    assertThat(today(owner, "en"))
        .contains("Other rules wait for your yes: Version " + tested.number())
        .doesNotContain("??");
    assertThat(today(owner, "es"))
        .contains("Otras reglas esperan su sí: Versión " + tested.number())
        .doesNotContain("??");
  }

  @Test
  void who_said_yes_is_asked_no_more_and_after_the_last_yes_nobody_is() {
    var tested = tested(tightened("QLT-01", officer), officer);
    done(agree(tested, owner));
    assertThat(isAsked(owner, tested)).isFalse();
    assertThat(isAsked(lead, tested)).isTrue();
    done(agree(tested, lead));
    assertThat(isAsked(lead, tested)).isFalse();
  }

  @Test
  void a_change_ends_the_question_and_a_new_trial_asks_again() {
    var tested = tested(tightened("QLT-01", officer), officer);
    done(agree(tested, owner));
    var changed = changed(tested, "CLM-01", Map.of(Audience.PUBLIC, Ruling.FORBIDDEN), officer);
    assertThat(isAsked(lead, changed)).isFalse();
    tested(changed, officer);
    assertThat(isAsked(owner, changed)).isTrue();
    assertThat(isAsked(lead, changed)).isTrue();
  }

  @Test
  void what_was_taken_back_asks_nobody() {
    var tested = tested(tightened("QLT-01", officer), officer);
    done(drafts.withdraw(tested.id(), officer));
    assertThat(isAsked(owner, tested)).isFalse();
  }

  @Test
  void what_has_to_be_tried_again_asks_nobody_until_it_was() {
    var one = tested(tightened("QLT-01", officer), officer);
    var other = tested(tightened("CLM-01", officer), officer);
    done(agree(other, owner));
    done(agree(other, lead));
    assertThat(isAsked(owner, one)).isFalse();
    tested(one, officer);
    assertThat(isAsked(owner, one)).isTrue();
  }

  @Test
  void another_day_asks_again_who_agreed_to_the_one_before_and_says_when_it_is_due() {
    var tested = tested(tightened("QLT-01", officer), officer);
    done(agree(tested, owner));
    done(agreeing.chooseDay(tested.id(), LocalDate.of(2026, 10, 30), officer));
    assertThat(isAsked(owner, tested)).isTrue();
    assertThat(today(owner, "en")).contains("They should hold from", "30");
  }

  @Test
  void where_what_was_forbidden_is_let_go_the_writer_is_asked_too() {
    var loosened =
        tested(
            changed(
                drafted(officer), "PRIV-03", Map.of(Audience.COMMUNITY, Ruling.ALLOWED), officer),
            officer);
    assertThat(isAsked(officer, loosened)).isTrue();
    assertThat(isAsked(owner, loosened)).isTrue();
    assertThat(isAsked(lead, loosened)).isTrue();
  }
}
