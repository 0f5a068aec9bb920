package org.bedside.detectors.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reviews for sale, and reviews that anybody may write.
class ReviewBaitTest {

  private static final Detector DETECTOR = new ReviewBait();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$10 for 5 stars.",
        "Leave a Google review and get a gift card.",
        "Were you happy with us? Tell the world on Google. If not, please don't post.",
        "Could everybody ask a spouse to put up something nice on Yelp?",
        "By signing you agree not to post negative reviews.",
        "If you take down that review we'll credit your bill $25. Deal: remove your review, get a refund.",
        "Five stars each by Sunday night, team.",
        "Only text the review link to people who left smiling.",
        "Déjenos cinco estrellas en Google y reciba un descuento."
      })
  void finds_rewards_gates_and_gags(String text) {
    assertThat(Wrote.post(text).facts(DETECTOR)).contains(Fact.REVIEW_BAIT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tell us how we did, good or bad: https://ferrystreet.example/feedback",
        "Review us on Google or not. There is no prize.",
        "Bring your pills for a medication review.",
        "A Cochrane review of six trials found little.",
        "Fill out the hours survey. Free parking in Lot B.",
        "We never ask for five stars.",
        "Cuéntenos cómo le fue. No hay premio."
      })
  void leaves_neutral_invitations_alone(String text) {
    assertThat(Wrote.post(text).facts(DETECTOR)).doesNotContain(Fact.REVIEW_BAIT);
  }
}
