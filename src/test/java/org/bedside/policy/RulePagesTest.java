package org.bedside.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import org.bedside.WholeHouse;
import org.bedside.guard.Audience;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.rules.Ruling;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What those who work here read of the rules, and what everybody may.
@WholeHouse
class RulePagesTest extends OnRules {

  private MvcTestResult get(String path, Person who) {
    return pages.get().uri(path).with(people.as(who)).exchange();
  }

  private MvcTestResult get(String path) {
    return pages.get().uri(path).exchange();
  }

  private Version inForceWith(String rule, Audience audience, Ruling ruling) {
    var tested =
        tested(changed(drafted(officer), rule, Map.of(audience, ruling), officer), officer);
    done(agree(tested, owner));
    return done(agree(tested, lead));
  }

  @Test
  void everybody_who_works_here_reads_all_forty_rules_by_chapter() {
    var nurse = people.with("Dana Whitfield", Role.STAFF);
    assertThat(get("/rules", nurse))
        .hasStatusOk()
        .bodyText()
        .contains("40 rules", "Telling a patient’s story", "Patient groups", "Forbidden")
        .doesNotContain("??", "Our own");
  }

  @Test
  void a_rule_is_found_by_its_words_and_by_its_chapter() {
    assertThat(get("/rules?q=tracker&chapter=", owner)).bodyText().contains("PRIV-08");
    assertThat(get("/rules?q=&chapter=hire", owner))
        .bodyText()
        .contains("1 rule", "HIRE-01")
        .doesNotContain("/rules/PRIV-08");
    assertThat(get("/rules?q=zzzz", owner)).bodyText().contains("No rule");
  }

  @Test
  void a_rule_says_where_it_holds_why_since_when_and_shows_its_examples_with_what_the_gate_says() {
    assertThat(get("/rules/PRIV-04", owner))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Telling a patient’s story",
            "In some cases harder:",
            "45 CFR 164.508(c)",
            "Stories, photos and cases",
            "Version 1",
            "It speaks here",
            "eg--no")
        .doesNotContain("??", "Put it into a draft");
    assertThat(get("/rules/NONE-01", owner)).hasStatus(404);
  }

  @Test
  void each_example_stands_on_its_side_and_only_there() throws Exception {
    var rule = Difference.find(policy.inForce().pack(), "PRIV-04").orElseThrow();
    var page = get("/rules/PRIV-04", owner).getResponse().getContentAsString();
    assertThat(page.split("<figure class=\"sheet eg", -1))
        .hasSize(rule.bad().size() + rule.good().size() + 1);
    assertThat(page.split("#ban\"/>", -1)).hasSize(3 + 1);
  }

  @Test
  void it_tells_its_past() {
    inForceWith("QLT-01", Audience.PUBLIC, Ruling.FORBIDDEN);
    assertThat(get("/rules/QLT-01", owner)).bodyText().contains("Version 2", "Stricter");
    assertThat(get("/rules/QLT-03", owner))
        .bodyText()
        .contains("Version 1")
        .doesNotContain("Stricter");
  }

  @Test
  void the_rules_speak_spanish() {
    var answer =
        pages
            .get()
            .uri("/rules/PRIV-04")
            .with(people.as(owner))
            .locale(java.util.Locale.of("es"))
            .exchange();
    assertThat(answer).bodyText().contains("Contar la historia de un paciente", "Por qué");
  }

  @Test
  void the_privacy_officer_tightens_a_rule_from_its_page() {
    var answer =
        pages
            .post()
            .uri("/rules/QLT-01/change")
            .with(people.as(officer))
            .with(csrf())
            .param("verdict-PUBLIC", "forbidden")
            .exchange();
    var draft = versions.all().getFirst();
    assertThat(answer).hasRedirectedUrl("/rules/editor/" + draft.id() + "?rule=QLT-01");
    assertThat(draft.overlay()).contains("- id: QLT-01", "verdict: {public: forbidden}");
    assertThat(get("/rules/editor/" + draft.id() + "?rule=QLT-01", officer))
        .hasStatusOk()
        .bodyText()
        .contains("1 rule would be another.", "Stricter")
        .doesNotContain("??");
  }

  @Test
  void the_owner_does_not_draft_while_there_is_a_privacy_officer() {
    assertThat(get("/rules/QLT-01", owner)).bodyText().doesNotContain("Put it into a draft");
    assertThat(
            pages
                .post()
                .uri("/rules/QLT-01/change")
                .with(people.as(owner))
                .with(csrf())
                .param("verdict-PUBLIC", "forbidden")
                .exchange())
        .hasStatus(422)
        .bodyText()
        .contains("The privacy officer drafts rules");
  }

  @Test
  void anybody_reads_the_rules_with_version_digest_and_day_and_no_names() {
    var version = inForceWith("QLT-01", Audience.PUBLIC, Ruling.FORBIDDEN);
    assertThat(get("/policy"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "How we speak",
            "Telling a patient’s story",
            String.valueOf(version.digest()),
            "clinical lead, owner",
            "13 October")
        .doesNotContain("??", "Okafor", "Castellano", "Where we say less than the pack");
  }

  @Test
  void the_page_of_a_version_that_holds_says_what_it_changed() {
    var version = inForceWith("QLT-01", Audience.PUBLIC, Ruling.FORBIDDEN);
    assertThat(get("/rules/versions/" + version.id(), lead))
        .hasStatusOk()
        .bodyText()
        .contains("What changes", "Stricter", "Hannah Okafor", "In force")
        .doesNotContain("??");
    var first = versions.all().getLast();
    assertThat(get("/rules/versions/" + first.id(), lead))
        .bodyText()
        .contains("Followed by another", "Came with Bedside")
        .doesNotContain("What changes", "??");
  }

  @Test
  void what_the_practice_loosened_stands_on_the_public_page() {
    inForceWith("QLT-01", Audience.PUBLIC, Ruling.ALLOWED);
    assertThat(get("/policy"))
        .bodyText()
        .contains("Where we say less than the pack", "QLT-01", "Inappropriate", "Fine");
  }

  @Test
  void the_page_of_the_first_version_says_that_it_came_with_the_house() {
    assertThat(get("/policy")).bodyText().contains("they came with Bedside");
  }
}
