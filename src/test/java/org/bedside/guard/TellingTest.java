package org.bedside.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.bedside.guard.described.Descriptions;
import org.bedside.guard.described.DescriptionsTest;
import org.bedside.guard.page.Safe;
import org.bedside.roster.Roster;
import org.bedside.roster.Town;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The ways in which English tells of one person: behind a condition, in a list, as the one spoken
/// to, by a relative, in a question among colleagues; and those that tell of nobody.
class TellingTest {

  private static final LocalDate THURSDAY = LocalDate.of(2026, 3, 12);
  private static final Roster ROSTER =
      Roster.NONE
          .withTowns(List.of(new Town("Cedar Hollow", "", 900), new Town("Tamarack", "", 8_000)))
          .withPatients(DescriptionsTest.patients(), THURSDAY);
  private static final Guard GUARD =
      new Guard(ROSTER, List.of(Safe::read, new Descriptions(ROSTER)::read));

  private static Reading read(String text, Audience audience) {
    return GUARD.read(Statement.of(text, audience).on(THURSDAY));
  }

  static final List<String> BEHIND_A_CONDITION =
      List.of(
          "If you ever doubt people: there is a beekeeper in Cedar Hollow with type 2 diabetes",
          "If you think nurses have it easy, meet the 34-year-old teacher with lupus I had here",
          "When people ask why I do this: a beekeeper. 56. Type 2 diabetes. Ran a marathon",
          "If you know the teacher from Cedar Hollow, tell her the lupus letter is ready");

  static final List<String> SPOKEN_TO =
      List.of(
          "Dear reviewer, your visit on March 10 for lupus was documented properly",
          "Sorry to hear this. When you came in on March 10 with lupus we did all we could",
          "It was good to see you on March 10. Lupus takes time",
          "Thanks for coming in on 10 March; lupus is no joke",
          "You mention your lupus and that you drive over from Cedar Hollow, and we are sorry",
          "We are sorry the wait was long. Being 34 with lupus is hard enough without our queue");

  static final List<String> LISTED =
      List.of(
          "Two friends in the waiting room: 56, beekeeper, diabetes; the other 80, nothing at all",
          "Met the sweetest soul: 34, Cedar Hollow, lupus, unstoppable",
          "The bravest person I know is 34 and has lupus",
          "Somebody's grandma: 55, Tamarack, MS, does push-ups in the hall",
          "The woman's 34, the lupus is older. Cedar Hollow born",
          "Mid-shift thoughts about a Cedar Hollow woman (34) whose lupus nobody believed",
          "a 30s woman from Cedar Hollow w/ lupus brought plums",
          "Guess who walked in on 10 March? A teacher with lupus, wearing one shoe",
          "Last visit of December: a bus driver with MS, who sang",
          "Which Cedar Hollow teacher has lupus and a new dog? A quiz for locals",
          "Our beekeeper friend from Cedar Hollow is 56 and the diabetes is a distant memory",
          "I won't say who, but a teacher in Cedar Hollow is winning against lupus",
          "Cedar Hollow's own beekeeper let us film the check-up",
          "A woman with lupus who chairs our patient group, a teacher, sang today",
          "A beekeeper with type 2 diabetes taught me to whistle today");

  static final List<String> OF_RELATIVES =
      List.of(
          "Her words: \"my husband is a beekeeper, 56, and too stubborn to admit to diabetes\"",
          "My husband is a beekeeper, 56, and has type 2 diabetes, said the lady at the desk",
          "Your husband, a beekeeper of 56, was seen on time");

  static final List<String> AMONG_COLLEAGUES =
      List.of(
          "Case for Thursday: a teacher in her thirties with lupus. Work is the trigger",
          "Discussion item, Wednesday: man of 56, beekeeper, refuses scan",
          "Looking for a second pair of eyes. Woman in her thirties, lupus, Cedar Hollow",
          "Has anyone used the new pen in a 34-year-old with lupus?",
          "Would you treat lupus in a 34-year-old teacher?",
          "Could somebody take over a 56M, beekeeper, diabetes? I'm away",
          "have a beekeeper here who wants a shift-work letter, what's the wording",
          "Household: man with hypertension, and her mother, 34, with lupus. One visit or two?",
          "51 notes later: 34 female, teacher, hx lupus, asks re flying",
          "34F teacher with lupus: who can do a home visit?",
          "PLEASE READ: a teacher aged 34 with lupus may call the night line",
          "From triage: F 34 lupus Cedar Hollow",
          "teacher/34/lupus - who has capacity?",
          "Thirties, female, lupus, Cedar Hollow: sleep study?",
          "any experience w/ lupus in teachers? mine is 34",
          "FYI beekeeper (56) no longer takes anything for diabetes",
          "Nurse asks: 34-year-old woman, lupus, flu jab?");

  static final List<String> OF_ONE_WORK =
      List.of(
          "A beekeeper sat in my room and said nothing for ten minutes",
          "lovely chat with a beekeeper about soil, rain and waiting times",
          "Spent my lunch with a beekeeper who had come about his back. Gold",
          "A beekeeper brought me tulips after the check-up");

  static final List<String> OF_NOBODY =
      List.of(
          "Being a teacher is hard. Being a teacher with lupus is harder. Five tips",
          "If a beekeeper in his fifties has diabetes, what should he eat? Our leaflet explains",
          "When you come in for asthma, bring your inhaler",
          "Being 65 with diabetes means yearly eye checks. Book one any weekday",
          "As a teacher with lupus you may want to wear a hat",
          "Had a beekeeper in this morning to fix the wall, sorry about the noise",
          "A beekeeper measures our garden on Tuesday",
          "Our book club reads a novel about a teacher with lupus",
          "Our teacher neighbours come on Friday for tea",
          "We need a teacher for the summer fair",
          "The teacher reads to children in our lobby every Friday",
          "A potter friend says your mother, your father and your kids all need a flu shot",
          "You came, you ran, you won: the fun run raised 900 dollars");

  @ParameterizedTest
  @FieldSource({"BEHIND_A_CONDITION", "SPOKEN_TO", "LISTED", "OF_RELATIVES", "OF_ONE_WORK"})
  void one_person_is_told_of(String text) {
    assertThat(read(text, Audience.PUBLIC).k()).as(text).isEqualTo(1);
  }

  @ParameterizedTest
  @FieldSource("AMONG_COLLEAGUES")
  void one_person_is_told_of_among_colleagues(String text) {
    var reading = read(text, Audience.COLLEAGUES);

    assertThat(reading.k()).as(text).isEqualTo(1);
    assertThat(reading.verdict()).isEqualTo(Verdict.STOP);
  }

  @ParameterizedTest
  @FieldSource("OF_NOBODY")
  void nobody_is_told_of(String text) {
    assertThat(read(text, Audience.PUBLIC).findings()).as(text).isEmpty();
  }
}
