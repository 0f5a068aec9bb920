package org.bedside.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.patients.Patients;
import org.bedside.patients.TestPatients;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.portal.Relation.Kind;
import org.bedside.portal.Relation.Reads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Case 50: who may read for a child, on each day of its first twenty years, and in families as
/// they are.
@WholeHouse
class AgeSweepTest {

  private static final ZoneId HERE = ZoneId.of("America/Los_Angeles");

  @Autowired AgeSteps steps;
  @Autowired Portal portal;
  @Autowired Readers readers;
  @Autowired TestAccounts accounts;
  @Autowired TestPatients list;
  @Autowired Patients patients;
  @Autowired TestPeople people;
  @Autowired SettableClock clock;

  @BeforeEach
  void aPractice() {
    people.practice();
  }

  @AfterEach
  void theTimeOfNow() {
    clock.reset();
  }

  /// What changes, and on which day.
  private List<String> changes(Kind kind, LocalDate born) {
    var changes = new ArrayList<String>();
    var before = steps.reads(kind, born, born, born);
    changes.add(before.name());
    for (var day = born; day.isBefore(born.plusYears(20)); day = day.plusDays(1)) {
      var reads = steps.reads(kind, born, born, day);
      if (reads != before) {
        changes.add(day + " " + reads);
      }
      before = reads;
    }
    return changes;
  }

  @Test
  void day_by_day_a_parents_sight_shrinks_on_two_birthdays_and_the_childs_begins_on_one() {
    for (var born : List.of("2008-02-29", "2007-03-01", "2008-12-31", "2009-01-01")) {
      var day = LocalDate.parse(born);
      for (var kind : List.of(Kind.PARENT, Kind.GUARDIAN)) {
        assertThat(changes(kind, day))
            .as(kind + " of who was born on " + born)
            .containsExactly(
                "ALL", day.plusYears(12) + " ALL_BUT_CONFIDENTIAL", day.plusYears(18) + " NOTHING");
      }
      assertThat(changes(Kind.CARER, day))
          .containsExactly("ALL_BUT_CONFIDENTIAL", day.plusYears(18) + " NOTHING");
      assertThat(changes(Kind.SELF, day)).containsExactly("NOTHING", day.plusYears(12) + " ALL");
    }
  }

  @Test
  void somebody_named_by_a_grown_patient_reads_on_for_all_years() {
    var born = LocalDate.parse("1990-02-28");
    for (var day = born.plusYears(20); day.isBefore(born.plusYears(60)); day = day.plusDays(30)) {
      assertThat(steps.reads(Kind.CARER, born, born.plusYears(20), day))
          .isEqualTo(Reads.ALL_BUT_CONFIDENTIAL);
    }
  }

  @Test
  void divorced_parents_end_apart_and_a_new_carer_of_the_grown_child_is_not_the_old_one()
      throws InterruptedException {
    var born = LocalDate.parse("2008-10-14");
    clock.set(born.plusYears(10).atTime(12, 0).atZone(HERE).toInstant());
    list.are(TestAccounts.patient("Nora", "Example", born));
    var nora = patients.search("Nora", 1).getFirst().id();
    var mother = accounts.proxyOf(nora, Kind.PARENT, "Mother Example");
    var father = accounts.proxyOf(nora, Kind.PARENT, "Father Example");
    var nurse = people.with("Dana Example", Role.STAFF);
    var his =
        readers.proxiesOf(nora).stream()
            .filter(one -> one.name().equals("Father Example"))
            .findFirst()
            .orElseThrow();
    assertThat(readers.endBy(mother, his.id())).as("one parent ends the other").isFalse();
    assertThat(readers.endBy(nurse.id().ledger(), nora, his.id())).isTrue();
    assertThat(portal.mayRead(father.id(), nora, false)).isFalse();
    assertThat(portal.mayRead(mother.id(), nora, true)).isTrue();
    assertThat(portal.relations(father.id())).isEmpty();

    clock.set(born.plusYears(18).atTime(12, 0).atZone(HERE).toInstant());
    var herself = accounts.of(nora);
    assertThat(portal.mayRead(mother.id(), nora, false)).isFalse();
    assertThat(portal.readersOf(nora, true)).containsExactly(herself);
    var friend = accounts.proxyOf(nora, Kind.CARER, "Friend Example");
    assertThat(portal.mayRead(friend.id(), nora, false)).isTrue();
    assertThat(portal.mayRead(friend.id(), nora, true)).isFalse();
    assertThat(readers.proxiesOf(nora).stream().filter(one -> one.reads() != Reads.NOTHING))
        .extracting(Readers.Reader::name)
        .containsExactly("Friend Example");
  }
}
