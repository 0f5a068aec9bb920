package org.bedside.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.audit.Line;
import org.bedside.channels.TestChannels;
import org.bedside.networks.Network;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.publishing.PostId;
import org.bedside.publishing.Publishing;
import org.bedside.publishing.Site;
import org.bedside.publishing.TestPosts;
import org.bedside.stories.Takedown.Way;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What ends is gone: from what waits at once, from what is out as soon as a look finds it gone,
/// and from everywhere else when a person says so.
@WholeHouse
class TakedownTest {

  @Autowired TestStories test;
  @Autowired Authorizations table;
  @Autowired Ending ending;
  @Autowired Takedown takedown;
  @Autowired Stories stories;
  @Autowired Publishing publishing;
  @Autowired Site site;
  @Autowired TestPosts posts;
  @Autowired TestPeople people;
  @Autowired TestChannels channels;
  @Autowired Audit audit;
  @Autowired SettableClock clock;
  @Autowired MockMvcTester pages;
  Person writer;
  Person approver;
  Person officer;

  @BeforeEach
  void aPractice() {
    people.practice(false);
    channels.openOwnGround();
    writer = people.with("Priya Example", Role.CLINICIAN);
    approver = people.with("Joy Example", Role.CLINICAL_LEAD, Role.PRIVACY_OFFICER);
    officer = people.with("Ellen Example", Role.PRIVACY_OFFICER);
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  private AuthorizationId signed(Network... networks) {
    return test.signed(writer, test.today().plusYears(1), networks);
  }

  private PostId out(AuthorizationId id) throws Exception {
    var post = posts.telling("Back on the trail", "“I walk again.”", id.value(), writer);
    assertThat(posts.approve(post, approver)).startsWith("Done");
    assertThat(channels.arrived(post)).contains("SENT");
    assertThat(site.address(post)).isPresent();
    return post;
  }

  private Authorization one(AuthorizationId id) {
    return table.find(id).orElseThrow();
  }

  private void until(AuthorizationId id, Network network, Way way) throws InterruptedException {
    var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (takedown.rows(one(id)).stream()
        .noneMatch(row -> row.network() == network && row.way() == way)) {
      assertThat(System.nanoTime()).as("it never came true").isLessThan(end);
      Thread.sleep(50);
    }
  }

  private String todayOf(Person person) throws Exception {
    return pages
        .get()
        .uri("/today/list")
        .with(people.as(person))
        .exchange()
        .getResponse()
        .getContentAsString();
  }

  @Test
  void what_is_out_on_the_website_is_taken_down_and_found_gone() throws Exception {
    var id = signed(Network.WEBSITE);
    var post = out(id);
    assertThat(publishing.postsWith(id.value())).containsExactly(post);
    assertThat(ending.revoke(id, null)).isTrue();
    assertThat(posts.state(post)).isEqualTo("RECALLED");
    assertThat(todayOf(officer)).contains("To be gone everywhere: Knee, back on the trail");
    until(id, Network.WEBSITE, Way.GONE);
    assertThat(site.address(post)).isEmpty();
  }

  @Test
  void what_was_mailed_waits_for_a_person_and_only_then_it_is_over() throws Exception {
    var id = signed(Network.WEBSITE, Network.NEWSLETTER);
    out(id);
    ending.revoke(id, null);
    until(id, Network.WEBSITE, Way.GONE);
    until(id, Network.NEWSLETTER, Way.STAYS);
    test.look();
    assertThat(one(id).goneAt()).isNull();
    var letter =
        takedown.rows(one(id)).stream()
            .filter(row -> row.network() == Network.NEWSLETTER)
            .findFirst()
            .orElseThrow();
    assertThat(letter.asks()).isTrue();
    assertThat(takedown.looked(id, letter.key(), officer.id())).isTrue();
    assertThat(takedown.looked(id, letter.key(), officer.id())).as("twice").isFalse();
    assertThat(one(id).goneAt()).isNotNull();
    assertThat(todayOf(officer)).doesNotContain("/stories/" + id.value() + "/takedown");
    assertThat(actions(id)).endsWith("story.revoked", "story.looked", "story.gone");
  }

  @Test
  void a_place_to_which_the_house_carries_nothing_is_looked_at_by_a_person() {
    var id = signed(Network.WEBSITE, Network.FACEBOOK);
    ending.revoke(id, officer.id());
    var rows = takedown.rows(one(id));
    assertThat(rows).singleElement().matches(row -> row.way() == Way.BY_HAND && row.asks());
    assertThat(takedown.looked(id, "network:INSTAGRAM", officer.id())).isFalse();
    assertThat(one(id).goneAt()).isNull();
    assertThat(takedown.looked(id, "network:FACEBOOK", officer.id())).isTrue();
    assertThat(one(id).goneAt()).isNotNull();
  }

  @Test
  void what_was_never_told_is_gone_at_once_and_asks_nobody() throws Exception {
    var id = signed(Network.WEBSITE);
    ending.revoke(id, null);
    assertThat(one(id).goneAt()).isNotNull();
    assertThat(todayOf(officer)).doesNotContain("/stories/" + id.value());
  }

  @Test
  void what_waits_for_its_yes_or_its_time_becomes_a_draft_again() {
    var id = signed(Network.WEBSITE);
    var waiting = posts.telling("One", "“I walk again.”", id.value(), writer);
    var morning = test.today().plusDays(3).atTime(8, 0);
    var planned = posts.telling("Two", "“I walk again.”", id.value(), morning, writer);
    posts.approve(planned, approver);
    var other = posts.asked("Three", "Flu shots on Saturday.", writer);
    ending.revoke(id, null);
    assertThat(posts.state(waiting)).isEqualTo("DRAFT");
    assertThat(posts.state(planned)).isEqualTo("DRAFT");
    assertThat(posts.state(other)).isEqualTo("WAITING");
  }

  @Test
  void it_ends_at_the_practices_midnight_and_is_taken_down_like_one_that_was_taken_back()
      throws Exception {
    var id = test.signed(writer, test.today(), Network.WEBSITE);
    var post = out(id);
    var zone = people.practice().zone();
    var midnight = test.today().plusDays(1).atStartOfDay(zone).toInstant();
    clock.set(midnight.minusSeconds(1));
    test.look();
    assertThat(one(id).state()).isEqualTo(State.SIGNED);
    clock.set(midnight);
    test.look();
    assertThat(one(id).state()).isEqualTo(State.EXPIRED);
    assertThat(posts.state(post)).isEqualTo("RECALLED");
    assertThat(stories.find(id.value()).orElseThrow().covers(Network.WEBSITE, test.today()))
        .isFalse();
    until(id, Network.WEBSITE, Way.GONE);
  }

  @Test
  void whoever_asked_is_told_thirty_seven_and_one_day_before() throws Exception {
    var id = test.signed(writer, test.today().plusDays(40), Network.WEBSITE);
    var link = "/stories/" + id.value();
    todaySettled(id, writer);
    for (var left : List.of(30, 7, 1)) {
      moveTo(id, left + 1);
      test.look();
      var before = one(id);
      assertThat(told(id)).as("%d days before", left + 1).isEqualTo(left == 30 ? 0 : 1);
      moveTo(id, left);
      test.look();
      assertThat(todayOf(writer)).contains("A patient’s permission ends soon", link);
      assertThat(before.state()).isEqualTo(State.SIGNED);
    }
    assertThat(reminded(id)).isEqualTo(1);
  }

  @Test
  void a_colleague_may_write_down_that_the_patient_takes_it_back() {
    var id = signed(Network.WEBSITE);
    var desk = people.with("Dana Example", Role.STAFF);
    var answer =
        pages
            .post()
            .uri("/stories/" + id.value() + "/revocation")
            .with(people.as(desk))
            .with(
                org.springframework.security.test.web.servlet.request
                    .SecurityMockMvcRequestPostProcessors.csrf())
            .exchange();
    assertThat(answer.getResponse().getRedirectedUrl())
        .isEqualTo("/stories/" + id.value() + "/takedown");
    var line = audit.about(id.subject()).stream().filter(l -> l.action().equals("story.revoked"));
    assertThat(line)
        .singleElement()
        .matches(l -> l.actor().equals(desk.id().ledger()))
        .matches(l -> "colleague".equals(l.details().get("by")));
  }

  @Test
  void what_nobody_answered_ends_by_its_date_without_a_takedown() {
    var asked = test.asked(writer, test.terms(null, test.today(), Network.FACEBOOK));
    clock.set(clock.instant().plus(Duration.ofDays(2)));
    test.look();
    assertThat(one(asked.id()).state()).isEqualTo(State.EXPIRED);
    assertThat(one(asked.id()).mustBeGone()).isFalse();
    assertThat(test.sign(asked.id(), Locale.ENGLISH)).isEqualTo(Answered.NOT_NOW);
  }

  private void moveTo(AuthorizationId id, int daysBefore) {
    Instant noon =
        one(id)
            .terms()
            .expires()
            .minusDays(daysBefore)
            .atTime(12, 0)
            .atZone(people.practice().zone())
            .toInstant();
    clock.set(noon);
  }

  private int told(AuthorizationId id) throws Exception {
    return todayOf(writer).contains("/stories/" + id.value()) ? 1 : 0;
  }

  /// The author has seen that it was signed.
  private void todaySettled(AuthorizationId id, Person author) {
    pages.get().uri("/stories/" + id.value()).with(people.as(author)).exchange();
  }

  private int reminded(AuthorizationId id) {
    var day = one(id).terms().expires();
    return table.ending(day).stream()
        .filter(soon -> soon.id().equals(id))
        .map(Authorizations.Ending::reminded)
        .findFirst()
        .orElseThrow();
  }

  private List<String> actions(AuthorizationId id) {
    return audit.about(id.subject()).stream().map(Line::action).toList();
  }
}
