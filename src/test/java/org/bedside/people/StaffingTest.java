package org.bedside.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Set;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.guard.Audience;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WholeHouse
class StaffingTest {

  @Autowired MockMvcTester pages;
  @Autowired TestPeople test;
  @Autowired People people;
  @Autowired Staffing staffing;
  @Autowired Audit audit;

  @Test
  void a_role_that_was_taken_away_is_gone_with_the_next_request() {
    var owner = test.with("Olive Owner", Role.OWNER);
    var second = test.with("Second Owner", Role.OWNER);
    assertThat(pages.get().uri("/people").with(test.as(second))).hasStatusOk();

    assertThat(staffing.giveRoles(owner, second.id(), Set.of(Role.STAFF)))
        .isEqualTo(Staffing.Change.DONE);

    assertThat(pages.get().uri("/people").with(test.as(second))).hasStatus(403);
    assertThat(audit.about(second.id().ledger()).toString())
        .contains("person.roles-changed", "OWNER", "STAFF");
  }

  @Test
  void the_last_owner_cannot_leave_or_step_down() {
    people.all().stream()
        .filter(person -> person.roles().contains(Role.OWNER))
        .forEach(person -> test.with("Spare", Role.STAFF));
    var owner = test.with("Only Owner", Role.OWNER);
    people.withRight(Right.MANAGE_PEOPLE).stream()
        .filter(person -> !person.id().equals(owner.id()))
        .forEach(person -> staffing.sayGoodbye(owner, person.id()));

    assertThat(staffing.sayGoodbye(owner, owner.id())).isEqualTo(Staffing.Change.LAST_OWNER);
    assertThat(
            pages
                .post()
                .uri("/people/" + owner.id() + "/roles")
                .with(test.as(owner))
                .with(csrf())
                .param("roles", "STAFF"))
        .hasStatus(422)
        .bodyText()
        .contains("only owner");
  }

  @Test
  void whoever_has_left_is_a_stranger_and_stays_a_name() {
    var owner = test.with("Olive Owner", Role.OWNER);
    var sam = test.with("Sam Ortega", Role.MODERATOR);
    staffing.sayGoodbye(owner, sam.id());

    assertThat(pages.get().uri("/me").with(test.as(sam))).hasRedirectedUrl("/sign-in");
    assertThat(people.find(sam.id()).orElseThrow().name()).isEqualTo("Sam Ortega");
    assertThat(people.all()).extracting(Person::id).doesNotContain(sam.id());
  }

  @Test
  void a_request_cannot_name_who_it_is_from() {
    var dana = test.with("Dana Whitfield", Role.STAFF);
    var owner = test.with("Olive Owner", Role.OWNER);
    assertThat(
            pages
                .get()
                .uri("/me?id={id}&roles=OWNER&me.id.value={id}", owner.id(), owner.id())
                .with(test.as(dana)))
        .hasStatusOk()
        .bodyText()
        .contains("Dana Whitfield")
        .doesNotContain("Olive");
  }

  @Test
  void the_guard_lets_the_practice_speak_of_itself_as_soon_as_somebody_joins() {
    var before = people.guard();
    test.with("Dr. Quillon Abernathy", Role.CLINICIAN);

    assertThat(people.guard()).isNotSameAs(before);
    var own = "Call us at (503) 555-0142 or visit 214 Maple Street. Dr. Quillon Abernathy is here.";
    assertThat(people.guard().read(own, Audience.PUBLIC).findings()).isEmpty();
    assertThat(people.guard()).isSameAs(people.guard());
  }
}
