package org.bedside.detectors.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.bedside.detectors.Checked;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Shown;
import org.bedside.detectors.Spoken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {

  private final Pictures pictures = new Pictures();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "IMG_2041",
        "DSC00012.jpg",
        "photo",
        "image of the",
        "a",
        "Picture 3",
        "foto 2",
        "team_photo_final",
        "Screenshot 2026-03-01"
      })
  void a_picture_without_words_for_it_is_found(String alt) {
    assertThat(Spoken.of("Look").with(Spoken.photo(alt)).facts(pictures))
        .containsExactly(Fact.NO_ALT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A red chair",
        "Nurse shows inhaler step 2",
        "Una silla roja",
        "Clinic logo in blue"
      })
  void a_picture_with_words_is_not(String alt) {
    assertThat(Spoken.of("Look").with(Spoken.photo(alt)).facts(pictures)).isEmpty();
  }

  @Test
  void a_film_needs_captions_and_a_transcript() {
    var film = new Shown("a.mp4", "How to wash hands", Shown.Sort.FILM, false, false, false);
    assertThat(Spoken.of("Look").with(film).facts(pictures))
        .containsExactlyInAnyOrder(Fact.NO_CAPTIONS, Fact.NO_TRANSCRIPT);
    var whole = new Shown("a.mp4", "How to wash hands", Shown.Sort.FILM, false, true, true);
    assertThat(Spoken.of("Look").with(whole).facts(pictures)).isEmpty();
  }

  @Test
  void a_page_is_checked_until_it_is_due_again() {
    var read = LocalDate.of(2026, 2, 1);
    var checked = new Checked("Carmen Duarte", read, Spoken.DAY);
    assertThat(Spoken.of("Page").checked(checked).facts(new PagesChecked()))
        .containsExactly(Fact.PAGE_CHECKED);
    var due = new Checked("Carmen Duarte", read, Spoken.DAY.minusDays(1));
    assertThat(Spoken.of("Page").checked(due).facts(new PagesChecked())).isEmpty();
    var unsigned = new Checked(" ", read, Spoken.DAY);
    assertThat(Spoken.of("Page").checked(unsigned).facts(new PagesChecked())).isEmpty();
    assertThat(Spoken.of("Page").facts(new PagesChecked())).isEmpty();
  }
}
