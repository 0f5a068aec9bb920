package org.bedside.detectors.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.detectors.Fact;
import org.bedside.guard.Audience;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SolicitationTest {

  private final Solicitation detector = new Solicitation();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "30% off for friends of mine this week only.",
        "I've got extra semaglutide vials, $120 a vial.",
        "My link is vitaflexnow.example/ref/carol88",
        "Join my team and be your own boss!",
        "Vendo jugos, $20 el frasco."
      })
  void selling_solicits(String text) {
    assertThat(Said.of(text).by(Said.MEMBER).to(Audience.COMMUNITY).shows(detector, Fact.SOLICITS))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Here is our GoFundMe, anything helps.",
        "Our Cash App is below.",
        "Estamos juntando dinero para la operación."
      })
  void raising_money_solicits(String text) {
    assertThat(Said.of(text).by(Said.MEMBER).to(Audience.COMMUNITY).shows(detector, Fact.SOLICITS))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'm a graduate student and my thesis is about sleep.",
        "We are enrolling adults with type 2 diabetes in a drug trial.",
        "There's a $30 gift card for a 40-minute interview.",
        "I collected all the posts here with a script.",
        "Busco voluntarias para un estudio de la universidad."
      })
  void recruiting_and_scraping_solicit(String text) {
    assertThat(Said.of(text).by(Said.MEMBER).to(Audience.COMMUNITY).shows(detector, Fact.SOLICITS))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I paid $40 a bottle for that stuff and it did nothing.",
        "My church is donating blood next week.",
        "I wish I could share a jar of salsa with you all!",
        "I'm reading a great book about sleep.",
        "No selling here, just love."
      })
  void sharing_does_not(String text) {
    assertThat(Said.of(text).by(Said.MEMBER).to(Audience.COMMUNITY).shows(detector, Fact.SOLICITS))
        .isEmpty();
  }
}
