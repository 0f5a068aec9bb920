package org.bedside.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.patients.PatientId;
import org.bedside.patients.Patients;
import org.bedside.patients.TestPatients;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.portal.Relation.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WholeHouse
class PortalTest {

  private static final ZoneId HERE = ZoneId.of("America/Los_Angeles");

  @Autowired Portal portal;
  @Autowired TestAccounts accounts;
  @Autowired Relations relations;
  @Autowired Patients patients;
  @Autowired TestPatients list;
  @Autowired TestPeople people;
  @Autowired MockMvcTester pages;
  @Autowired SettableClock clock;

  @BeforeEach
  void aPractice() {
    people.practice();
  }

  @AfterEach
  void theTimeOfNow() {
    clock.reset();
  }

  private PatientId patient(String first, LocalDate born) throws InterruptedException {
    list.are(TestAccounts.patient(first, "Example", born));
    return patients.search(first, 1).getFirst().id();
  }

  @Test
  void the_18th_birthday_ends_a_parents_sight_at_midnight_where_the_practice_is()
      throws InterruptedException {
    var born = LocalDate.parse("2008-02-29");
    clock.set(born.plusYears(10).atStartOfDay(HERE).toInstant());
    var child = patient("Nora", born);
    var mother = accounts.proxyOf(child, Kind.PARENT, "Mother Example");
    assertThat(portal.mayRead(mother.id(), child, true)).isTrue();
    clock.set(LocalDate.parse("2020-02-29").atStartOfDay(HERE).minusSeconds(1).toInstant());
    assertThat(portal.mayRead(mother.id(), child, true)).as("a second before 12").isTrue();
    clock.set(LocalDate.parse("2020-02-29").atStartOfDay(HERE).toInstant());
    assertThat(portal.mayRead(mother.id(), child, true)).as("12").isFalse();
    assertThat(portal.mayRead(mother.id(), child, false)).as("12").isTrue();
    clock.set(LocalDate.parse("2026-02-28").atStartOfDay(HERE).minusSeconds(1).toInstant());
    assertThat(portal.mayRead(mother.id(), child, false)).as("a second before 18").isTrue();
    clock.set(LocalDate.parse("2026-02-28").atStartOfDay(HERE).toInstant());
    assertThat(portal.mayRead(mother.id(), child, false)).as("18").isFalse();
    assertThat(portal.relations(mother.id())).isEmpty();
    assertThat(portal.readersOf(child, false)).isEmpty();
  }

  @Test
  void one_parent_reads_for_several_children_and_several_carers_for_one_parent()
      throws InterruptedException {
    var today = LocalDate.ofInstant(clock.instant(), HERE);
    list.are(
        TestAccounts.patient("Ann", "Example", today.minusYears(5)),
        TestAccounts.patient("Ben", "Example", today.minusYears(14)),
        TestAccounts.patient("Old", "Example", today.minusYears(80)));
    var ann = patients.search("Ann", 1).getFirst().id();
    var ben = patients.search("Ben", 1).getFirst().id();
    var old = patients.search("Old", 1).getFirst().id();
    var parent = accounts.proxyOf(ann, Kind.PARENT, "Parent Example");
    accounts.tie(parent, ben, Kind.PARENT);
    assertThat(portal.relations(parent.id())).extracting(Relation::patient).contains(ann, ben);
    assertThat(portal.mayRead(parent.id(), ann, true)).isTrue();
    assertThat(portal.mayRead(parent.id(), ben, true)).isFalse();
    assertThat(portal.mayRead(parent.id(), old, false)).isFalse();
    var own = accounts.of(old);
    var one = accounts.proxyOf(old, Kind.CARER, "Carer One");
    var two = accounts.proxyOf(old, Kind.CARER, "Carer Two");
    assertThat(portal.readersOf(old, false)).containsExactlyInAnyOrder(own, one, two);
    assertThat(portal.readersOf(old, true)).containsExactly(own);
    var tie = relations.of(one.id()).getFirst().id();
    assertThat(relations.end(tie, "system", clock.instant())).isTrue();
    assertThat(portal.mayRead(one.id(), old, false)).isFalse();
  }

  @Test
  void patients_and_those_who_work_here_never_pass_as_each_other() throws InterruptedException {
    var ruth = accounts.of(patient("Ruth", LocalDate.parse("1958-03-09")));
    var nurse = people.with("Dana Example", Role.STAFF);
    assertThat(pages.get().uri("/my").with(accounts.as(ruth))).hasStatusOk();
    assertThat(pages.get().uri("/my").with(people.as(nurse))).hasStatus(403);
    assertThat(pages.get().uri("/my")).hasStatus(302).redirectedUrl().isEqualTo("/in");
    for (var staff : List.of("/today", "/patients", "/me", "/step-up")) {
      assertThat(pages.get().uri(staff).with(accounts.as(ruth))).as(staff).hasStatus(403);
    }
  }
}
