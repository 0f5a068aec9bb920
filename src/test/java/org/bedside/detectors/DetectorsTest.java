package org.bedside.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bedside.guard.Audience;
import org.bedside.guard.Finding;
import org.bedside.guard.Guard;
import org.bedside.guard.Kind;
import org.bedside.guard.Level;
import org.bedside.guard.Reading;
import org.bedside.guard.Reason;
import org.bedside.guard.Verdict;
import org.bedside.networks.Network;
import org.bedside.roster.Roster;
import org.junit.jupiter.api.Test;

/// All parts of a draft count: what the guard finds in the title or below a picture is a fact
/// there, and together they are one draft.
class DetectorsTest {

  private static final Guard GUARD = new Guard(Roster.NONE);
  private static final Detectors ALL = Detectors.all();

  private static Draft draft(String title, String text, String... alts) {
    var shown =
        List.of(alts).stream()
            .map(alt -> new Shown("a.jpg", alt, Shown.Sort.PHOTO, false, false, false))
            .toList();
    return new Draft(
        Audience.PUBLIC,
        Form.POST,
        Network.FACEBOOK,
        title,
        text,
        "",
        Author.practice(),
        shown,
        List.of(),
        null,
        "",
        null,
        false,
        null,
        LocalDate.of(2026, 3, 12),
        Circumstances.none());
  }

  private static Signs read(Draft draft) {
    return ALL.read(draft, Guarded.read(GUARD, draft));
  }

  private static Reading found(int start, int end, Kind kind, Level level, Reason reason) {
    return new Reading(
        level == Level.STOP ? Verdict.STOP : Verdict.CHECK,
        null,
        List.of(new Finding(start, end, kind, level, 1, reason, List.of())));
  }

  private static final Reading CLEAR = new Reading(Verdict.CLEAR, null, List.of());
  private static final Reading UNREAD = found(0, 1, Kind.UNREAD, Level.CHECK, Reason.READER_FAILED);

  // Case 37
  @Test
  void a_disguise_is_looked_through() {
    var text = "This tea is a gu4r4n7eed cure.";
    var signs = read(draft("", text));

    assertThat(signs.of(Fact.ABSOLUTE))
        .anyMatch(sign -> text.substring(sign.start(), sign.end()).contains("gu4r4n7eed"));
    assertThat(signs.unread()).isEmpty();
  }

  // Case 37
  @Test
  void in_a_disguise_that_nobody_sees_through_all_is_unread() {
    var signs = read(draft("", "This tea is a guжranteed cuфre for all of you."));
    assertThat(signs.unread()).contains(Fact.ABSOLUTE, Fact.IDENTIFIER, Fact.CONTEMPT);
  }

  @Test
  void a_number_in_the_title_is_an_identifier_there() {
    var signs = read(draft("Chart MRN 00482913", "Thank you all for coming to the fair."));
    assertThat(signs.of(Fact.IDENTIFIER)).extracting(Sign::part).contains(Sign.Part.TITLE);
    assertThat(signs.unread()).isEmpty();
  }

  @Test
  void a_number_below_a_picture_is_an_identifier_of_that_picture() {
    var signs = read(draft("", "Our new desk.", "The desk", "A label: SSN 219-09-9999"));
    assertThat(signs.of(Fact.IDENTIFIER))
        .extracting(Sign::part, Sign::picture)
        .contains(org.assertj.core.api.Assertions.tuple(Sign.Part.ALT, 1));
  }

  @Test
  void a_patients_name_below_a_picture_shows_that_person() {
    var alt = "Ruth Haskell at our desk";
    var draft = draft("", "Our new desk.", alt);
    var named = found(0, 12, Kind.PERSON, Level.STOP, Reason.PATIENT_NAMED);
    var signs = ALL.read(draft, new Readings(null, CLEAR, List.of(named)));
    assertThat(signs.of(Fact.PERSON_SHOWN))
        .containsExactly(new Sign(Fact.PERSON_SHOWN, Sign.Part.ALT, 0, 0, 12));
  }

  @Test
  void a_name_in_the_title_and_traits_in_the_text_are_one_story() {
    var text = "Up on the hill road, and dialysis on Mondays.";
    var draft = draft("Ruth Haskell", text);
    var name = found(0, 12, Kind.PERSON, Level.CHECK, Reason.NAME);
    var trait = found(2, 8, Kind.QUASI, Level.CHECK, Reason.DESCRIPTION);
    var signs = ALL.read(draft, new Readings(name, trait, List.of()));
    assertThat(signs.of(Fact.CASE_STORY)).extracting(Sign::part).contains(Sign.Part.TEXT);
    assertThat(signs.of(Fact.IDENTIFIER)).extracting(Sign::part).containsExactly(Sign.Part.TITLE);
    var alone = ALL.read(draft, new Readings(name, CLEAR, List.of()));
    assertThat(alone.has(Fact.CASE_STORY)).isFalse();
    assertThat(alone.has(Fact.IDENTIFIER)).isFalse();
    assertThat(alone.has(Fact.POSSIBLE_IDENTIFIER)).isTrue();
  }

  @Test
  void a_tale_may_begin_in_the_title() {
    var text = "She squeezed my hand and I stayed until the end.";
    assertThat(read(draft("", text)).has(Fact.CASE_STORY)).isFalse();
    var signs = read(draft("In the ICU", text));
    assertThat(signs.of(Fact.CASE_STORY)).extracting(Sign::part).contains(Sign.Part.TEXT);
  }

  @Test
  void a_part_that_the_guard_could_not_read_leaves_only_its_own_facts_unread() {
    var draft = draft("Spring", "Ibuprofen cures every headache.", "Our desk");
    var signs = ALL.read(draft, new Readings(UNREAD, CLEAR, List.of(CLEAR)));
    assertThat(signs.unread())
        .containsExactlyInAnyOrder(Fact.IDENTIFIER, Fact.POSSIBLE_IDENTIFIER, Fact.CASE_STORY);
    assertThat(signs.has(Fact.ABSOLUTE)).isTrue();
    assertThat(ALL.read(draft, new Readings(CLEAR, CLEAR, List.of())).unread())
        .as("a picture that nobody read")
        .contains(Fact.IDENTIFIER);
    assertThat(ALL.read(draft, new Readings(CLEAR, CLEAR, List.of(CLEAR))).unread()).isEmpty();
  }

  @Test
  void what_was_seen_in_one_part_stays_seen_though_another_could_not_be_read() {
    var draft = draft("Spring", "Chart 00482913");
    var number = found(6, 14, Kind.MRN, Level.STOP, Reason.RECORD_NUMBER);
    var signs = ALL.read(draft, new Readings(UNREAD, number, List.of()));
    assertThat(signs.has(Fact.IDENTIFIER)).isTrue();
    assertThat(signs.unread()).contains(Fact.IDENTIFIER);
  }

  @Test
  void what_a_detector_saw_before_it_failed_stays_seen() {
    var failing =
        new Detector() {
          @Override
          public Set<Fact> facts() {
            return Set.of(Fact.CLAIM);
          }

          @Override
          public void read(Material material, Readings readings, Consumer<Sign> shows) {
            shows.accept(Sign.whole(Fact.CLAIM));
            throw new IllegalStateException("broken");
          }
        };
    var signs = Detectors.of(List.of(failing)).read(draft("", "Words"), Readings.of(CLEAR));
    assertThat(signs.has(Fact.CLAIM)).isTrue();
    assertThat(signs.unread()).containsExactly(Fact.CLAIM);
  }
}
