package org.bedside.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
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

  // Case 44: and so does the moment of sending.
  @Test
  void what_a_demoted_person_approved_does_not_leave() throws Exception {
    hold(true);
    var post = posts.approved("Flu shots", TEXT, writer, lead);
    people.setRoles(lead, Role.STAFF);
    hold(false);
    assertThat(channels.arrived(post)).isNotEmpty().containsOnly("HELD");
  }
}
