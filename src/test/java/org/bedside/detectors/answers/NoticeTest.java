package org.bedside.detectors.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.detectors.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a profile says about itself is known.
class NoticeTest {

  private final Notice notice = new Notice();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "News from Ferry Street. Not monitored 24/7. Emergency: 911",
        "Health tips and events. We read messages Mon-Fri 9-4. Not for emergencies.",
        "Noticias y consejos. Respondemos en un día hábil. No es para emergencias: 911.",
      })
  void a_whole_notice_says_all(String text) {
    assertThat(Drafts.facts(notice, Drafts.profile(text)))
        .containsExactlyInAnyOrder(Fact.SAYS_PURPOSE, Fact.SAYS_HOURS, Fact.SAYS_EMERGENCY);
  }

  @Test
  void what_is_missing_is_missing() {
    assertThat(Drafts.facts(notice, Drafts.profile("News from our clinic. Ask us anything!")))
        .containsExactly(Fact.SAYS_PURPOSE);
    assertThat(Drafts.facts(notice, Drafts.profile("Family doctors in Harlan Ferry. 🩺")))
        .isEmpty();
    assertThat(Drafts.facts(notice, Drafts.profile("Consejos de salud. Siempre aquí.")))
        .containsExactly(Fact.SAYS_PURPOSE);
  }

  @Test
  void a_post_is_no_profile() {
    assertThat(Drafts.facts(notice, Drafts.post("News: in an emergency call 911."))).isEmpty();
  }
}
