package org.bedside.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.bedside.roster.Patient;
import org.bedside.roster.Roster;
import org.junit.jupiter.api.Test;

/// Nobody who may not open the patient list can ask the guard who is on it.
class OracleTest {

  private static final List<String> GIVEN =
      List.of(
          "Anna", "Robert", "Maria", "James", "Linda", "David", "Susan", "Thomas", "Karen", "Peter",
          "Helen", "George", "Nancy", "Kevin", "Laura", "Brian", "Sarah", "Jason", "Emily",
          "Oscar");

  private static final List<String> SURNAMES =
      List.of(
          "Hendricks",
          "Thompson",
          "Gallagher",
          "Petersen",
          "Ramirez",
          "Kowalski",
          "Sanders",
          "Whitaker",
          "Johnson",
          "Schneider",
          "Fletcher",
          "Morrison",
          "Castillo",
          "Bennett",
          "Harrington",
          "Sullivan",
          "Mitchell",
          "Andersen",
          "Caldwell",
          "Robertson");

  private static final List<String> TEXTS =
      List.of(
          "%s came in for a biopsy yesterday.",
          "Happy birthday to %s!",
          "my patient %s is worse",
          "Is %s bringing the projector?",
          "Can't stop thinking about %s's chemo.",
          "%s",
          "Photo by %s.",
          "Who knows %s? Call 614-555-0199.");

  private record Person(String first, String last) {

    String written(int way) {
      var both = first + " " + last;
      return switch (way % 8) {
        case 0, 1 -> both;
        case 2 -> both.toLowerCase(java.util.Locale.ROOT);
        case 3 -> last + ", " + first;
        case 4 -> "#" + first + last;
        case 5 ->
            "@"
                + first.toLowerCase(java.util.Locale.ROOT)
                + last.toLowerCase(java.util.Locale.ROOT);
        case 6 -> first.charAt(0) + ". " + last;
        default -> "Mrs. " + last;
      };
    }

    Patient patient(int at) {
      return Practice.patient("q" + at, "MRN 70010" + at, first, last, "", "(614) 555-0142", 1960);
    }
  }

  private static List<Person> people() {
    var people = new ArrayList<Person>();
    for (var first : GIVEN) {
      for (var last : SURNAMES) {
        people.add(new Person(first, last));
      }
    }
    java.util.Collections.shuffle(people, new Random(11));
    return people;
  }

  @Test
  void five_hundred_texts_read_the_same_whether_their_person_is_on_the_list_or_not() {
    var people = people();
    var listed = new ArrayList<Patient>();
    for (int at = 0; at < people.size() / 2; at++) {
      listed.add(people.get(at).patient(at));
    }
    var with = new Guard(Practice.ROSTER.withPatients(listed, Practice.TODAY));
    var without = new Guard(Practice.ROSTER);
    for (int pair = 0; pair < 500; pair++) {
      var person = people.get(pair % listed.size());
      var text = TEXTS.get(pair % TEXTS.size()).formatted(person.written(pair / TEXTS.size()));
      var said = said(text, pair);
      assertThat(with.read(said)).as(text).isEqualTo(without.read(said));
      assertThat(with.read(said).k()).isNull();
    }
  }

  @Test
  void five_hundred_pairs_of_a_name_on_the_list_and_one_off_it_get_the_same_answer() {
    var people = people();
    var listed = new ArrayList<Patient>();
    for (int at = 0; at < people.size() / 2; at++) {
      listed.add(people.get(at).patient(at));
    }
    var guard = new Guard(Practice.ROSTER.withPatients(listed, Practice.TODAY));
    for (int pair = 0; pair < 500; pair++) {
      var pattern = TEXTS.get(pair % TEXTS.size());
      int way = pair / TEXTS.size();
      var on = people.get(pair % listed.size()).written(way);
      var off = people.get(listed.size() + pair % listed.size()).written(way);
      assertThat(shape(guard.read(said(pattern.formatted(on), pair))))
          .as("%s and %s in %s", on, off, pattern)
          .isEqualTo(shape(guard.read(said(pattern.formatted(off), pair))));
    }
  }

  private static Statement said(String text, int pair) {
    var audience = List.of(Audience.PUBLIC, Audience.COMMUNITY, Audience.COLLEAGUES).get(pair % 3);
    return Statement.of(text, audience).on(Practice.TODAY).seenBy(Viewer.OUTSIDE);
  }

  /// All that is told but for where the words stand.
  private static List<Object> shape(Reading reading) {
    var shape = new ArrayList<Object>();
    shape.add(reading.verdict());
    reading
        .findings()
        .forEach(finding -> shape.add(List.of(finding.kind(), finding.level(), finding.reason())));
    return shape;
  }

  @Test
  void no_reason_that_tells_of_the_list_reaches_an_outsider() {
    var telling =
        EnumSet.of(
            Reason.PATIENT_NAMED,
            Reason.PATIENT_MAYBE,
            Reason.PATIENTS_OWN,
            Reason.OTHERS_NAME,
            Reason.OTHERS_NUMBER,
            Reason.OTHERS_BIRTHDAY,
            Reason.OTHERS_DESCRIPTION);
    var guard = new Guard(Practice.ROSTER);
    for (var patient : Practice.PATIENTS) {
      for (var text : TEXTS) {
        var words = text.formatted(patient.first() + " " + patient.last()) + " " + patient.phone();
        for (var audience : Audience.values()) {
          var said = Statement.of(words, audience).to("p0").seenBy(Viewer.OUTSIDE);
          assertThat(guard.read(said).findings())
              .as(words)
              .extracting(Finding::reason)
              .doesNotContainAnyElementsOf(telling);
        }
      }
    }
  }

  /// So its time is the same by what it does, not by luck; `bin/bench oracle` measures it.
  @Test
  void an_outsiders_reading_does_not_hold_the_list() {
    var guard = new Guard(Practice.ROSTER);

    assertThat(guard.safe(Viewer.INSIDE).patients).isNotNull();
    assertThat(guard.safe(Viewer.OUTSIDE).patients).isNull();
  }

  @Test
  void an_empty_list_is_a_list() {
    var guard = new Guard(Roster.NONE.withPatients(List.of(), Practice.TODAY));

    assertThat(guard.read("Met Anna Hendricks", Audience.PUBLIC).verdict())
        .isEqualTo(Verdict.CHECK);
  }
}
