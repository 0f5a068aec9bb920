package org.bedside.guard.described;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bedside.guard.Audience;
import org.bedside.guard.DescribingGuard;
import org.bedside.guard.Guard;
import org.bedside.guard.Statement;
import org.bedside.roster.Patient;
import org.bedside.roster.Roster;
import org.bedside.roster.Sex;
import org.bedside.roster.Town;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a text says here and there is joined to the one person it tells of.
class StoryTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);
  private static final Roster ROSTER =
      Roster.NONE
          .withTowns(List.of(new Town("Harrowgate Mills", "", 2_000)))
          .withPatients(patients(), TODAY);
  private static final Guard GUARD = DescribingGuard.of(ROSTER);

  /// Many women and men with asthma and with gout, and one crane operator of 52 with both.
  private static List<Patient> patients() {
    var all = new ArrayList<Patient>();
    for (int at = 0; at < 60; at++) {
      var born = LocalDate.of(1950 + at, 1 + at % 12, 1);
      var sex = at % 2 == 0 ? Sex.F : Sex.M;
      all.add(patient(sex, born, "Elsewhere", "teacher", at % 3 == 0 ? "gout" : "asthma"));
    }
    var born = LocalDate.of(1973, 6, 1);
    all.add(patient(Sex.M, born, "Harrowgate Mills", "crane operator", "asthma", "gout"));
    return all;
  }

  private static Patient patient(
      Sex sex, LocalDate born, String town, String work, String... conditions) {
    return new Patient(
        "p",
        "",
        "",
        "",
        "",
        "",
        sex,
        born,
        town,
        "",
        "",
        "",
        "",
        "",
        work,
        List.of(conditions),
        List.of());
  }

  private static @Nullable Integer k(String text, Audience audience) {
    return GUARD.read(Statement.of(text, audience).on(TODAY)).k();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This guy. 52. Gout. Harrowgate Mills.",
        "He just laughed. Fifty-two, gout, Harrowgate Mills, odd socks.",
        "\"I'm only 52,\" he said. \"I thought gout was for other people.\" He operates a crane.",
        "He runs cranes? No: he operates a crane, he has gout, he is 52.",
        "Grandpa, 52, Harrowgate Mills: \"My gout and I will outlive you.\"",
        "Does anyone have leaflets on gout? My patient from Harrowgate Mills, 52, asked twice.",
        "If anyone needs me I'll be thinking about the man, 52, a crane operator, with gout.",
        "Picture it: rain, and a man of 52 what a smile from Harrowgate Mills with gout.",
        "52/M, gout, operates the big crane downtown.",
        "M, 52, gout, operates a crane",
        "Someone asked about gout. He is 52 and operates a crane.",
        "Gout. 52. Harrowgate Mills. None of it tells you how he laughs.",
      })
  void what_stands_alone_belongs_to_the_one_person(String text) {
    assertThat(k(text, Audience.COLLEAGUES)).as(text).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "An 80-year-old needs as much protein as a 30-year-old, maybe more.",
        "Two out of three people with gout will have another attack.",
        "Teaching case for students, made up: 52M, crane operator, new gout.",
        "Gout is treatable. Hope this helps someone.",
        "Say you're 52, you have gout, and you hate pills. Talk to us.",
        "Crane operators, teachers: flu shots at six.",
        "We offer classes on gout in Harrowgate Mills. Hope this helps someone.",
        "If a man of 52 with gout calls, offer a visit.",
      })
  void where_nobody_is_told_of_nothing_is_joined(String text) {
    assertThat(k(text, Audience.PUBLIC)).as(text).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A man of 52 with gout, and a woman of 53 with asthma.",
        "One room: a man with gout. Next door: a man from Elsewhere with asthma.",
        "I remember what she said when she was five. A woman with asthma, 53.",
      })
  void two_people_stay_two(String text) {
    assertThat(k(text, Audience.COLLEAGUES)).as(text).isNotNull().isPositive();
  }
}
