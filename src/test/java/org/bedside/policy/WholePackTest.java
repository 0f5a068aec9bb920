package org.bedside.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.bedside.WholeHouse;
import org.bedside.guard.Audience;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.policy.Outcome.Reason;
import org.bedside.rules.Loosening;
import org.bedside.rules.Pack;
import org.bedside.rules.Ruling;
import org.bedside.rules.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A practice writes all its rules itself: a file takes the place of the pack of the house and goes
/// the way of every draft.
@WholeHouse
class WholePackTest extends OnRules {

  private String house() {
    return inForce.shippedText();
  }

  private MvcTestResult upload(Version draft, byte[] bytes, Person by) {
    return pages
        .post()
        .multipart()
        .uri("/rules/editor/" + draft.id() + "/file")
        .file(new MockMultipartFile("file", "rules.yaml", "application/yaml", bytes))
        .param("edition", String.valueOf(draft.edition()))
        .with(people.as(by))
        .with(csrf())
        .exchange();
  }

  private Version uploaded(String yaml) {
    var draft = drafted(officer);
    assertThat(upload(draft, yaml.getBytes(StandardCharsets.UTF_8), officer)).hasStatus(302);
    assertThat(find(draft).overlay()).isEqualTo(yaml);
    return find(draft);
  }

  private String editor(Version draft) {
    var answer = pages.get().uri("/rules/editor/" + draft.id()).with(people.as(officer)).exchange();
    assertThat(answer).hasStatusOk();
    try {
      return answer.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  /// The pack of the house with one rule forbidding what it only warned of.
  private String stricter() {
    var at = house().indexOf("- id: CON-07");
    return house().substring(0, at)
        + house().substring(at).replaceFirst("public: with care", "public: forbidden");
  }

  private String without(String rule) {
    var from = house().indexOf("  - id: " + rule);
    var to = house().indexOf("  - id: ", from + 1);
    return house().substring(0, from) + house().substring(to);
  }

  @Test
  void a_pack_with_faults_is_kept_and_tells_them_by_line_and_column() {
    var faulty = house().replace("when: \"watches_patient\"", "when: \"watches_patients\"");
    var draft = uploaded(faulty);
    var line = faulty.lines().toList().indexOf("    when: \"watches_patients\"") + 1;
    assertThat(line).isPositive();
    assertThat(editor(draft)).contains(line + ":", "CON-07", "1 fault").doesNotContain("??");
    assertThat(trying.begin(draft.id(), officer)).isInstanceOf(Outcome.Faulty.class);
  }

  @Test
  void the_same_pack_written_otherwise_says_the_same_and_has_the_same_digest() {
    var draft = uploaded("# Ours by now.\n\n" + house());
    assertThat(agreeing.laid(draft))
        .isInstanceOfSatisfying(
            Laid.Whole.class,
            whole -> {
              assertThat(whole.pack().digest()).isEqualTo(inForce.shipped().digest());
              assertThat(whole.loosenings()).isEmpty();
            });
    assertThat(trying.begin(draft.id(), officer)).isEqualTo(Outcome.refused(Reason.SAME));
  }

  @Test
  void a_pack_of_our_own_is_tried_agreed_to_by_two_and_in_force() {
    var draft = tested(uploaded(stricter()), officer);
    assertThat(draft.state()).isEqualTo(State.TESTED);
    assertThat(agree(draft, officer)).isEqualTo(Outcome.refused(Reason.OWN_DRAFT));
    done(agree(draft, owner));
    var approved = done(agree(draft, lead));
    assertThat(policy.inForce().digest()).isEqualTo(approved.digest());
    assertThat(said("CON-07", Audience.PUBLIC)).isEqualTo(Ruling.FORBIDDEN);
    var next = drafted(officer);
    assertThat(next.overlay()).as("the next draft goes on from it").isEqualTo(stricter());
  }

  @Test
  void an_example_that_its_rule_does_not_see_is_no_pack_to_try() {
    var silent = house().replace("when: \"watches_patient\"", "when: \"paid && watches_patient\"");
    assertThat(trying.begin(uploaded(silent).id(), officer)).isInstanceOf(Outcome.Failing.class);
  }

  @Test
  void what_it_forbids_no_longer_needs_the_privacy_officer_and_the_owner() {
    var second = people.with("Second Lead", Role.CLINICAL_LEAD);
    var draft = tested(uploaded(without("CLM-05")), officer);
    done(agree(draft, lead));
    assertThat(done(agree(draft, second)).state()).isEqualTo(State.TESTED);
    assertThat(done(agree(draft, owner)).state()).isEqualTo(State.APPROVED);
  }

  @Test
  void a_rule_that_it_leaves_out_is_shown_to_everybody_as_a_loosening() {
    var draft = tested(uploaded(without("CLM-05")), officer);
    assertThat(agreeing.laid(draft))
        .isInstanceOfSatisfying(
            Laid.Whole.class,
            whole ->
                assertThat(whole.loosenings())
                    .contains(
                        new Loosening("CLM-05", Audience.PUBLIC, Ruling.FORBIDDEN, Ruling.ALLOWED))
                    .extracting(Loosening::rule)
                    .containsOnly("CLM-05"));
    done(agree(draft, owner));
    done(agree(draft, lead));
    assertThat(find(draft).state()).isEqualTo(State.APPROVED);
    assertThat(pages.get().uri("/policy"))
        .hasStatusOk()
        .bodyText()
        .contains("Where we say less than the pack", "CLM-05")
        .doesNotContain("??");
  }

  @Test
  void the_pack_of_the_house_comes_into_the_draft_by_one_press() {
    var draft = drafted(officer);
    var answer =
        pages
            .post()
            .uri("/rules/editor/" + draft.id() + "/pack")
            .param("edition", String.valueOf(draft.edition()))
            .with(people.as(officer))
            .with(csrf())
            .exchange();
    assertThat(answer).hasRedirectedUrl("/rules/editor/" + draft.id());
    assertThat(find(draft).overlay()).isEqualTo(house());
    assertThat(editor(find(draft))).contains("pack: us-practice");
  }

  @Test
  void what_is_no_text_or_too_long_or_from_an_older_page_changes_nothing() {
    var draft = drafted(officer);
    var before = draft.overlay();
    assertThat(upload(draft, new byte[] {(byte) 0xC3, 0x28, 0}, officer))
        .hasStatus(422)
        .bodyText()
        .contains("This file is no text in UTF-8");
    assertThat(upload(draft, new byte[0], officer)).hasStatus(422);
    assertThat(upload(draft, "a".repeat(200_001).getBytes(StandardCharsets.UTF_8), officer))
        .hasStatus(422)
        .bodyText()
        .contains("longer than 200,000 characters");
    var changed = changed(draft, "QLT-01", Map.of(Audience.PUBLIC, Ruling.FORBIDDEN), officer);
    assertThat(upload(draft, house().getBytes(StandardCharsets.UTF_8), officer))
        .hasStatus(422)
        .bodyText()
        .contains("Somebody changed it");
    assertThat(find(draft).overlay()).isEqualTo(changed.overlay()).isNotEqualTo(before);
  }

  @Test
  void the_form_for_one_verdict_leaves_a_whole_pack_to_the_hand() {
    var draft = uploaded(stricter());
    assertThat(
            drafts.change(draft.id(), "CON-07", Map.of(Audience.PUBLIC, Ruling.ALLOWED), officer))
        .isEqualTo(Outcome.refused(Reason.BY_HAND));
  }

  @Test
  void a_newer_pack_of_the_house_is_offered_as_it_is_to_who_wrote_their_own() {
    var own = tested(uploaded(stricter()), officer);
    done(agree(own, owner));
    done(agree(own, lead));
    var shipped = inForce.shipped();
    firstRules.look(
        new Pack(shipped.name(), "9.9.9", shipped.languages(), shipped.rules().subList(0, 39)));
    var offered = versions.all().getFirst();
    assertThat(WholePack.is(offered.overlay())).isFalse();
    assertThat(agreeing.laid(offered))
        .isInstanceOfSatisfying(
            Laid.Whole.class, whole -> assertThat(whole.pack().rules()).hasSize(39));
    assertThat(said("CON-07", Audience.PUBLIC).verdict()).isEqualTo(Verdict.FORBIDDEN);
  }
}
