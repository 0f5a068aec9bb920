package org.bedside.guard.described;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bedside.guard.Audience;
import org.bedside.guard.Guard;
import org.bedside.guard.Reading;
import org.bedside.guard.Statement;
import org.bedside.guard.Viewer;
import org.bedside.roster.Description;
import org.bedside.roster.Fact;
import org.bedside.roster.Patient;
import org.bedside.roster.Roster;
import org.bedside.roster.Sex;
import org.junit.jupiter.api.Test;

/// What a form knows of a person is counted together with what the words say of them.
class AboutTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 14);
  private static final Guard GUARD = new Guard(Roster.NONE.withPatients(patients(), DAY));
  private static final Description OLD = Description.of(Fact.Born.aged(90, 130, DAY));

  /// Thirty with asthma, of whom two are past ninety, and three more past ninety.
  private static List<Patient> patients() {
    var all = new ArrayList<Patient>();
    for (var i = 0; i < 33; i++) {
      var born = DAY.minusYears(i < 2 || i >= 30 ? 93 : 50).minusDays(i);
      all.add(patient(i, born, i < 30 ? "asthma" : "gout"));
    }
    return all;
  }

  private static Patient patient(int number, LocalDate born, String condition) {
    return new Patient(
        "p" + number,
        "",
        "Ida",
        "",
        "Yarrow",
        "",
        Sex.F,
        born,
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        List.of(condition),
        List.of());
  }

  private static Reading read(String text, Description about, Viewer viewer) {
    return GUARD.read(Statement.of(text, Audience.COLLEAGUES).on(DAY).seenBy(viewer).about(about));
  }

  @Test
  void the_words_and_the_form_are_one_description() {
    var words = "A patient, 90 or older. Findings: asthma.";
    assertThat(read(words, Description.of(), Viewer.INSIDE).k()).isEqualTo(30);
    assertThat(read(words, OLD, Viewer.INSIDE).k()).isEqualTo(2);
  }

  @Test
  void words_that_describe_nobody_are_counted_by_the_form_alone() {
    assertThat(read("What would you ask first?", OLD, Viewer.INSIDE).k()).isEqualTo(5);
    assertThat(read("What would you ask first?", Description.of(), Viewer.INSIDE).k()).isNull();
  }

  @Test
  void an_outsider_is_told_no_number() {
    assertThat(read("A patient, 90 or older. Findings: asthma.", OLD, Viewer.OUTSIDE).k()).isNull();
  }
}
