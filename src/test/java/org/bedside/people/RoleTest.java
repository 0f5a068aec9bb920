package org.bedside.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bedside.people.Right.*;
import static org.bedside.people.Role.*;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTest {

  @Test
  void the_keeper_of_the_machines_reads_and_writes_nothing() {
    assertThat(IT_ADMIN.rights()).containsExactlyInAnyOrder(VERIFY_AUDIT, KEEP_RUNNING);
  }

  @Test
  void whoever_writes_by_trade_sees_no_patients() {
    assertThat(COMMUNICATIONS.rights())
        .contains(WRITE_POSTS, APPROVE_POSTS, PUBLISH_POSTS)
        .doesNotContain(SEE_PATIENTS, APPROVE_PRIVACY, SEE_AUDIT);
  }

  @Test
  void those_who_care_write_and_answer_and_approve_nothing() {
    for (var role : Set.of(STAFF, CLINICIAN)) {
      assertThat(role.rights())
          .containsExactly(WRITE_POSTS, SEE_CALENDAR, SEE_PATIENTS, ANSWER_PATIENTS);
    }
  }

  @Test
  void what_patients_write_is_read_by_those_who_care_alone() {
    for (var role : Role.values()) {
      assertThat(role.rights().contains(ANSWER_PATIENTS))
          .isEqualTo(Set.of(STAFF, CLINICIAN, CLINICAL_LEAD).contains(role));
    }
  }

  @Test
  void only_the_owner_manages_people_and_practice() {
    for (var role : Role.values()) {
      assertThat(role.rights().contains(MANAGE_PEOPLE)).isEqualTo(role == OWNER);
      assertThat(role.rights().contains(MANAGE_PRACTICE)).isEqualTo(role == OWNER);
    }
  }

  @Test
  void what_the_machine_could_not_do_is_for_the_owner_and_the_keeper_of_the_machines() {
    for (var role : Role.values()) {
      assertThat(role.rights().contains(KEEP_RUNNING)).isEqualTo(role == OWNER || role == IT_ADMIN);
    }
  }

  @Test
  void privacy_is_approved_by_its_officer_alone_and_the_ledger_read_by_two() {
    for (var role : Role.values()) {
      assertThat(role.rights().contains(APPROVE_PRIVACY)).isEqualTo(role == PRIVACY_OFFICER);
      assertThat(role.rights().contains(SEE_AUDIT))
          .isEqualTo(role == PRIVACY_OFFICER || role == OWNER);
    }
  }

  @Test
  void rules_are_written_by_two_roles_and_agreed_to_by_three() {
    for (var role : Role.values()) {
      assertThat(role.rights().contains(WRITE_RULES))
          .isEqualTo(role == OWNER || role == PRIVACY_OFFICER);
      assertThat(role.rights().contains(AGREE_TO_RULES))
          .isEqualTo(role == OWNER || role == PRIVACY_OFFICER || role == CLINICAL_LEAD);
    }
  }

  @Test
  void how_long_words_are_kept_is_for_those_who_never_read_them_at_work() {
    for (var role : Role.values()) {
      assertThat(role.rights().contains(KEEP_RECORDS))
          .isEqualTo(role == OWNER || role == PRIVACY_OFFICER);
    }
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void whoever_has_left_may_nothing(Role role) {
    var person = new Person(PersonId.random(), "Ada", "", Set.of(role), false);
    assertThat(EnumSet.allOf(Right.class)).noneMatch(person::may);
  }
}
