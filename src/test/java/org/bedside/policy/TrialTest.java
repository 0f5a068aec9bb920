package org.bedside.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDateTime;
import java.util.Map;
import org.bedside.WholeHouse;
import org.bedside.guard.Audience;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.policy.Outcome.Reason;
import org.bedside.policy.Trial.OfPost;
import org.bedside.policy.Trial.OfRule;
import org.bedside.rules.Ruling;
import org.bedside.rules.Verdict;
import org.junit.jupiter.api.Test;

/// A draft is read over what the practice said, and its own examples must be judged rightly.
@WholeHouse
class TrialTest extends OnRules {

  /// What nobody should say, and the pack only warns about.
  private static final String SAID = "Guilty pleasure: we look up our patients on Facebook.";

  private static final String PLAIN = "We are open on Saturday from 9 to noon.";

  private String posted(String title, String text) {
    var writer = people.with("Priya Raman", Role.CLINICIAN);
    var approver = people.with("Marcus Bell", Role.COMMUNICATIONS);
    return "post:" + posts.approved(title, text, writer, approver).value();
  }

  private static final String RULE =
      """
      rules:
        - id: FAIR-01
          title: {en: "The fair", es: "La feria"}
          text: {en: "Figures are agreed first.", es: "Las cifras se acuerdan antes."}
          why: {en: "Pie.", es: "Pastel."}
          sources: ["Practice policy 4.1"]
          when: "%s"
          verdict: {public: impermissible by owner}
          tell: {en: "Ask the owner.", es: "Pregunte."}
          cure: [ask]
          examples: {bad: [{text: "%s"}], good: [{text: "%s"}]}
          training: honest-claims
          change: material
      """;

  private Version withRule(String when, String bad, String good) {
    var draft = drafted(officer);
    var yaml =
        OverlayText.empty(inForce.shipped(), draft.number())
            .replace("rules: []\n", RULE.formatted(when, bad, good));
    return done(drafts.save(draft.id(), draft.edition(), yaml, officer));
  }

  @Test
  void it_tells_which_posts_would_have_been_judged_otherwise_and_keeps_no_words() {
    var claim = posted("Guilty pleasure", SAID);
    posted("Saturday", PLAIN);
    var before = inForce.rules();
    var tested = tested(tightened("CON-07", officer), officer);
    var trial = trying.of(tested.id()).orElseThrow();
    var result = trying.result(tested.id());
    assertThat(trial.done()).isGreaterThanOrEqualTo(2);
    assertThat(trial.against()).isEqualTo(before.digest());
    assertThat(trial.digest()).isEqualTo(tested.digest());
    assertThat(result.posts())
        .extracting(OfPost::subject, OfPost::before, OfPost::after)
        .contains(org.assertj.core.groups.Tuple.tuple(claim, Verdict.WITH_CARE, Verdict.FORBIDDEN));
    assertThat(result.posts()).hasSize(1);
    assertThat(result.rules()).filteredOn(one -> one.rule().equals("CON-07")).hasSize(1);
    assertThat(db.sql("select * from rule_trial_post").query().listOfRows().toString())
        .doesNotContain("Guilty");
    assertThat(page(tested, owner)).contains("Guilty pleasure", "With care", "Forbidden");
  }

  @Test
  void it_counts_how_often_each_rule_speaks() {
    posted("Guilty again", SAID);
    var draft =
        changed(drafted(officer), "CON-07", Map.of(Audience.PUBLIC, Ruling.ALLOWED), officer);
    var tested = tested(draft, officer);
    var counted =
        trying.result(tested.id()).rules().stream()
            .filter(one -> one.rule().equals("CON-07"))
            .findFirst()
            .orElseThrow();
    assertThat(counted).isEqualTo(new OfRule("CON-07", counted.before(), 0));
    assertThat(counted.before()).isPositive();
  }

  @Test
  void what_was_said_more_than_ninety_days_ago_is_not_read() {
    var writer = people.with("Priya Raman", Role.CLINICIAN);
    var lately = trying.of(tested(tightened("CON-07", officer), officer).id()).orElseThrow();
    posts.planned(
        "In a year",
        SAID,
        LocalDateTime.of(2027, 10, 13, 9, 0),
        writer,
        people.with("Marcus Bell", Role.COMMUNICATIONS));
    var now = trying.of(tested(tightened("CON-07", officer), officer).id()).orElseThrow();
    assertThat(now.done()).isEqualTo(lately.done());
  }

  @Test
  void a_rule_that_does_not_see_its_own_example_is_not_tried_and_the_page_says_why() {
    var draft = withRule("figure && is_post", "Nothing to see here", "See you there");
    assertThat(trying.begin(draft.id(), officer))
        .isInstanceOfSatisfying(
            Outcome.Failing.class, failing -> assertThat(failing.failures()).hasSize(1));
    assertThat(find(draft).state()).isEqualTo(State.DRAFT);
    var answer =
        pages
            .post()
            .uri("/rules/versions/" + draft.id() + "/trial")
            .with(people.as(officer))
            .with(csrf())
            .exchange();
    assertThat(answer)
        .hasStatus(422)
        .bodyText()
        .contains("FAIR-01 does not speak, and should.", "Nothing to see here")
        .doesNotContain("??");
  }

  @Test
  void a_rule_of_the_practices_own_that_judges_rightly_is_tried() {
    var draft = withRule("figure && !figure_source", "Mortality down 50%!", "We bring stickers.");
    assertThat(tested(draft, officer).state()).isEqualTo(State.TESTED);
  }

  @Test
  void what_has_faults_is_not_tried() {
    var draft = withRule("figures && is_post", "bad", "good");
    assertThat(trying.begin(draft.id(), officer)).isInstanceOf(Outcome.Faulty.class);
  }

  @Test
  void what_changed_while_it_was_tried_stays_a_draft() {
    var draft = tightened("CON-07", officer);
    done(trying.begin(draft.id(), officer));
    changed(draft, "QLT-01", Map.of(Audience.PUBLIC, Ruling.FORBIDDEN), officer);
    assertThat(settled(draft).state()).isEqualTo(State.DRAFT);
  }

  @Test
  void nobody_else_tries_it() {
    assertThat(trying.begin(tightened("CON-07", officer).id(), owner))
        .isEqualTo(Outcome.refused(Reason.NOT_YOURS));
  }

  private String page(Version version, Person who) {
    var answer = pages.get().uri("/rules/versions/" + version.id()).with(people.as(who)).exchange();
    assertThat(answer).hasStatusOk();
    try {
      return answer.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }
}
