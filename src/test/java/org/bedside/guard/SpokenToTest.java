package org.bedside.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.roster.Roster;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody is told of their own care, or everybody of something else.
class SpokenToTest {

  private static final Guard GUARD = new Guard(Roster.NONE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Delighted the drops calmed your eyes so quickly!",
        "We regret that nobody met you at the elevator on the morning of your scan.",
        "Hello Peter, the deductible you paid at our window goes to your insurer's "
            + "account, not ours.",
        "Congratulations on a whole year without an asthma attack, from all of us " + "upstairs!",
        "Our apologies, the blanket we gave you was still damp.",
        "Thrilled that your stitches healed so neatly. Until Thursday week!",
        "Thanks for the kind words! Nurse Bell still laughs about your epidural face.",
        "Dear guest, the fee in question covered your son's hearing test, which your "
            + "wife requested.",
        "What a week you had with us. So proud of you for walking out on that new hip!",
        "As your veneers were bonded only in January, we will gladly repair them for " + "free.",
        "Well done on ninety days sober, we knew it the day you walked in.",
        "Sorry about the forty-five minutes on the hard chairs while our doctor was "
            + "finishing with another family. Your ankle deserved better.",
        "Many thanks for the four stars. The missing star is for the needle, I suppose, "
            + "and your arm has my sympathy.",
        "We are sad to read this. I personally sat with you for half an hour and went "
            + "through each of your pills.",
        "Happy to hear the migraines have let go of you, and yes, keep the diary.",
        "Hi Tom, our therapist waited for you for twenty minutes on both days.",
        "Your biopsy was done by our most senior surgeon, and the bandage was changed " + "twice.",
        "We appreciate the review. The swelling you describe is usual three days after "
            + "an extraction, so keep icing.",
        "Good luck with the new pump, and bring it along in four weeks.",
        "So lovely to see you smile again, the tooth came out in one piece!"
      })
  void who_is_told_of_their_own_care_is_a_patient(String text) {
    assertThat(GUARD.read(text, Audience.PUBLIC).has(Kind.CONFIRMS_PATIENT)).as(text).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Congratulations to our nurse Ana on ten years without a sick day!",
        "Thank you all for your patience while our phones were down.",
        "Happy to answer your questions about your medication, any weekday.",
        "Hello everyone, your kidneys will thank you for a glass of water.",
        "Sorry, we are closed on Monday. Call us on Tuesday about your refill.",
        "If you waited in our lobby last week, sorry: the heating was out.",
        "Glad your team won on Friday, coach!",
        "Thanks for all the votes, you made us clinic of the year.",
        "Hi neighbors! Flu shots came in, bring your arm.",
        "We regret to say that the walk-in hours end at five from June.",
        "Congrats on your new clinic, Dr. Ramos!",
        "So pleased you all came to the blood drive, we collected 62 units.",
        "Hope to see you at the health fair on Saturday.",
        "Dear colleagues, thank you for sending us your referrals this year.",
        "Your blood pressure should be checked once a year.",
        "Well done, team, on a hundred days without a fall on the ward!",
        "Thank you for your donation of toys, the children's corner looks great.",
        "We are proud of the new ramp, come and see it when you have your next checkup.",
        "Congratulations to everyone who finished our smoking class.",
        "When your cast comes off, your skin will be dry: use cream."
      })
  void what_is_said_to_all_tells_of_nobody(String text) {
    assertThat(GUARD.read(text, Audience.PUBLIC).has(Kind.CONFIRMS_PATIENT)).as(text).isFalse();
  }
}
