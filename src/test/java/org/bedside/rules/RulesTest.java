package org.bedside.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bedside.rules.Packs.draft;
import static org.bedside.rules.Packs.post;
import static org.bedside.rules.Packs.rule;
import static org.bedside.rules.Packs.rules;
import static org.bedside.rules.Packs.signs;
import static org.bedside.rules.Packs.unread;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Form;
import org.bedside.detectors.Sign;
import org.bedside.detectors.Signs;
import org.bedside.guard.Audience;
import org.bedside.rules.Fault.Why;
import org.junit.jupiter.api.Test;

class RulesTest {

  private static final String CLAIM =
      rule("CLM-01", "claim && !source", "public: inappropriate, colleagues: with care");
  private static final String CURE = rule("CLM-02", "absolute", "public: forbidden");
  private static final String STORY =
      rule(
          "PRIV-04",
          "testimonial",
          "public: impermissible by privacy officer",
          "harder: [{when: '!authorized', verdict: {public: forbidden}}]");

  private static List<String> ids(Judgement judgement) {
    return judgement.fired().stream().map(fired -> fired.rule().id()).toList();
  }

  @Test
  void where_no_rule_holds_all_is_allowed() {
    var judgement = rules(CLAIM, CURE).decide(post(), signs(Fact.CLAIM, Fact.SOURCE));

    assertThat(judgement.verdict()).isEqualTo(Verdict.ALLOWED);
    assertThat(judgement.fired()).isEmpty();
  }

  @Test
  void the_hardest_of_all_that_hold_is_the_verdict_and_all_are_told_in_the_packs_order() {
    var judgement = rules(CLAIM, CURE, STORY).decide(post(), signs(Fact.ABSOLUTE, Fact.CLAIM));

    assertThat(judgement.verdict()).isEqualTo(Verdict.FORBIDDEN);
    assertThat(ids(judgement)).containsExactly("CLM-01", "CLM-02");
  }

  @Test
  void a_rule_is_silent_to_those_to_whom_it_does_not_speak() {
    var rules = rules(CLAIM, CURE);
    var signs = signs(Fact.CLAIM, Fact.ABSOLUTE);

    var colleagues = rules.decide(draft(Audience.COLLEAGUES, Form.POST), signs);
    assertThat(colleagues.verdict()).isEqualTo(Verdict.WITH_CARE);
    assertThat(ids(colleagues)).containsExactly("CLM-01");
    assertThat(rules.decide(draft(Audience.PATIENT, Form.MESSAGE), signs).fired()).isEmpty();
  }

  @Test
  void what_makes_a_rule_harder_counts_only_where_the_rule_itself_holds() {
    var rules = rules(STORY);

    var without = rules.decide(post(), signs(Fact.TESTIMONIAL));
    assertThat(without.verdict()).isEqualTo(Verdict.FORBIDDEN);
    var signed = rules.decide(post(), signs(Fact.TESTIMONIAL, Fact.AUTHORIZED));
    assertThat(signed.fired().getFirst().ruling())
        .isEqualTo(Ruling.impermissible(Approver.PRIVACY_OFFICER));
    assertThat(signed.approvers()).containsExactly(Approver.PRIVACY_OFFICER);
    assertThat(rules.decide(post(), signs()).fired()).isEmpty();
  }

  @Test
  void what_would_be_harder_never_makes_it_milder() {
    var rules =
        rules(
            rule(
                "A-1",
                "claim",
                "public: forbidden",
                "harder: [{when: rare, verdict: {public: with care, patient: inappropriate}}]"));
    var signs = signs(Fact.CLAIM, Fact.RARE);

    assertThat(rules.decide(post(), signs).verdict()).isEqualTo(Verdict.FORBIDDEN);
    assertThat(rules.decide(draft(Audience.PATIENT, Form.POST), signs).verdict())
        .isEqualTo(Verdict.INAPPROPRIATE);
  }

  @Test
  void it_points_at_the_findings_that_the_rule_asks_about_and_at_no_others() {
    var claim = new Sign(Fact.CLAIM, Sign.Part.TEXT, -1, 3, 9);
    var signs =
        new Signs(
            List.of(
                new Sign(Fact.RARE, Sign.Part.TEXT, -1, 0, 2),
                claim,
                new Sign(Fact.AUTHORIZED, Sign.Part.WHOLE, -1, 0, 0),
                new Sign(Fact.SUPERLATIVE, Sign.Part.TEXT, -1, 9, 12)),
            0,
            Set.of());
    var rules =
        rules(
            rule(
                "A-1",
                "claim && authorized && !source",
                "public: inappropriate",
                "harder: [{when: superlative && rare && source, verdict: {public: forbidden}}]"));

    assertThat(rules.decide(post(), signs).fired().getFirst().signs()).containsExactly(claim);
  }

  @Test
  void grade_counts_as_it_was_read() {
    var rules = rules(rule("QLT-01", "grade > 8", "public: inappropriate"));

    assertThat(rules.decide(post(), new Signs(List.of(), 8.0, Set.of())).fired()).isEmpty();
    assertThat(rules.decide(post(), new Signs(List.of(), 8.1, Set.of())).fired()).hasSize(1);
  }

  @Test
  void a_finding_that_nobody_could_read_asks_for_a_person() {
    var fired =
        rules(CURE.replace("forbidden", "inappropriate"), CLAIM)
            .decide(post(), unread(Set.of(Fact.ABSOLUTE)))
            .fired();

    assertThat(fired).hasSize(1);
    assertThat(fired.getFirst().ruling()).isEqualTo(Ruling.impermissible(Approver.PRIVACY_OFFICER));
    assertThat(fired.getFirst().unread()).containsExactly(Fact.ABSOLUTE);
  }

  @Test
  void a_rule_that_holds_anyway_says_what_it_says() {
    var rules = rules(rule("A-1", "absolute || claim", "public: forbidden"));
    var fired = rules.decide(post(), unread(Set.of(Fact.ABSOLUTE), Fact.CLAIM)).fired();

    assertThat(fired.getFirst().ruling()).isEqualTo(Ruling.FORBIDDEN);
    assertThat(fired.getFirst().unread()).isEmpty();
  }

  @Test
  void a_rule_that_could_be_harder_asks_for_a_person_at_least() {
    var rules =
        rules(
            rule(
                "A-1",
                "claim",
                "public: with care",
                "harder: [{when: rare, verdict: {public: inappropriate}}]"));

    assertThat(rules.decide(post(), unread(Set.of(Fact.RARE), Fact.CLAIM)).verdict())
        .isEqualTo(Verdict.IMPERMISSIBLE);
    assertThat(rules.decide(post(), unread(Set.of(Fact.RARE))).fired()).isEmpty();
  }

  @Test
  void what_could_hold_in_no_case_holds_nobody_up() {
    var reply = rules(rule("A-1", "is_reply && confirms_patient", "public: forbidden"));
    var signs = unread(Set.of(Fact.CONFIRMS_PATIENT));

    assertThat(reply.decide(post(), signs).fired()).isEmpty();
    assertThat(reply.decide(draft(Audience.PATIENT, Form.REPLY), signs).fired()).isEmpty();
    assertThat(reply.decide(draft(Audience.PUBLIC, Form.REPLY), signs).fired()).hasSize(1);
  }

  @Test
  void evidence_that_nobody_could_read_is_none() {
    var judgement =
        rules(CLAIM).decide(post(), unread(Set.of(Fact.SOURCE), Fact.CLAIM, Fact.SOURCE));

    assertThat(judgement.verdict()).isEqualTo(Verdict.INAPPROPRIATE);
    assertThat(rules(CLAIM).decide(post(), unread(Set.of(Fact.SOURCE))).fired()).isEmpty();
  }

  @Test
  void a_rule_that_allows_is_told_too() {
    var judgement =
        rules(rule("CON-05", "labour_talk", "public: allowed"))
            .decide(post(), signs(Fact.LABOUR_TALK));

    assertThat(judgement.verdict()).isEqualTo(Verdict.ALLOWED);
    assertThat(ids(judgement)).containsExactly("CON-05");
  }

  @Test
  void a_pack_that_came_from_no_file_is_checked_all_the_same() {
    var good = Packs.pack(Packs.yaml(CLAIM)).rules().getFirst();
    var bad =
        new Rule(
            "BAD-1",
            good.title(),
            good.text(),
            good.why(),
            good.sources(),
            "!claim && weather",
            Map.of(),
            List.of(),
            good.tell(),
            good.cure(),
            good.bad(),
            good.good(),
            null,
            Change.MATERIAL);
    var compiled = Rules.compile(new Pack("p", "1", List.of("en"), List.of(good, bad)));

    assertThat(compiled).isInstanceOf(Rules.Faulty.class);
    assertThat(((Rules.Faulty) compiled).faults())
        .containsExactlyInAnyOrder(
            Fault.at(0, 0, "BAD-1", Why.FINDING_NEGATED, "claim"),
            Fault.at(0, 0, "BAD-1", Why.UNKNOWN_NAME, "weather"));
  }

  @Test
  void a_decision_can_name_the_pack_by_its_digest() {
    var rules = rules(CLAIM, CURE);

    assertThat(rules.digest()).isEqualTo(rules.pack().digest());
  }

  @Test
  void many_may_ask_at_once() throws Exception {
    var rules = rules(CLAIM, CURE, STORY);
    try (var threads = Executors.newFixedThreadPool(8)) {
      var answers =
          threads.invokeAll(
              IntStream.range(0, 2_000)
                  .<Callable<Integer>>mapToObj(i ->
                      () ->
                          rules
                              .decide(
                                  post(),
                                  i % 2 == 0 ? signs(Fact.CLAIM, Fact.ABSOLUTE) : signs(Fact.CLAIM))
                              .fired()
                              .size())
                  .toList());
      for (var i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).get()).isEqualTo(i % 2 == 0 ? 2 : 1);
      }
    }
  }

  @Test
  void rulings_have_an_order_without_ties() {
    var all = Ruling.all().toList();

    assertThat(all).hasSize(9);
    assertThat(all.stream().sorted().map(Ruling::words))
        .containsExactly(
            "allowed",
            "with care",
            "inappropriate",
            "impermissible by owner",
            "impermissible by moderator",
            "impermissible by communications",
            "impermissible by clinical lead",
            "impermissible by privacy officer",
            "forbidden");
  }

  @Test
  void an_unread_grade_asks_for_a_person_where_a_rule_asks_for_it() {
    var rules = rules(rule("QLT-01", "grade >= 9.0", "public: inappropriate"), CLAIM);
    var blind = new Signs(List.of(), Signs.UNREAD_GRADE, Set.of());

    var judgement = rules.decide(post(), blind);
    assertThat(ids(judgement)).containsExactly("QLT-01");
    assertThat(judgement.verdict()).isEqualTo(Verdict.IMPERMISSIBLE);
    assertThat(rules(CLAIM).decide(post(), blind).fired()).isEmpty();
  }
}
