package org.bedside.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.bedside.patients.FileReading.Understood;
import org.bedside.patients.FileReading.Unreadable;
import org.bedside.patients.FileReading.Why;
import org.bedside.roster.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatientFileTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 10, 13);

  private final PatientFile file = new PatientFile();

  private Understood read(String text) {
    return (Understood)
        file.read(text.getBytes(StandardCharsets.UTF_8), null, TODAY, new Progress());
  }

  private Unreadable refused(byte[] bytes) {
    return (Unreadable) file.read(bytes, null, TODAY, new Progress());
  }

  @Test
  void reading_is_half_of_the_work_and_comparing_with_the_list_the_other() {
    var progress = new Progress();
    var bytes = TestPatients.table(10);
    assertThat(progress.percent()).isZero();
    file.read(bytes, null, TODAY, progress);
    assertThat(progress.percent()).isEqualTo(50);
    progress.add(5);
    assertThat(progress.percent()).isEqualTo(75);
  }

  @Test
  void every_column_finds_its_place_whatever_it_is_called() {
    var one =
        read("""
        MRN,First Name,Middle,Last,Goes by,DOB,Gender,Address 1,City,ZIP Code,Cell Phone,E-Mail,Handle,Job,Diagnoses,Visits
        4471902,Edith,Ann,Farrow,Edie,3/14/1990,Female,12 Birch Lane,Alder Falls,97001,(503) 555-0110,edie@patients.example,@edie,teacher,asthma; migraine,9/1/2026;10/2/2026
        """)
            .patients()
            .getFirst();
    assertThat(one.mrn()).isEqualTo("4471902");
    assertThat(one.first() + one.middle() + one.last() + one.preferred())
        .isEqualTo("EdithAnnFarrowEdie");
    assertThat(one.sex()).isEqualTo(Sex.F);
    assertThat(one.born()).isEqualTo(LocalDate.of(1990, 3, 14));
    assertThat(one.street() + one.town() + one.zip()).isEqualTo("12 Birch LaneAlder Falls97001");
    assertThat(one.conditions()).containsExactly("asthma", "migraine");
    assertThat(one.visits()).containsExactly(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 2));
    assertThat(one.occupation() + one.handle()).isEqualTo("teacher@edie");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void comma_semicolon_and_tab_part_the_columns(String separator) {
    var text = "Last;First;City\n\"Farrow\";Edith;\"Alder Falls\"\n".replace(";", separator);
    assertThat(read(text).patients())
        .singleElement()
        .satisfies(one -> assertThat(one.town()).isEqualTo("Alder Falls"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
  void names_keep_their_accents_whatever_program_saved_the_file(String charset) {
    var mark = charset.startsWith("UTF-16") ? "\ufeff" : "";
    var bytes = (mark + "Last,First\nNúñez,Zoë\n").getBytes(Charset.forName(charset));
    var one = ((Understood) file.read(bytes, null, TODAY, new Progress())).patients().getFirst();
    assertThat(one.first() + " " + one.last()).isEqualTo("Zoë Núñez");
  }

  @Test
  void a_mark_at_the_start_and_line_breaks_within_quotes_do_no_harm() {
    var read = read("\ufeffName,City\r\n\"Farrow, Edith\",\"Alder\r\nFalls\"\r\n,\"x\"\r\n");
    assertThat(read.patients())
        .singleElement()
        .satisfies(one -> assertThat(one.last()).isEqualTo("Farrow"));
    assertThat(read.faults()).containsExactly(Fault.leftOut(4, "name", Fault.What.NO_NAME));
  }

  @ParameterizedTest
  @CsvSource({
    "3/4/1990 & 12/31/1970, MONTH_FIRST, 1990-03-04",
    "3/4/1990 & 31/12/1970, DAY_FIRST, 1990-04-03",
    "1990-03-04 & 1970-12-31, YEAR_FIRST, 1990-03-04",
    "19900304 & 19701231, YEAR_FIRST, 1990-03-04",
    "3/4/1990 & 5/6/1970, MONTH_FIRST, 1990-03-04",
    "3/4/90 & 12/31/70, MONTH_FIRST, 1990-03-04",
    "4.3.1990 & 31.12.1970, DAY_FIRST, 1990-03-04",
    "4-Mar-1990 & 31-Dec-1970, DAY_FIRST, 1990-03-04",
    "3/4/1990 0:00 & 12/31/1970 0:00, MONTH_FIRST, 1990-03-04",
    "1990-03-04T00:00:00Z & 1970-12-31T00:00:00Z, YEAR_FIRST, 1990-03-04"
  })
  void one_order_of_days_is_chosen_for_the_whole_file(
      String births, Days.Order order, LocalDate first) {
    var days = births.split(" & ");
    var read = read("Last,DOB\nFarrow,%s\nYarrow,%s\n".formatted(days[0], days[1]));
    assertThat(read.days()).isEqualTo(order);
    assertThat(read.faults()).isEmpty();
    assertThat(read.patients().getFirst().born()).isEqualTo(first);
  }

  @Test
  void each_fault_names_its_line_and_field_and_the_rest_is_taken() {
    var read =
        read(
            """
            MRN,Last,DOB,Sex
            1,Farrow,3/14/1990,F
            2,Yarrow,13/45/1990,F
            3,Vance,1/1/2090,F
            4,,1/1/1980,F
            5,Gaines,1/1/1980,maybe
            1,Farrow,3/14/1990,F
            6,Hadley,1/1/1980,M,too,much
            """);
    assertThat(read.rows()).isEqualTo(7);
    assertThat(read.patients()).hasSize(4);
    assertThat(read.faults())
        .containsExactly(
            Fault.empty(3, "born", Fault.What.NO_DAY),
            Fault.empty(4, "born", Fault.What.NO_BIRTHDAY),
            Fault.leftOut(5, "name", Fault.What.NO_NAME),
            Fault.empty(6, "sex", Fault.What.NO_SEX),
            Fault.leftOut(7, "mrn", Fault.What.TWICE),
            Fault.leftOut(8, "row", Fault.What.TOO_MANY_FIELDS));
  }

  @Test
  void a_file_that_is_none_gets_a_sentence() {
    assertThat(refused(new byte[0]).why()).isEqualTo(Why.EMPTY);
    assertThat(refused(text(" \n\n")).why()).isEqualTo(Why.EMPTY);
    assertThat(refused(new byte[] {'P', 'K', 3, 4, 0, 0}).why()).isEqualTo(Why.NOT_TEXT);
    assertThat(refused(text("Colour,Size\nred,4\n")).why()).isEqualTo(Why.NO_NAMES);
    assertThat(refused(text("Last,First\n")).why()).isEqualTo(Why.NOBODY);
    assertThat(refused(text("Last,First\nFarrow,Edith\n\"Yarrow,Ida\n")))
        .isEqualTo(new Unreadable(Why.BROKEN_QUOTES, 3));
    assertThat(refused(text("{\"resourceType\": \"Bundle\", \"entry\": [{")).why())
        .isEqualTo(Why.BROKEN_JSON);
    assertThat(refused(text("{\"resourceType\": \"Patient\"}")).why()).isEqualTo(Why.NOT_A_BUNDLE);
    assertThat(refused(text("[".repeat(100_000))).why()).isEqualTo(Why.NOT_A_BUNDLE);
    var deep = "{\"resourceType\":\"Bundle\",\"entry\":[{\"a\":" + "[".repeat(100_000);
    assertThat(refused(text(deep)).why()).isEqualTo(Why.BROKEN_JSON);
  }

  @Test
  void a_bundle_gives_patients_with_their_conditions_and_encounters() {
    var read =
        read(
            """
            {"resourceType": "Bundle", "type": "collection", "entry": [
              {"resource": {"resourceType": "Condition", "subject": {"reference": "Patient/p1"},
                "code": {"coding": [{"display": "Asthma"}]}}},
              {"fullUrl": "urn:uuid:6f4c2f7e-0000-4000-8000-000000000001",
               "resource": {"resourceType": "Patient", "id": "p1",
                "identifier": [{"type": {"coding": [{"code": "SS"}]}, "value": "987-65-4320"},
                               {"type": {"coding": [{"code": "MR"}]}, "value": "4471902"}],
                "name": [{"use": "nickname", "given": ["Edie"]},
                         {"use": "official", "given": ["Edith", "Ann"], "family": "Farrow"}],
                "gender": "female", "birthDate": "1990-03-14",
                "address": [{"line": ["12 Birch Lane"], "city": "Alder Falls", "postalCode": "97001"}],
                "telecom": [{"system": "phone", "value": "(503) 555-0110"},
                            {"system": "email", "value": "edie@patients.example"}]}},
              {"resource": {"resourceType": "Encounter",
                "subject": {"reference": "urn:uuid:6f4c2f7e-0000-4000-8000-000000000001"},
                "period": {"start": "2026-09-01T09:30:00-07:00"}}},
              {"resource": {"resourceType": "Patient", "id": "p2", "name": [{"family": "Yarrow"}],
                "birthDate": "1970"}},
              {"resource": {"resourceType": "Patient", "id": "p3"}}
            ]}
            """);
    assertThat(read.rows()).isEqualTo(3);
    assertThat(read.patients()).hasSize(2);
    var edith = read.patients().getFirst();
    assertThat(edith.mrn()).isEqualTo("4471902");
    assertThat(edith.first() + edith.middle() + edith.last() + edith.preferred())
        .isEqualTo("EdithAnnFarrowEdie");
    assertThat(edith.conditions()).containsExactly("Asthma");
    assertThat(edith.visits()).containsExactly(LocalDate.of(2026, 9, 1));
    assertThat(edith.phone() + edith.email()).isEqualTo("(503) 555-0110edie@patients.example");
    assertThat(read.faults())
        .containsExactly(
            Fault.empty(4, "born", Fault.What.NO_DAY),
            Fault.leftOut(5, "name", Fault.What.NO_NAME));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
