package org.bedside.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.bedside.WholeHouse;
import org.bedside.guard.Audience;
import org.bedside.patients.Patients.Adding;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@WholeHouse
class PatientsTest {

  private static final LocalDate MAY = LocalDate.parse("1984-05-06");

  @Autowired Patients door;
  @Autowired TestPatients list;
  @Autowired TestPeople people;
  @Autowired People house;
  @Autowired PatientList now;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient db;
  Person nurse;

  @BeforeEach
  void aNurseAndNobodyElse() {
    people.practice();
    nurse = people.with("Dana Example", Role.STAFF);
    db.sql("delete from patient").update();
    list.forget(nurse);
  }

  private PatientId added(NewPatient fresh) {
    return ((Adding.Added) door.add(fresh, List.of(), nurse.id())).id();
  }

  private static NewPatient edith(String mrn, String phone, String email) {
    return new NewPatient("Édith", "Wainwright", MAY, mrn, phone, email);
  }

  @Test
  void whoever_is_held_stays_through_a_file_without_them_and_the_guard_knows_them_still()
      throws InterruptedException {
    list.are(TestPatients.named("Thaddeus", "Westergaard"), TestPatients.named("Ida", "Yarrow"));
    var kept = door.search("westergaard", 5).getFirst().id();
    var gone = door.search("yarrow", 5).getFirst().id();
    transaction.executeWithoutResult(_ -> door.hold(kept));
    list.are(TestPatients.named("Floyd", "Vance"));
    assertThat(door.find(gone)).isEmpty();
    assertThat(door.find(kept)).hasValueSatisfying(one -> assertThat(one.former()).isTrue());
    assertThat(now.now().orElseThrow().size()).isEqualTo(1);
    var said = "Thaddeus Westergaard was here.";
    assertThat(house.guard().read(said, Audience.PUBLIC).findings()).isNotEmpty();
    list.forget(nurse);
    assertThat(door.find(kept)).isPresent();
    assertThat(house.knowsPatients()).isTrue();
  }

  @Test
  void nobody_is_held_who_is_not_there() {
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(
                _ -> door.hold(new PatientId(java.util.UUID.randomUUID()))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_likely_double_is_shown_first_and_added_only_after_a_no() {
    var first = added(edith("A1", "(503) 555-0110", "edith@home.example"));
    for (var same :
        List.of(
            new NewPatient("Edith", "WAINWRIGHT", MAY, "", "", ""),
            new NewPatient("Ed", "Other", MAY.plusDays(1), "", "503-555-0110", ""),
            new NewPatient("Eve", "Third", MAY.plusDays(2), "", "", "Edith@Home.example"))) {
      assertThat(door.add(same, List.of(), nurse.id()))
          .isInstanceOfSatisfying(
              Adding.PerhapsKnown.class,
              known ->
                  assertThat(known.likely()).extracting(KnownPatient::id).containsExactly(first));
    }
    var cousin = new NewPatient("Edith", "Wainwright", MAY, "", "", "");
    assertThat(door.add(cousin, List.of(first), nurse.id())).isInstanceOf(Adding.Added.class);
    var number = new NewPatient("Somebody", "Else", MAY.plusDays(9), "a1", "", "");
    assertThat(door.add(number, List.of(first), nurse.id()))
        .as("two people never have one record number")
        .isInstanceOf(Adding.PerhapsKnown.class);
  }

  @Test
  void somebody_is_found_by_parts_of_the_name_number_birthday_and_telephone()
      throws InterruptedException {
    var id = added(edith("77", "(503) 555-0110", ""));
    list.known();
    for (var words :
        List.of("edith", "ÉDITH wain", "wainwright 1984-05-06", "77", "0110", "555-0110")) {
      assertThat(door.search(words, 5)).as(words).extracting(KnownPatient::id).containsExactly(id);
    }
    for (var words : List.of("", " ", "dith", "edith other", "110")) {
      assertThat(door.search(words, 5)).as(words).isEmpty();
    }
  }

  @Test
  void nothing_to_search_by_stands_in_the_database() {
    added(edith("A1", "(503) 555-0110", "edith@home.example"));
    var rows = db.sql("select row_to_json(patient)::text from patient").query(String.class).list();
    assertThat(rows)
        .isNotEmpty()
        .noneMatch(
            row -> row.contains("dith") || row.contains("Wainwright") || row.contains("0110"));
  }
}
