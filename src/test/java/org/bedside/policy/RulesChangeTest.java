package org.bedside.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.bedside.WholeHouse;
import org.bedside.audit.Line;
import org.bedside.gate.Answer;
import org.bedside.gate.Gate;
import org.bedside.gate.Occasion;
import org.bedside.guard.Audience;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.policy.Trial.OfPost;
import org.bedside.publishing.PostId;
import org.bedside.publishing.Site;
import org.bedside.rules.Approver;
import org.bedside.rules.Ruling;
import org.bedside.rules.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// A post has its yes and waits for its time; before that comes, other rules come into force.
@WholeHouse
class RulesChangeTest extends OnRules {

  /// CON-07 warns of it in the pack, and holds nothing.
  private static final String SAID = "Guilty pleasure: we look up our patients on Facebook.";

  private static final String PLAIN = "We are open on Saturday from 9 to noon.";

  private static final LocalDate DAY = LocalDate.of(2026, 10, 20);

  /// Midnight in Oregon, seven hours behind in October.
  private static final Instant MIDNIGHT = Instant.parse("2026-10-20T07:00:00Z");

  private static final Ruling REASON = new Ruling(Verdict.INAPPROPRIATE, null);

  @Autowired Gate gate;
  @Autowired Site site;
  @Autowired TransactionTemplate transaction;
  Person writer;
  Person talker;

  @BeforeEach
  void whoWritesAndAgrees() {
    writer = people.with("Priya Raman", Role.CLINICIAN);
    talker = people.with("Marcus Bell", Role.COMMUNICATIONS);
  }

  private PostId planned(String text, LocalDateTime at) {
    return posts.planned(text.substring(0, 20), text, at, writer, talker);
  }

  /// Tried, agreed to by two, and in force from [#DAY] on.
  private Version agreedFor(LocalDate day, String rule, Ruling ruling) {
    var tested =
        tested(changed(drafted(officer), rule, Map.of(Audience.PUBLIC, ruling), officer), officer);
    done(agreeing.chooseDay(tested.id(), day, officer));
    done(agree(tested, owner));
    return done(agree(tested, lead));
  }

  /// One that is approved now, and leaves after other rules came into force.
  private PostId leavesUnder(String rule, Ruling ruling) throws InterruptedException {
    var post = planned(SAID, DAY.atTime(9, 0));
    agreedFor(DAY, rule, ruling);
    assertThat(posts.state(post)).isEqualTo("APPROVED");
    clock.set(MIDNIGHT.plus(Duration.ofHours(9)));
    channels.arrived(post);
    return post;
  }

  private Answer sent(PostId post) {
    return gate.clear(posts.words(post), Occasion.on(DAY), posts.approval(post));
  }

  /// Whether it is out in a while, though earlier deliveries of it were withdrawn.
  private boolean leaves(PostId post) throws InterruptedException {
    var end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
    while (!channels.arrived(post).contains("SENT") && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    return channels.arrived(post).contains("SENT");
  }

  private List<String> actions(PostId post) {
    return audit.about(post.subject()).stream().map(Line::action).toList();
  }

  private String page(String path, Person who) {
    var answer = pages.get().uri(path).with(people.as(who)).exchange();
    assertThat(answer).hasStatusOk();
    try {
      return answer.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void what_the_rules_forbid_by_then_does_not_leave_and_goes_back_to_its_author() throws Exception {
    var post = leavesUnder("CON-07", Ruling.FORBIDDEN);
    assertThat(channels.arrived(post)).containsOnly("WITHDRAWN");
    assertThat(site.address(post)).isEmpty();
    assertThat(posts.state(post)).isEqualTo("CHANGES");
    assertThat(actions(post)).contains("delivery.held", "post.returned");
    assertThat(page("/today", writer)).contains("The rules changed, so it did not go out");
    assertThat(page("/today", owner)).doesNotContain("/posts/" + post.value());
    assertThat(page("/posts/" + post.value(), writer))
        .contains("rules changed after somebody said yes", "Read below what they say now");
    assertThat(page("/posts/" + post.value() + "/edit", writer))
        .contains("rules changed after somebody said yes");
    assertThat(page("/deliveries?post=" + post.value(), owner))
        .contains("rules changed since somebody said yes, and forbid these words now");
  }

  @Test
  void in_other_words_it_leaves_once_somebody_agrees_and_nothing_reminds_of_the_old_ones()
      throws Exception {
    var post = leavesUnder("CON-07", Ruling.FORBIDDEN);
    posts.again(post, PLAIN, writer);
    assertThat(page("/today", writer)).doesNotContain("The rules changed");
    assertThat(page("/posts/" + post.value(), talker))
        .doesNotContain("rules changed after somebody said yes");
    assertThat(posts.approve(post, talker)).startsWith("Done");
    assertThat(leaves(post)).isTrue();
    assertThat(site.address(post)).isPresent();
  }

  @Test
  void where_the_rules_ask_for_somebody_more_it_waits_for_that_person_alone() throws Exception {
    var post = leavesUnder("CON-07", Ruling.impermissible(Approver.OWNER));
    assertThat(channels.arrived(post)).containsOnly("WITHDRAWN");
    assertThat(posts.state(post)).isEqualTo("WAITING");
    assertThat(page("/today", owner)).contains("/posts/" + post.value());
    assertThat(page("/today", talker)).doesNotContain("/posts/" + post.value());
    assertThat(page("/posts/" + post.value(), owner))
        .contains("It needs one more yes", "Yes: Marcus Bell");
    assertThat(posts.approve(post, owner)).startsWith("Done");
    assertThat(posts.state(post)).isEqualTo("APPROVED");
    assertThat(leaves(post)).isTrue();
    assertThat(site.address(post)).isPresent();
  }

  @Test
  void who_agreed_before_is_asked_again_if_the_rules_now_ask_for_them() throws Exception {
    var post = posts.planned("Guilty", SAID, DAY.atTime(9, 0), writer, lead);
    agreedFor(DAY, "CON-07", Ruling.impermissible(Approver.CLINICAL_LEAD));
    clock.set(MIDNIGHT.plus(Duration.ofHours(9)));
    assertThat(channels.arrived(post)).containsOnly("WITHDRAWN");
    assertThat(posts.state(post)).isEqualTo("WAITING");
    assertThat(page("/today", lead)).contains("/posts/" + post.value());
    assertThat(posts.approve(post, lead)).startsWith("Done");
    assertThat(leaves(post)).isTrue();
  }

  @Test
  void if_who_said_yes_may_not_any_more_it_waits_for_somebody_else() throws Exception {
    var post = planned(PLAIN, DAY.atTime(9, 0));
    people.setRoles(talker, Role.STAFF);
    try {
      clock.set(MIDNIGHT.plus(Duration.ofHours(9)));
      assertThat(channels.arrived(post)).containsOnly("WITHDRAWN");
      assertThat(posts.state(post)).isEqualTo("WAITING");
      assertThat(site.address(post)).isEmpty();
      assertThat(page("/today", owner)).contains("/posts/" + post.value());
      assertThat(page("/posts/" + post.value(), owner))
          .contains("Somebody who said yes may not approve any more")
          .doesNotContain("Yes: Marcus Bell");
      assertThat(posts.approve(post, owner)).startsWith("Done");
      assertThat(leaves(post)).isTrue();
    } finally {
      people.setRoles(talker, Role.COMMUNICATIONS);
    }
  }

  @Test
  void where_the_rules_want_a_reason_its_author_is_asked_for_it() throws Exception {
    var post = leavesUnder("CON-07", REASON);
    assertThat(channels.arrived(post)).containsOnly("WITHDRAWN");
    assertThat(posts.state(post)).isEqualTo("CHANGES");
    assertThat(page("/today", writer)).contains("The rules changed, so it did not go out");
    assertThat(site.address(post)).isEmpty();
  }

  @Test
  void what_the_rules_say_nothing_new_about_leaves_by_its_old_yes() throws Exception {
    var post = planned(SAID, DAY.atTime(9, 0));
    var before = policy.inForce().digest();
    var changed = agreedFor(DAY, "QLT-01", Ruling.FORBIDDEN);
    clock.set(MIDNIGHT.plus(Duration.ofHours(9)));
    assertThat(channels.arrived(post)).contains("SENT");
    assertThat(site.address(post)).isPresent();
    assertThat(posts.state(post)).isEqualTo("APPROVED");
    assertThat(policy.inForce().digest()).isEqualTo(changed.digest());
    assertThat(
            db.sql("select rules from approval where id = :id")
                .param("id", posts.approval(post).value())
                .query(String.class)
                .single())
        .isEqualTo(before);
    assertThat(sent(post))
        .isInstanceOfSatisfying(
            Answer.Leave.class,
            leave -> assertThat(leave.cleared().rules()).isEqualTo(changed.digest()));
  }

  @Test
  void the_rules_of_the_new_day_hold_from_midnight_where_the_practice_is() throws Exception {
    var last = planned(SAID + " Last minute.", DAY.minusDays(1).atTime(23, 59));
    var first = planned(SAID + " First minute.", DAY.atStartOfDay());
    agreedFor(DAY, "CON-07", Ruling.FORBIDDEN);
    clock.hold(MIDNIGHT.minusMillis(1));
    assertThat(channels.arrived(last)).contains("SENT");
    assertThat(sent(first)).isInstanceOf(Answer.Leave.class);
    clock.hold(MIDNIGHT);
    assertThat(channels.arrived(first)).containsOnly("WITHDRAWN");
    assertThat(posts.state(first)).isEqualTo("CHANGES");
    assertThat(posts.state(last)).as("what is out stays").isEqualTo("APPROVED");
    assertThat(site.address(last)).isPresent();
  }

  @Test
  void what_is_out_somewhere_stays_and_a_person_decides_about_the_rest() throws Exception {
    var post = planned(SAID, DAY.atTime(9, 0));
    var website =
        db.sql("select id from channel where network = 'WEBSITE'").query(UUID.class).single();
    agreedFor(DAY, "CON-07", Ruling.FORBIDDEN);
    db.sql("update delivery set state = 'SENT' where post = :post and channel = :channel")
        .param("post", post.value())
        .param("channel", website)
        .update();
    clock.set(MIDNIGHT.plus(Duration.ofHours(9)));
    assertThat(channels.arrived(post)).containsExactlyInAnyOrder("SENT", "HELD");
    assertThat(posts.state(post)).isEqualTo("APPROVED");
    assertThat(page("/today", owner)).contains("/posts/" + post.value());
    assertThat(page("/deliveries?post=" + post.value(), owner)).contains("forbid these words now");
  }

  // The sending began under the old rules, and asks after the new ones were written.
  @Test
  void a_sending_under_way_sees_rules_that_came_into_force_meanwhile() {
    var post = planned(SAID, LocalDateTime.of(2026, 10, 13, 18, 0));
    var tested =
        tested(
            changed(drafted(officer), "CON-07", Map.of(Audience.PUBLIC, Ruling.FORBIDDEN), officer),
            officer);
    done(agree(tested, owner));
    var answers = new ArrayList<Answer>();
    transaction.executeWithoutResult(_ -> {
      answers.add(sent(post));
      inAnotherTransaction(() -> done(agree(tested, lead)));
      answers.add(sent(post));
    });
    assertThat(answers.getFirst()).isInstanceOf(Answer.Leave.class);
    assertThat(answers.getLast()).isEqualTo(new Answer.Held(Answer.Reason.RULES_FORBID));
  }

  // What is not written yet has not happened, and holds up no sending.
  @Test
  void a_sending_does_not_wait_for_rules_that_are_being_agreed_to() throws Exception {
    var post = planned(SAID, LocalDateTime.of(2026, 10, 13, 18, 0));
    var tested =
        tested(
            changed(drafted(officer), "CON-07", Map.of(Audience.PUBLIC, Ruling.FORBIDDEN), officer),
            officer);
    done(agree(tested, owner));
    var agreed = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    try (var thread = Executors.newSingleThreadExecutor()) {
      var agreeingNow =
          thread.submit(() ->
              transaction.executeWithoutResult(_ -> {
                done(agree(tested, lead));
                agreed.countDown();
                await(goOn);
              }));
      await(agreed);
      assertThat(sent(post)).isInstanceOf(Answer.Leave.class);
      goOn.countDown();
      agreeingNow.get(10, TimeUnit.SECONDS);
    }
    assertThat(sent(post)).isEqualTo(new Answer.Held(Answer.Reason.RULES_FORBID));
  }

  // Who sends and who takes the post back at once: one of them does, and never both.
  @Test
  void a_post_that_somebody_takes_back_in_the_same_instant_is_a_draft_and_not_asked_for_again()
      throws Exception {
    var post = planned(SAID, DAY.atTime(9, 0));
    agreedFor(DAY, "CON-07", Ruling.impermissible(Approver.OWNER));
    posts.again(post, SAID + " Really.", writer);
    clock.set(MIDNIGHT.plus(Duration.ofHours(9)));
    assertThat(channels.arrived(post)).containsOnly("WITHDRAWN");
    assertThat(actions(post)).doesNotContain("post.returned");
    assertThat(posts.state(post)).isIn("WAITING", "EXPIRED");
  }

  @Test
  void the_history_of_the_gate_says_that_the_rules_changed() throws Exception {
    var post = leavesUnder("CON-07", Ruling.FORBIDDEN);
    assertThat(page("/gate/history", officer))
        .contains("The rules forbade at sending what they had let pass at the yes");
    assertThat(page("/gate/history?source=gate:RULES_FORBID", officer))
        .contains("/posts/" + post.value(), "at sending");
  }

  @Test
  void the_history_of_the_gate_says_that_the_rules_ask_for_more() throws Exception {
    var post = leavesUnder("CON-07", Ruling.impermissible(Approver.OWNER));
    assertThat(page("/gate/history?source=gate:RULES_CHANGED", officer))
        .contains("/posts/" + post.value(), "at sending");
    assertThat(page("/gate/history?source=rule:CON-07", officer))
        .contains("/posts/" + post.value(), "at sending");
  }

  // What the trial said of posts that wait for their time is what becomes of them.
  @Test
  void what_the_trial_told_of_a_post_is_what_the_gate_says_when_it_leaves() throws Exception {
    for (var ruling :
        List.of(
            Ruling.FORBIDDEN,
            Ruling.impermissible(Approver.OWNER),
            Ruling.impermissible(Approver.CLINICAL_LEAD),
            REASON,
            Ruling.ALLOWED)) {
      clock.hold(MORNING);
      db.sql("delete from post").update();
      db.sql("delete from rule_version where number > 1").update();
      var said = planned(SAID, DAY.atTime(9, 0));
      var plain = planned(PLAIN, DAY.atTime(9, 0));
      var tested =
          tested(
              changed(drafted(officer), "CON-07", Map.of(Audience.PUBLIC, ruling), officer),
              officer);
      assertThat(trying.result(tested.id()).posts())
          .extracting(OfPost::subject, OfPost::before, OfPost::after)
          .containsExactly(tuple(said.subject(), Verdict.WITH_CARE, ruling.verdict()));
      done(agree(tested, owner));
      done(agree(tested, lead));
      assertThat(sent(plain)).isInstanceOf(Answer.Leave.class);
      assertThat(gate.review(posts.words(said), Occasion.on(DAY), officer).objections())
          .extracting(one -> one.fired().ruling())
          .isEqualTo(ruling.equals(Ruling.ALLOWED) ? List.of() : List.of(ruling));
      clock.set(MIDNIGHT.plus(Duration.ofHours(9)));
      channels.arrived(plain);
      channels.arrived(said);
      assertThat(posts.state(plain)).isEqualTo("APPROVED");
      assertThat(posts.state(said))
          .isEqualTo(
              switch (ruling.verdict()) {
                case FORBIDDEN, INAPPROPRIATE -> "CHANGES";
                case IMPERMISSIBLE -> "WAITING";
                case WITH_CARE, ALLOWED -> "APPROVED";
              });
    }
  }

  @Test
  void the_trial_tells_of_a_post_that_would_wait_for_another_person_with_the_same_verdict()
      throws Exception {
    var asked = Map.of(Audience.PUBLIC, Ruling.impermissible(Approver.CLINICAL_LEAD));
    var first = tested(changed(drafted(officer), "CON-07", asked, officer), officer);
    done(agree(first, owner));
    done(agree(first, lead));
    var post = posts.planned("Guilty", SAID, LocalDateTime.of(2026, 10, 13, 18, 0), writer, lead);
    var other = Map.of(Audience.PUBLIC, Ruling.impermissible(Approver.OWNER));
    var second = tested(changed(drafted(officer), "CON-07", other, officer), officer);
    assertThat(trying.result(second.id()).posts())
        .extracting(OfPost::subject, OfPost::before, OfPost::after)
        .contains(tuple(post.subject(), Verdict.IMPERMISSIBLE, Verdict.IMPERMISSIBLE));
    assertThat(page("/rules/versions/" + second.id(), owner))
        .contains("by another rule or for another person");
    done(agree(second, owner));
    done(agree(second, lead));
    assertThat(sent(post)).isEqualTo(new Answer.Held(Answer.Reason.RULES_CHANGED));
  }

  private static void inAnotherTransaction(Runnable deed) {
    try (var thread = Executors.newSingleThreadExecutor()) {
      thread.submit(deed).get(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
