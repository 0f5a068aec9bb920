package org.bedside.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.bedside.roster.Patient;
import org.junit.jupiter.api.Test;

class DemoPatientsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 10, 13);

  @Test
  void denise_of_birch_lane_is_thirty_four_whenever_the_invented_practice_opens() {
    for (var today : new LocalDate[] {TODAY, LocalDate.of(2028, 2, 29)}) {
      var denise = DemoPatients.list(today).getFirst();
      assertThat(denise.first()).isEqualTo("Denise");
      assertThat(denise.street()).endsWith("Birch Lane");
      assertThat(denise.born()).isNotNull();
      assertThat(ChronoUnit.YEARS.between(denise.born(), today)).isEqualTo(34);
    }
  }

  @Test
  void four_hundred_different_people_with_numbers_and_addresses_that_nobody_has() {
    var all = DemoPatients.list(TODAY);
    assertThat(all).hasSize(400);
    assertThat(all.stream().map(Kept::key)).doesNotHaveDuplicates();
    assertThat(all)
        .allSatisfy(one -> {
          assertThat(one.phone()).matches("\\(503\\) 555-01\\d\\d").isNotEqualTo("(503) 555-0142");
          assertThat(one.email()).endsWith("@patients.example");
        });
    assertThat(all.stream().map(Patient::last)).doesNotContain("Okafor", "Raman", "Bell");
  }
}
