package org.bedside.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bedside.answers.TestAnswers.done;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.audit.Line;
import org.bedside.gate.Answer;
import org.bedside.gate.Gate;
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

/// An answer from the moment somebody enters what it is to, until its words are forgotten.
@WholeHouse
class AnswersTest {

  private static final String SAFE = "Thank you. Our phone line opens at eight.";
  private static final String OTHER = "Thank you. Our phone line opens at nine.";

  @Autowired Answering answering;
  @Autowired OwnWords own;
  @Autowired AnswerTable table;
  @Autowired Forgetting forgetting;
  @Autowired Answers door;
  @Autowired TestAnswers answers;
  @Autowired Gate gate;
  @Autowired Audit audit;
  @Autowired TestPeople people;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;
  @Autowired MockMvcTester pages;
  Person writer;
  Person lead;
  Person officer;

  @BeforeEach
  void aPractice() {
    clock.set(Instant.parse("2026-10-14T17:00:00Z"));
    people.practice(false);
    answers.fill();
    writer = people.with("Marcus Bell", Role.COMMUNICATIONS);
    lead = people.with("Joy Castellano", Role.CLINICAL_LEAD);
    officer = people.with("Ellen Voss", Role.PRIVACY_OFFICER);
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  private static Proven yes(Person who) {
    return new Proven(who.id(), true);
  }

  private Reply written(String text) {
    var one = answers.entered(TestAnswers.REVIEW, writer);
    return done(own.save(one.id(), one.version(), text, writer.id()));
  }

  private Reply ready(String text) {
    var one = written(text);
    var asked = done(own.ask(one.id(), one.version(), writer));
    own.approve(asked.id(), asked.version(), yes(lead));
    return done(own.approve(asked.id(), asked.version(), yes(officer)));
  }

  private Map<String, String> waits(Reply one) {
    var items = new java.util.TreeMap<String, String>();
    db.sql("select * from today_item where subject = :subject and done_at is null")
        .param("subject", one.id().subject())
        .query((rows, _) ->
            items.put(rows.getString("kind"), ("" + rows.getArray("roles")).replace("\"", "")))
        .list();
    return items;
  }

  private List<String> ledger(Reply one) {
    return audit.about(one.id().subject()).stream().map(Line::action).toList();
  }

  @Test
  void what_was_entered_waits_on_today_and_twice_is_once() {
    var one = answers.entered(TestAnswers.REVIEW, writer);
    assertThat(answering.enter(one.id(), one.heard(), lead.id())).isEqualTo(one);
    assertThat(waits(one)).containsOnlyKeys("answer");
    assertThat(door.of(one.id().subject())).hasValue("Review on Google Business");
    assertThat(ledger(one)).containsExactly("answer.entered");
  }

  @Test
  void neither_their_words_nor_ours_stand_in_the_database_in_the_clear() {
    var one = written(SAFE);
    var row =
        db.sql("select answer::text || encode(said, 'escape') from answer where id = :id")
            .param("id", one.id().value())
            .query(String.class)
            .single();
    assertThat(row).doesNotContain("fifty minutes", "phone line", "maps.example");
    assertThat(audit.about(one.id().subject()).toString()).doesNotContain("fifty", "phone line");
  }

  @Test
  void a_change_after_the_yes_takes_it_back() {
    var one = ready(SAFE);
    assertThat(answering.cleared(one)).isPresent();
    var changed = done(own.save(one.id(), one.version(), OTHER, writer.id()));
    assertThat(changed.state()).isEqualTo(State.OPEN);
    assertThat(answering.cleared(changed)).isEmpty();
    assertThat(
            gate.clear(one.toWords(), answering.occasion(), Objects.requireNonNull(one.approval())))
        .isEqualTo(new Answer.Held(Answer.Reason.NOT_APPROVED));
    assertThat(ledger(one)).contains("answer.approval-voided");
  }

  @Test
  void other_words_under_the_same_yes_do_not_leave() {
    var one = ready(SAFE);
    assertThat(
            gate.clear(
                one.words(OTHER), answering.occasion(), Objects.requireNonNull(one.approval())))
        .isEqualTo(new Answer.Held(Answer.Reason.CHANGED));
    assertThat(
            gate.clear(
                one.words(SAFE + " Sorry!"),
                answering.occasion(),
                Objects.requireNonNull(one.approval())))
        .isEqualTo(new Answer.Held(Answer.Reason.CHANGED));
  }

  @Test
  void a_yes_to_an_older_version_is_no_yes() {
    var one = written(SAFE);
    var asked = done(own.ask(one.id(), one.version(), writer));
    own.save(asked.id(), asked.version(), OTHER, writer.id());
    assertThat(own.approve(asked.id(), asked.version(), yes(officer)))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Outcome.Reason.CHANGED));
  }

  @Test
  void nobody_says_yes_to_their_own_words() {
    var officers = people.with("Ada Example", Role.CLINICIAN, Role.PRIVACY_OFFICER);
    var one = answers.entered(TestAnswers.REVIEW, officers);
    var saved = done(own.save(one.id(), one.version(), SAFE, officers.id()));
    var asked = done(own.ask(saved.id(), saved.version(), officers));
    own.approve(asked.id(), asked.version(), yes(lead));
    assertThat(own.approve(asked.id(), asked.version(), yes(officers)))
        .isInstanceOf(Outcome.Stopped.class);
    assertThat(own.mayApprove(asked, officers)).isFalse();
    assertThat(own.mayApprove(asked, officer)).isTrue();
  }

  @Test
  void the_next_yes_waits_on_the_list_of_whom_it_is_asked() {
    var one = written(SAFE);
    var asked = done(own.ask(one.id(), one.version(), writer));
    assertThat(waits(asked)).containsOnlyKeys("approval");
    assertThat(waits(asked).get("approval")).contains("CLINICAL_LEAD");
    own.approve(asked.id(), asked.version(), yes(lead));
    assertThat(waits(asked)).containsEntry("approval", "{PRIVACY_OFFICER}");
    own.approve(asked.id(), asked.version(), yes(officer));
    assertThat(waits(asked)).containsOnlyKeys("answer-post");
  }

  @Test
  void who_may_say_yes_may_ask_for_a_change_and_nobody_else() {
    var one = written(SAFE);
    var asked = done(own.ask(one.id(), one.version(), writer));
    assertThat(own.sendBack(asked.id(), "Shorter, please.", writer))
        .isInstanceOf(Outcome.Refused.class);
    var back = done(own.sendBack(asked.id(), "Shorter, please.", lead));
    assertThat(back.state()).isEqualTo(State.OPEN);
    assertThat(back.note()).isEqualTo("Shorter, please.");
    assertThat(waits(back)).containsOnlyKeys("changes");
  }

  @Test
  void a_prepared_answer_in_place_of_own_words_takes_their_yeses_along() {
    var one = ready(SAFE);
    var chosen = done(answering.use(one.id(), one.version(), "comment", "en", yes(writer)));
    assertThat(answering.cleared(chosen)).isPresent();
    assertThat(
            gate.clear(one.toWords(), answering.occasion(), Objects.requireNonNull(one.approval())))
        .isEqualTo(new Answer.Held(Answer.Reason.NOT_APPROVED));
    var again = done(answering.again(chosen.id(), chosen.version(), writer));
    assertThat(again.text()).isEmpty();
    assertThat(answering.cleared(again)).isEmpty();
  }

  @Test
  void
      in_a_crisis_both_the_privacy_officer_and_the_clinical_lead_have_it_and_each_for_themselves() {
    var one = answers.entered(TestAnswers.HOPELESS, writer);
    assertThat(waits(one))
        .containsEntry("safeguard-privacy", "{PRIVACY_OFFICER}")
        .containsEntry("safeguard-clinical", "{CLINICAL_LEAD}")
        .containsKey("answer-now");
    var ready = done(answering.use(one.id(), one.version(), "crisis", "en", yes(lead)));
    done(answering.close(ready.id(), ready.version(), true, lead));
    assertThat(waits(one)).containsOnlyKeys("safeguard-privacy", "safeguard-clinical");
    answering.safeguard(one.id(), lead);
    assertThat(waits(one)).containsOnlyKeys("safeguard-privacy");
    answering.safeguard(one.id(), writer);
    assertThat(waits(one)).containsOnlyKeys("safeguard-privacy");
    answering.safeguard(one.id(), officer);
    assertThat(waits(one)).isEmpty();
    assertThat(ledger(one)).contains("answer.safeguarded");
  }

  @Test
  void an_insult_may_be_reported_and_words_of_danger_never() {
    var insult = answers.entered("Liars and thieves, all of them!", writer);
    var gone = done(answering.report(insult.id(), insult.version(), Category.ABUSE, writer));
    assertThat(gone.state()).isEqualTo(State.REPORTED);
    assertThat(waits(gone)).isEmpty();
    assertThat(ledger(gone)).contains("answer.reported");
    var danger = answers.entered(TestAnswers.HOPELESS, writer);
    assertThat(answering.report(danger.id(), danger.version(), Category.SPAM, writer))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Outcome.Reason.DANGER));
  }

  @Test
  void what_became_of_it_is_in_the_ledger_with_its_hash() {
    var one = ready(SAFE);
    var posted = done(answering.close(one.id(), one.version(), true, writer));
    assertThat(posted.state()).isEqualTo(State.POSTED);
    assertThat(audit.about(one.id().subject()))
        .filteredOn(line -> line.action().equals("answer.posted"))
        .singleElement()
        .asString()
        .contains(one.toWords().hash());
    assertThat(answering.close(one.id(), posted.version(), false, writer))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(own.save(one.id(), posted.version(), OTHER, writer.id()))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void thirty_days_after_it_is_done_the_words_are_forgotten() {
    var one = ready(SAFE);
    var open = written(SAFE);
    answering.close(one.id(), one.version(), true, writer);
    clock.forward(Duration.ofDays(30).minusMinutes(1));
    forgetting.look();
    assertThat(table.find(one.id()).orElseThrow().heard().words()).isEqualTo(TestAnswers.REVIEW);
    clock.forward(Duration.ofMinutes(2));
    forgetting.look();
    var gone = table.find(one.id()).orElseThrow();
    assertThat(gone.heard().words()).isEmpty();
    assertThat(gone.heard().link()).isEmpty();
    assertThat(gone.text()).isEmpty();
    assertThat(table.find(open.id()).orElseThrow().text()).isEqualTo(SAFE);
    assertThat(ledger(one)).containsOnlyOnce("answer.forgotten");
    assertThat(pages.get().uri(one.id().link()).with(people.as(writer))).hasStatusOk();
  }

  @Test
  void the_words_to_copy_stand_on_the_page_only_after_the_yes() {
    var one = written(SAFE);
    var asked = done(own.ask(one.id(), one.version(), writer));
    assertThat(page(asked)).doesNotContain("id=\"cleared\"");
    own.approve(asked.id(), asked.version(), yes(lead));
    assertThat(page(asked)).doesNotContain("id=\"cleared\"");
    own.approve(asked.id(), asked.version(), yes(officer));
    assertThat(page(asked)).contains("id=\"cleared\"", SAFE);
    people.setRoles(officer, Role.STAFF);
    assertThat(page(asked)).doesNotContain("id=\"cleared\"").contains("needs a new yes");
  }

  private String page(Reply one) {
    return new String(
        pages
            .get()
            .uri(one.id().link())
            .with(people.as(writer))
            .exchange()
            .getResponse()
            .getContentAsByteArray(),
        java.nio.charset.StandardCharsets.UTF_8);
  }
}
