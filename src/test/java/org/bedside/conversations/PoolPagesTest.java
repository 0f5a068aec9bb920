package org.bedside.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.bedside.WholeHouse;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The owner says who answers what, and by when.
@WholeHouse
class PoolPagesTest {

  @Autowired MockMvcTester pages;
  @Autowired Routing routing;
  @Autowired TestPeople people;
  @Autowired JdbcClient db;
  Person olive;
  Person dana;

  @BeforeEach
  void aPractice() {
    people.practice(false);
    db.sql("update pool set reasons = '{}' where not rest").update();
    db.sql("delete from thread_promise").update();
    olive = people.with("Olive Owner", Role.OWNER);
    dana = people.with("Dana Whitlock", Role.STAFF);
  }

  private MockHttpServletResponse put(UUID id, String name, String reason, String member) {
    return pages
        .post()
        .uri("/conversations/pools")
        .with(people.as(olive))
        .with(SecurityMockMvcRequestPostProcessors.csrf())
        .param("id", id.toString())
        .param("name", name)
        .param("reasons", reason)
        .param("members", member)
        .exchange()
        .getResponse();
  }

  @Test
  void a_group_takes_its_questions_until_it_is_told_to_take_no_more() {
    var id = UUID.randomUUID();
    assertThat(put(id, "Billing", "BILLING", "" + dana.id()).getStatus()).isEqualTo(302);
    assertThat(routing.poolFor(Reason.BILLING).id()).isEqualTo(new PoolId(id));
    assertThat(routing.poolFor(Reason.SYMPTOM).rest()).isTrue();

    pages
        .post()
        .uri("/conversations/pools/" + id + "/removal")
        .with(people.as(olive))
        .with(SecurityMockMvcRequestPostProcessors.csrf())
        .exchange();
    assertThat(routing.poolFor(Reason.BILLING).rest()).isTrue();
  }

  @Test
  void the_page_shows_each_group_and_what_is_promised() throws Exception {
    put(UUID.randomUUID(), "Billing desk", "BILLING", "" + dana.id());
    var page =
        pages.get().uri("/conversations/pools").with(people.as(olive)).exchange().getResponse();
    assertThat(page.getContentAsString())
        .contains("Billing desk", "Dana Whitlock", "By when patients have an answer");
  }

  @Test
  void a_group_whose_people_have_left_takes_nothing() {
    put(UUID.randomUUID(), "Billing", "BILLING", "" + dana.id());
    people.setRoles(dana, Role.MODERATOR);
    assertThat(routing.poolFor(Reason.BILLING).rest()).isTrue();
  }

  @Test
  void faults_are_said_beside_the_form_and_nothing_is_lost() throws Exception {
    put(UUID.randomUUID(), "Billing", "BILLING", "" + dana.id());
    var taken = put(UUID.randomUUID(), "Second desk", "BILLING", "" + dana.id());
    assertThat(taken.getStatus()).isEqualTo(422);
    assertThat(taken.getContentAsString()).contains("Second desk", "answers one of these already");
    assertThat(put(UUID.randomUUID(), "", "REFILL", "" + dana.id()).getContentAsString())
        .contains("A group needs a name");
    assertThat(put(UUID.randomUUID(), "Nobody", "REFILL", "").getContentAsString())
        .contains("who is in it");
  }

  private MockHttpServletResponse promise(String... days) {
    return pages
        .post()
        .uri("/conversations/pools/promises")
        .with(people.as(olive))
        .with(SecurityMockMvcRequestPostProcessors.csrf())
        .param("days", days)
        .exchange()
        .getResponse();
  }

  @Test
  void promises_are_counted_by_what_the_practice_says() throws Exception {
    assertThat(promise("0", "3", "1", "2", "5", "5", "2").getStatus()).isEqualTo(302);
    assertThat(routing.days(Reason.SYMPTOM)).isZero();
    assertThat(routing.days(Reason.REFILL)).isEqualTo(3);
    var refused = promise("0", "soon", "1", "2", "5", "5", "2");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("whole numbers from 0 to 30");
    assertThat(routing.days(Reason.REFILL)).isEqualTo(3);
  }
}
