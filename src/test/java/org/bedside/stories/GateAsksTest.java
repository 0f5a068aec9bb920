package org.bedside.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.channels.TestChannels;
import org.bedside.gate.Answer;
import org.bedside.gate.Gate;
import org.bedside.gate.Occasion;
import org.bedside.networks.Network;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.publishing.PostId;
import org.bedside.publishing.Site;
import org.bedside.publishing.TestPosts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A patient's story leaves by what they have signed, and by nothing else (PRIV-04).
@WholeHouse
class GateAsksTest {

  private static final String STORY =
      "“They never rushed me, and I walk to the river again.” One of our patients told us so.";

  @Autowired TestStories test;
  @Autowired Authorizations table;
  @Autowired Ending ending;
  @Autowired Gate gate;
  @Autowired Site site;
  @Autowired TestPosts posts;
  @Autowired TestPeople people;
  @Autowired TestChannels channels;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;
  Person writer;
  Person lead;
  Person officer;

  @BeforeEach
  void aPractice() {
    people.practice(false);
    channels.openOwnGround();
    writer = people.with("Priya Example", Role.CLINICIAN);
    lead = people.with("Joy Example", Role.CLINICAL_LEAD);
    officer = people.with("Ellen Example", Role.PRIVACY_OFFICER);
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  private AuthorizationId signed(Network... networks) {
    return test.signed(writer, test.today().plusYears(1), networks);
  }

  /// Approved by all whose yes it needs, and planned for tomorrow.
  private PostId approved(UUID permission) {
    var morning = test.today().plusDays(1).atTime(8, 0);
    var post = posts.telling("Back on the trail", STORY, permission, morning, writer);
    posts.approve(post, lead);
    posts.approve(post, officer);
    return post;
  }

  private Answer clear(PostId post) {
    return gate.clear(posts.words(post), occasion(), posts.approval(post));
  }

  private Occasion occasion() {
    return Occasion.on(LocalDate.ofInstant(clock.instant(), people.practice().zone()));
  }

  private boolean mayAsk(UUID permission) {
    return posts.mayAsk("Back on the trail", STORY, permission, writer);
  }

  @Test
  void a_story_that_nobody_signed_for_cannot_even_be_handed_in() {
    assertThat(mayAsk(UUID.randomUUID())).isFalse();
    var asked = test.asked(writer, test.terms(null, test.today(), Network.values())).id();
    assertThat(mayAsk(asked.value())).as("asked, and not answered").isFalse();
  }

  @Test
  void a_story_that_was_signed_for_is_approved_and_may_leave() {
    var post = approved(signed(Network.WEBSITE, Network.NEWSLETTER).value());
    assertThat(posts.state(post)).isEqualTo("APPROVED");
    assertThat(clear(post)).isInstanceOf(Answer.Leave.class);
  }

  @Test
  void a_story_that_was_signed_for_other_places_or_taken_back_cannot_be_handed_in() {
    assertThat(mayAsk(signed(Network.FACEBOOK).value())).isFalse();
    var id = signed(Network.WEBSITE, Network.NEWSLETTER);
    assertThat(mayAsk(id.value())).isTrue();
    ending.revoke(id, null);
    assertThat(mayAsk(id.value())).isFalse();
  }

  /// The worst order: the yes stands, the sender has the words in hand, and only then the patient
  /// takes it back. Nothing but the state of the authorization has changed.
  @Test
  void what_is_taken_back_between_the_yes_and_the_sending_does_not_leave() {
    var id = signed(Network.WEBSITE, Network.NEWSLETTER);
    var post = approved(id.value());
    var words = posts.words(post);
    var approval = posts.approval(post);
    table.end(id, State.REVOKED, clock.instant());
    assertThat(gate.clear(words, occasion(), approval)).isNotInstanceOf(Answer.Leave.class);
  }

  @Test
  void what_is_over_by_its_date_does_not_leave_before_anybody_noticed() {
    var id = test.signed(writer, test.today().plusDays(3), Network.WEBSITE, Network.NEWSLETTER);
    var post = approved(id.value());
    var zone = people.practice().zone();
    clock.set(test.today().plusDays(4).atTime(0, 0).atZone(zone).toInstant());
    assertThat(table.find(id).orElseThrow().state()).isEqualTo(State.SIGNED);
    assertThat(clear(post)).isNotInstanceOf(Answer.Leave.class);
  }

  @Test
  void what_was_tampered_with_does_not_leave() {
    var id = signed(Network.WEBSITE, Network.NEWSLETTER);
    var post = approved(id.value());
    db.sql("update story_authorization set document_sha256 = repeat('0', 64) where id = :id")
        .param("id", id.value())
        .update();
    assertThat(clear(post)).isNotInstanceOf(Answer.Leave.class);
  }

  @Test
  void what_was_planned_never_reaches_the_site_once_it_is_taken_back() throws Exception {
    var id = signed(Network.WEBSITE, Network.NEWSLETTER);
    var post = approved(id.value());
    ending.revoke(id, null);
    assertThat(posts.state(post)).isEqualTo("DRAFT");
    clock.set(clock.instant().plusSeconds(2 * 86_400));
    Thread.sleep(1_500);
    assertThat(site.address(post)).isEmpty();
  }
}
