package org.bedside.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bedside.roster.Roster;
import org.junit.jupiter.api.Test;

/// What the door promises, whatever stands behind it.
class GuardTest {

  static final Guard GUARD =
      new Guard(
          Roster.NONE
              .withNames(List.of("Maple Street Family Medicine"))
              .withPhones(List.of("(614) 555-0100")));

  @Test
  void harmless_words_are_clear() {
    assertThat(GUARD.read("Walking with friends helps you stick with it.", Audience.PUBLIC))
        .isEqualTo(new Reading(Verdict.CLEAR, null, List.of()));
  }

  @Test
  void a_telephone_number_stops_and_its_first_cure_leaves_english() {
    var text = "Call her at 614-555-0142 please.";
    var reading = GUARD.read(text, Audience.PUBLIC);

    assertThat(reading.verdict()).isEqualTo(Verdict.STOP);
    assertThat(reading.findings()).singleElement().extracting(Finding::kind).isEqualTo(Kind.PHONE);
    assertThat(reading.findings().getFirst().in(text)).isEqualTo("614-555-0142");
    assertThat(reading.cured(text)).isEqualTo("Call her at our office please.");
  }

  @Test
  void the_practices_own_number_is_no_finding() {
    assertThat(GUARD.read("Call us: 614.555.0100", Audience.PUBLIC).isClear()).isTrue();
  }

  @Test
  void a_number_hides_neither_behind_full_width_digits_nor_behind_characters_without_width() {
    assertThat(GUARD.read("\uFF16\uFF11\uFF14 5\u200B55-01\u20604\u00AD2", Audience.PUBLIC).stops())
        .isTrue();
  }

  // Case 37
  @Test
  void a_patients_name_in_the_path_of_our_own_address_stops() {
    var guard = new Guard(Practice.ROSTER.withSites(List.of("https://maplestreetfm.example")));
    var named = "More: https://maplestreetfm.example/news/tamsin-arkwright-walks-again";

    assertThat(guard.read(named, Audience.PUBLIC).stops()).isTrue();
    assertThat(
            guard
                .read("https://maplestreetfm.example/news/flu-shots-on-saturday", Audience.PUBLIC)
                .isClear())
        .isTrue();
  }

  // Case 37
  @Test
  void what_nobody_can_read_is_for_a_person_and_hides_nothing_that_is_found() {
    var reading = GUARD.read("P€ggy Schжneider: 614-555-0142", Audience.PUBLIC);

    assertThat(reading.stops()).isTrue();
    assertThat(reading.has(Kind.ILLEGIBLE)).isTrue();
    assertThat(GUARD.read("Thanks, P€ggy", Audience.COLLEAGUES).verdict()).isEqualTo(Verdict.CHECK);
  }

  @Test
  void those_who_care_for_one_person_may_name_them() {
    assertThat(GUARD.read("Call Ruth at 614-555-0142", Audience.PATIENT).isClear()).isTrue();
    assertThat(GUARD.read("Call Ruth at 614-555-0142", Audience.CARE_TEAM).isClear()).isTrue();
  }

  @Test
  void a_text_too_long_to_read_is_for_a_person() {
    var reading = GUARD.read("a".repeat(Guard.LONGEST + 1), Audience.PUBLIC);

    assertThat(reading.verdict()).isEqualTo(Verdict.CHECK);
    assertThat(reading.findings().getFirst().reason().sentence())
        .isEqualTo("This text is too long to read. A person must look.");
  }

  @Test
  void a_reader_that_fails_never_opens_the_door() {
    Reader broken =
        _ -> {
          throw new IllegalStateException();
        };
    var reading = new Guard(Roster.NONE, List.of(broken)).read("Hello", Audience.PUBLIC);

    assertThat(reading.verdict()).isEqualTo(Verdict.CHECK);
    assertThat(reading.findings().getFirst().reason()).isEqualTo(Reason.READER_FAILED);
  }
}
