package org.bedside.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.bedside.WholeHouse;
import org.bedside.people.Role;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The editor: what is typed is never lost, and what follows from it stands beside it.
@WholeHouse
class EditorPagesTest extends OnRules {

  private MvcTestResult post(Version draft, String act, String... fields) {
    var request =
        pages
            .post()
            .uri("/rules/editor/" + draft.id() + act)
            .with(people.as(officer))
            .with(csrf())
            .param("edition", String.valueOf(draft.edition()));
    for (var i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  @Test
  void a_fault_is_told_with_line_and_column_while_somebody_types() {
    var draft = drafted(officer);
    var yaml = draft.overlay().replace("verdicts: []", "verdicts:\n  - {id: CLM-99, verdict: {}}");
    assertThat(post(draft, "/reading", "yaml", yaml))
        .hasStatusOk()
        .bodyText()
        .contains("5:10", "The pack has no rule CLM-99.")
        .doesNotContain("<html", "??");
    assertThat(find(draft).overlay()).isEqualTo(draft.overlay());
  }

  @Test
  void a_draft_with_faults_is_kept_and_shown_again() {
    var draft = drafted(officer);
    var yaml = draft.overlay() + "rulez: [\n";
    assertThat(post(draft, "", "yaml", yaml)).hasStatus(302);
    assertThat(find(draft).overlay()).isEqualTo(yaml);
    assertThat(pages.get().uri("/rules/editor/" + draft.id()).with(people.as(officer)))
        .bodyText()
        .contains("rulez: [", "1 fault");
    assertThat(pages.get().uri("/rules/versions/" + draft.id()).with(people.as(officer)))
        .hasStatusOk()
        .bodyText()
        .contains("It has 1 fault");
  }

  @Test
  void a_text_is_judged_by_the_draft_and_kept_nowhere() {
    var draft = tightened("CLM-01", officer);
    assertThat(post(draft, "/reading", "yaml", draft.overlay(), "text", "Vitamin D prevents flu."))
        .bodyText()
        .contains("Your words", ">prevents<", "Forbidden", "Every claim has a source");
    assertThat(post(draft, "/reading", "yaml", draft.overlay(), "text", "We are open on Saturday."))
        .bodyText()
        .contains("Your words", "Fine");
    assertThat(audit.about(draft.id().ledger()).toString()).doesNotContain("Vitamin");
  }

  @Test
  void the_examples_of_the_chosen_rule_are_judged_by_the_draft() {
    var draft = tightened("CLM-01", officer);
    assertThat(post(draft, "/reading", "yaml", draft.overlay(), "rule", "CLM-01"))
        .bodyText()
        .contains("Examples of “Every claim has a source”", ">prevents<", "eg--no");
  }

  @Test
  void the_simple_form_writes_into_what_was_just_typed() {
    var draft = drafted(officer);
    var yaml = draft.overlay() + "# just typed\n";
    assertThat(
            post(draft, "/verdicts", "yaml", yaml, "rule", "QLT-01", "verdict-PUBLIC", "forbidden"))
        .hasRedirectedUrl("/rules/editor/" + draft.id() + "?rule=QLT-01");
    assertThat(find(draft).overlay()).contains("# just typed", "- id: QLT-01");
    assertThat(
            post(
                find(draft),
                "/verdicts",
                "yaml",
                "not: [ready",
                "rule",
                "QLT-01",
                "verdict-PUBLIC",
                "forbidden"))
        .hasStatus(422)
        .bodyText()
        .contains("not: [ready", "The form cannot write this");
  }

  @Test
  void who_comes_second_loses_nothing() {
    var draft = drafted(officer);
    post(draft, "", "yaml", draft.overlay() + "# one\n");
    assertThat(post(draft, "", "yaml", draft.overlay() + "# two\n"))
        .hasStatus(422)
        .bodyText()
        .contains("# two", "Somebody changed it");
    assertThat(find(draft).overlay()).contains("# one");
  }

  @Test
  void hostile_files_are_told_as_faults_and_never_break_the_page() {
    var draft = drafted(officer);
    var head = draft.overlay();
    for (var hostile :
        List.of(
            "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
            "a: !!javax.script.ScriptEngineManager [x]\n",
            "[".repeat(20_000),
            "- ".repeat(20_000) + "x",
            head + "---\n" + head,
            head.replace("[]", "[" + "{id: CLM-01},".repeat(3_000) + "]"),
            "\u0000")) {
      assertThat(post(draft, "/reading", "yaml", hostile))
          .as(hostile.substring(0, 1))
          .hasStatusOk()
          .bodyText()
          .contains("id=\"faults\"");
      assertThat(trying.begin(draft.id(), officer)).isNotInstanceOf(Outcome.Done.class);
    }
  }

  @Test
  void what_is_far_too_long_is_not_kept_but_not_lost() {
    var draft = drafted(officer);
    var endless = draft.overlay() + "# " + "x".repeat(RuleDrafts.LONGEST);
    assertThat(post(draft, "", "yaml", endless))
        .hasStatus(422)
        .bodyText()
        .contains("It is longer than 200,000 characters", "xxxxxxxx");
    assertThat(find(draft).overlay()).isEqualTo(draft.overlay());
  }

  @Test
  void what_was_agreed_to_is_not_edited() {
    var tested = tested(tightened("QLT-01", officer), officer);
    done(agree(tested, owner));
    done(agree(tested, lead));
    assertThat(post(find(tested), "", "yaml", "other: words")).hasStatus(422);
    assertThat(pages.get().uri("/rules/editor/" + tested.id()).with(people.as(officer)))
        .hasStatus(302);
  }

  @Test
  void only_those_who_write_rules_come_in() {
    var draft = drafted(officer);
    var nurse = people.with("Dana Whitfield", Role.STAFF);
    for (var path : List.of("/rules/editor/" + draft.id(), "/rules/versions")) {
      assertThat(pages.get().uri(path).with(people.as(nurse))).hasStatus(403);
    }
    assertThat(pages.get().uri("/rules/editor/" + draft.id()).with(people.as(lead))).hasStatus(403);
  }
}
