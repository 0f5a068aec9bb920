package org.bedside.guard.described;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.bedside.guard.Audience;
import org.bedside.guard.DescribingGuard;
import org.bedside.guard.Guard;
import org.bedside.guard.Statement;
import org.bedside.guard.Verdict;
import org.bedside.roster.Patient;
import org.bedside.roster.Roster;
import org.bedside.roster.Sex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who works where people are cared for is told of all day, and is a patient only where the words
/// say so, even if one patient has that work.
class HouseWorkersTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 12);
  private static final Guard GUARD =
      DescribingGuard.of(
          Roster.NONE.withPatients(
              List.of(worker("nurse"), worker("midwife"), worker("cook")), DAY));

  private static Patient worker(String work) {
    return new Patient(
        "p",
        "",
        "",
        "",
        "",
        "",
        Sex.F,
        DAY.minusYears(40),
        "",
        "",
        "",
        "",
        "",
        "",
        work,
        List.of("asthma"),
        List.of());
  }

  private static Verdict verdict(String text) {
    return GUARD.read(Statement.of(text, Audience.PUBLIC).on(DAY)).verdict();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ER nurse here, quick list of stuff to bring at 2 am: meds list, charger, glasses",
        "On the ward there will be tea from six and a nurse to sit with your child.",
        "Of all women here 63 % were seen by a midwife they had met before.",
        "Ring a midwife today if your palms itch.",
        "Fresh veg on a hospital tray? Our new cook says yes."
      })
  void the_work_of_the_house_describes_no_patient(String text) {
    assertThat(verdict(text)).isEqualTo(Verdict.CLEAR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A nurse in my care has asthma and still works nights.",
        "Our patient, a midwife, could not finish her shift.",
        "A cook with asthma came to see me on her day off."
      })
  void until_the_words_make_a_patient_of_them(String text) {
    assertThat(verdict(text)).isEqualTo(Verdict.STOP);
  }
}
