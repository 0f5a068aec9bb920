package org.bedside.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bedside.detectors.Author;
import org.bedside.detectors.Checked;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Form;
import org.bedside.detectors.Permission;
import org.bedside.detectors.Permission.Use;
import org.bedside.detectors.Shown;
import org.bedside.guard.Audience;
import org.bedside.networks.Network;
import org.bedside.rules.DraftReading.Entry;
import org.bedside.rules.Fault.Why;
import org.junit.jupiter.api.Test;

class DraftReadingTest {

  private static List<Entry> entries(String yaml) {
    var reading = DraftReading.of(yaml);
    assertThat(reading).isInstanceOf(DraftReading.Read.class);
    return ((DraftReading.Read) reading).entries();
  }

  private static List<Fault> faults(String yaml) {
    var reading = DraftReading.of(yaml);
    assertThat(reading).isInstanceOf(DraftReading.Faulty.class);
    return ((DraftReading.Faulty) reading).faults();
  }

  @Test
  void what_an_entry_does_not_say_is_as_always() {
    var entry = entries("- text: Flu shots start Monday.\n").getFirst();
    var draft = entry.draft();

    assertThat(entry.passes()).isTrue();
    assertThat(entry.rules()).isEmpty();
    assertThat(draft.text()).isEqualTo("Flu shots start Monday.");
    assertThat(draft.audience()).isEqualTo(Audience.PUBLIC);
    assertThat(draft.form()).isEqualTo(Form.POST);
    assertThat(draft.network()).isEqualTo(Network.WEBSITE);
    assertThat(draft.author()).isEqualTo(Author.practice());
    assertThat(draft.permission()).isNull();
    assertThat(draft.checked()).isNull();
    assertThat(draft.until()).isNull();
    assertThat(draft.day()).isEqualTo(LocalDate.of(2026, 3, 12));
    assertThat(draft.circumstances().facts()).isEmpty();
  }

  @Test
  void an_entry_can_say_all_that_a_draft_is() {
    var entry =
        entries(
                """
                - id: seeded-001
                  title: "Title"
                  text: |
                    First line.

                    Second line. 🐣
                  audience: care_team
                  kind: page
                  network: google_business
                  answers: "..."
                  author: {role: clinician, voice: own, credential: "MD", verified: false, interests: ["Acme Pharma"]}
                  pictures:
                    - {name: a.jpg, alt: "A bear", kind: video, people: true, captions: true, transcript: true}
                    - {name: b.jpg, kind: drawing}
                  links: ["<iframe src=...>"]
                  authorization: {channels: [website, facebook], expires: 2026-12-31, what: photo, revoked: true}
                  source: CDC
                  expires: 2026-04-01
                  machine: true
                  reviewed: {by: "Ingrid Solheim", on: 2026-02-01, next: 2027-02-01}
                  house: [untrained]
                  expect: held
                  rules: [PRIV-02, CLM-01]
                  note: "why"
                """)
            .getFirst();
    var draft = entry.draft();

    assertThat(entry.id()).isEqualTo("seeded-001");
    assertThat(entry.passes()).isFalse();
    assertThat(entry.rules()).containsExactly("PRIV-02", "CLM-01");
    assertThat(draft.text()).isEqualTo("First line.\n\nSecond line. 🐣");
    assertThat(draft.audience()).isEqualTo(Audience.CARE_TEAM);
    assertThat(draft.form()).isEqualTo(Form.PAGE);
    assertThat(draft.network()).isEqualTo(Network.GOOGLE_BUSINESS);
    assertThat(draft.author())
        .isEqualTo(new Author(false, true, "MD", false, List.of("Acme Pharma")));
    assertThat(draft.shown())
        .containsExactly(
            new Shown("a.jpg", "A bear", Shown.Sort.FILM, true, true, true),
            new Shown("b.jpg", "", Shown.Sort.DRAWING, false, false, false));
    assertThat(draft.embeds()).containsExactly("<iframe src=...>");
    assertThat(draft.permission())
        .isEqualTo(
            new Permission(
                Set.of(Network.WEBSITE, Network.FACEBOOK),
                LocalDate.of(2026, 12, 31),
                true,
                Set.of(Use.PHOTO)));
    assertThat(draft.source()).isEqualTo("CDC");
    assertThat(draft.until()).isEqualTo(LocalDate.of(2026, 4, 1));
    assertThat(draft.machine()).isTrue();
    assertThat(draft.checked())
        .isEqualTo(
            new Checked("Ingrid Solheim", LocalDate.of(2026, 2, 1), LocalDate.of(2027, 2, 1)));
    assertThat(draft.circumstances().facts()).containsExactly(Fact.UNTRAINED);
  }

  @Test
  void a_member_speaks_for_themself_and_is_not_verified() {
    var author = entries("- {text: a, author: {role: member}}").getFirst().draft().author();

    assertThat(author).isEqualTo(new Author(true, true, "", false, List.of()));
  }

  @Test
  void a_clinician_is_verified_unless_it_says_otherwise() {
    var author = entries("- {text: a, author: {role: clinician}}").getFirst().draft().author();

    assertThat(author.verified()).isTrue();
    assertThat(author.ownVoice()).isFalse();
  }

  @Test
  void an_empty_authorization_is_none() {
    assertThat(entries("- {text: a, authorization: {}}").getFirst().draft().permission()).isNull();
  }

  @Test
  void faults_have_the_line_the_column_and_the_entry() {
    assertThat(
            faults(
                """
                - {id: c-1, text: a, kind: letter}
                - id: c-2
                  text: b
                  expires: soon
                  mood: good
                  house: [claim]
                - id: c-3
                """))
        .extracting(f -> List.of(f.line(), f.column(), f.rule(), f.why()))
        .containsExactly(
            List.of(1, 28, "c-1", Why.UNKNOWN_VALUE),
            List.of(4, 12, "c-2", Why.DATE),
            List.of(5, 3, "c-2", Why.UNKNOWN_KEY),
            List.of(6, 11, "c-2", Why.UNKNOWN_VALUE),
            List.of(7, 3, "c-3", Why.MISSING));
  }

  @Test
  void a_draft_whose_only_truth_is_maybe_is_refused() {
    assertThat(faults("- {text: a, machine: maybe}"))
        .extracting(Fault::why)
        .containsExactly(Why.UNKNOWN_VALUE);
    assertThat(faults("text: a")).extracting(Fault::why).containsExactly(Why.NOT_LIST);
    assertThat(faults("- a")).extracting(Fault::why).containsExactly(Why.NOT_FIELDS);
  }
}
