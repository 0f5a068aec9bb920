package org.bedside.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bedside.WholeHouse;
import org.bedside.channels.TestChannels;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.publishing.PostId;
import org.bedside.publishing.TestPosts;
import org.bedside.web.Origin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Case 44: somebody loses a role while a page that shows the button is still open.
@WholeHouse
@ExtendWith(TheHousesTokens.class)
class DemotedTest {

  private static final String TEXT = "Flu shots on Saturday, 9 to noon. No appointment needed.";

  @Autowired Origin origin;
  @Autowired TestPeople people;
  @Autowired TestPosts posts;
  @Autowired TestChannels channels;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  Person writer;
  Person lead;

  @BeforeEach
  void twoPeople() {
    people.practice(false);
    channels.openOwnGround();
    writer = people.with("Priya Example", Role.CLINICIAN);
    lead = people.with("Joy Example", Role.CLINICAL_LEAD);
  }

  @AfterEach
  void letGo() throws Exception {
    hold(false);
  }

  private void hold(boolean hold) throws Exception {
    var owner = people.with("Olive Owner", Role.values());
    var answer = new Caller(origin, owner).post("/channels/stop", Map.of("hold", "" + hold));
    assertThat(answer.statusCode()).isEqualTo(302);
  }

  private String state(PostId post) {
    return db.sql("select state from post where id = :id")
        .param("id", post.value())
        .query(String.class)
        .single();
  }

  // Case 44
  @Test
  void a_button_that_was_shown_to_a_lead_is_refused_to_who_is_none_any_more() throws Exception {
    var post = posts.asked("Flu shots", TEXT, writer);
    var path = "/posts/" + post.value();
    var caller = new Caller(origin, lead);
    var page = caller.get(path).body();
    assertThat(page).contains(path + "/approval");
    var version = page.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");

    people.setRoles(lead, Role.STAFF);

    assertThat(caller.post(path + "/approval", Map.of("version", version)).statusCode())
        .isEqualTo(403);
    assertThat(state(post)).isEqualTo("WAITING");
  }

  // Case 44: the request was let in before the role was taken, and decides after it.
  @Test
  void the_yes_itself_asks_for_the_right_again() {
    people.setRoles(lead, Role.STAFF);
    assertThatThrownBy(() -> posts.approved("Flu shots", TEXT, writer, lead))
        .hasMessageContaining("NO_RIGHT");
  }

  // Case 44: who takes the role is writing it down when the yes comes; the yes waits and sees it.
  @Test
  void a_yes_in_the_same_instant_waits_for_the_role_to_be_taken() throws Exception {
    var post = posts.asked("Flu shots", TEXT, writer);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var taken = new CountDownLatch(1);
      var goOn = new CountDownLatch(1);
      var demotion =
          threads.submit(() ->
              transaction.executeWithoutResult(_ -> {
                people.setRoles(lead, Role.STAFF);
                taken.countDown();
                await(goOn);
              }));
      await(taken);
      var yes = threads.submit(() -> posts.approve(post, lead));
      assertThatThrownBy(() -> yes.get(500, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      goOn.countDown();
      demotion.get(10, TimeUnit.SECONDS);
      assertThat(yes.get(10, TimeUnit.SECONDS)).contains("NO_RIGHT");
    }
    assertThat(state(post)).isEqualTo("WAITING");
  }

  // Case 44, the other way round: the yes was first, so it stands, and the role goes after it.
  @Test
  void a_role_is_not_taken_before_the_yes_of_the_same_instant_is_written() throws Exception {
    var post = posts.asked("Flu shots", TEXT, writer);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var said = new CountDownLatch(1);
      var goOn = new CountDownLatch(1);
      var yes =
          threads.submit(() ->
              transaction.executeWithoutResult(_ -> {
                posts.approve(post, lead);
                said.countDown();
                await(goOn);
              }));
      await(said);
      var demotion = threads.submit(() -> people.setRoles(lead, Role.STAFF));
      assertThatThrownBy(() -> demotion.get(500, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      goOn.countDown();
      yes.get(10, TimeUnit.SECONDS);
      demotion.get(10, TimeUnit.SECONDS);
    }
    assertThat(state(post)).isEqualTo("APPROVED");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  // Case 44: and so does the moment of sending. It waits for the yes of somebody else then.
  @Test
  void what_a_demoted_person_approved_does_not_leave() throws Exception {
    hold(true);
    var post = posts.approved("Flu shots", TEXT, writer, lead);
    people.setRoles(lead, Role.STAFF);
    hold(false);
    assertThat(channels.arrived(post)).isNotEmpty().containsOnly("WITHDRAWN");
    assertThat(state(post)).isEqualTo("WAITING");
  }
}
