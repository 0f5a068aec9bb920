package org.bedside.detectors.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.detectors.Fact;
import org.bedside.guard.Audience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An answer in public never shows that somebody is a patient, nor that they are none.
class ConfirmationTest {

  private final Confirmation confirmation = new Confirmation();

  private boolean confirms(String text) {
    return Drafts.facts(confirmation, Drafts.answer("Good place.", text))
        .contains(Fact.CONFIRMS_PATIENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "So glad your visit went well!",
        "We love having you and the kids here, Dana. See you in the spring!",
        "It was our honor to look after you. Rest up.",
        "Aw, thank you! Tell your husband his stitches come out whenever he likes.",
        "You were a champ in that chair. No more sweets, okay?",
        "This means the world. Six months ago you could barely lift that arm!",
        "Wow, thank you! Bring Rufus again, the whole office is in love with him.",
        "What a kind note. It has been a long road and you walked every step of it.",
        "Thanks for sticking with us through the move to the new building.",
        "Happy to be your dental home for ten years and counting!",
        "We are tickled that the drops did the trick.",
        "Your smile in the mirror afterwards was the best part of our Wednesday.",
        "Look who's walking without the cane! 🎉",
        "Thanks! And congratulations again on being done with chemo.",
        "Can't wait to meet the little one in June.",
      })
  void friendly_words_that_show_a_patient_are_found(String text) {
    assertThat(confirms(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You arrived half an hour late and then yelled at Maria. Of course we rescheduled.",
        "Maybe next time read the consent form before you sign it.",
        "We told you twice that your plan doesn't pay for whitening.",
        "Three no-shows in a row, and we are the unprofessional ones?",
        "Interesting that you leave out the part where you refused the test.",
        "People who skip their medicine should not be surprised by how they feel.",
        "Pay your balance and then we can talk about service.",
        "If you had taken the antibiotics to the end, this would not have come back.",
        "Our cameras show you were in the waiting room for eleven minutes.",
        "Sir, the doctor spent forty minutes with you. Forty.",
        "We have every phone call recorded. Would you like us to post them?",
        "You got exactly the treatment you agreed to.",
        "We stopped seeing you because of how you spoke to our nurses.",
      })
  void angry_words_that_show_a_patient_are_found(String text) {
    assertThat(confirms(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We are so sorry about your wait.",
        "We apologize that the front desk did not call you back on Tuesday.",
        "That was not the visit we wanted for you.",
        "We clearly dropped the ball with the referral, and we own that.",
        "I am sorry for the pain you were in when you left.",
        "You should never have been charged twice. The second payment is on its way back.",
        "We fell short that morning and would love a chance to make it right.",
        "Please accept our apology for the mix-up with the prescription.",
        "Nobody should sit in a gown for an hour. We have talked with the team about it.",
        "We hear how hard the diagnosis has been on the whole family.",
      })
  void sorry_words_that_show_a_patient_are_found(String text) {
    assertThat(confirms(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We have no record of you.",
        "You have never been a patient here.",
        "This reviewer was never treated at our practice.",
        "We looked, and nobody with this name has had an appointment with us.",
        "We think you mean the clinic across the street.",
        "We don't even treat children, so this can't be about us.",
        "Sorry, wrong office! We don't know you.",
        "After checking our schedule we can say that this visit did not take place.",
        "I have never met this person.",
        "There is no such appointment in our books.",
      })
  void a_denial_is_found_since_it_tells_of_everybody_else(String text) {
    assertThat(confirms(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gracias por confiar en nosotros, doña Elvira.",
        "Nos alegra mucho que ya se sienta mejor de la rodilla.",
        "Lamentamos la espera de ayer, fue un día muy difícil.",
        "Usted faltó a dos citas y no avisó.",
        "No tenemos ningún registro de usted en la clínica.",
        "Fue un gusto atenderla. La esperamos en seis meses.",
        "Ya le devolvimos el copago a su tarjeta.",
        "Esa señora nunca ha sido paciente de esta oficina.",
        "¡Qué valiente fue su niño con la vacuna!",
        "La doctora le explicó todo con mucha calma, y usted dijo que sí.",
        "Nos vemos el martes para quitarle los puntos.",
        "Sentimos que no le contestáramos el teléfono cuando llamó por sus resultados.",
      })
  void the_same_is_found_in_spanish(String text) {
    assertThat(confirms(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The copay went back on the card the same afternoon.",
        "Funny, the thank-you card on our wall with your signature tells another story.",
        "We'll have the good coffee ready for your four o'clock.",
        "Day 90 is no joke. High five!",
        "Nothing in the note supports this.",
        "The account is paid in full now, so we consider the matter closed.",
        "Some reviews come from people we have had to let go as patients.",
        "Our deepest sympathy to the family.",
        "Same time in the fall?",
        "What is written in the chart is not what is written here.",
        "Being asked to pay at check-in is our rule, for this family too.",
        "Would it help to switch from Dr. Wren to Priya?",
        "It went out on Monday by fax.",
        "Con todo respeto, tres recordatorios por mensaje y ni así llegó.",
        "Ese bebé ya ha de estar enorme.",
        "El señor quería la receta sin consulta.",
      })
  void words_that_show_a_patient_by_the_way_are_found(String text) {
    assertThat(confirms(text)).isTrue();
  }

  @Test
  void what_members_tell_each_other_is_theirs_to_tell() {
    var draft = Drafts.memberAnswer("My knee was done in May.", "Glad your knee is better!");
    assertThat(Drafts.facts(confirmation, draft)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thank you for taking the time to comment.",
        "Thank you for the kind words about our team.",
        "Privacy rules keep us from discussing any care in public.",
        "Thank you for your feedback. Please call our manager at (541) 555-0100.",
        "We read every comment and take each of them seriously.",
        "We can neither confirm nor deny whether anyone is a patient here.",
        "We are open on Saturdays from 9 to 12.",
        "Our policy for everyone is on our website.",
        "Yes, we take walk-ins until five.",
        "We would like to hear from you.",
        "Your comment matters to us.",
        "The parking lot opens at seven.",
        "We moved to Ferry Street in 2019.",
        "Anyone can ask for our manager, Hank Osei, at the front desk.",
        "Thanks for sharing this. To protect everyone's privacy we do not answer in public.",
        "We welcome your questions at (541) 555-0100.",
        "We added ten chairs and a ramp this year.",
        "We understand that waiting is hard for anyone.",
        "Gracias por su comentario.",
        "Gracias por sus amables palabras sobre nuestro equipo.",
        "Abrimos los sábados de 9 a 12.",
        "Las normas de privacidad no nos permiten hablar en público de la atención de nadie.",
        "Le agradecemos su comentario y le pedimos que llame a nuestra oficina.",
        "Leemos cada comentario con atención.",
      })
  void what_a_practice_may_say_to_anybody_is_free(String text) {
    assertThat(Drafts.words(confirmation, Drafts.answer("Good place.", text))).isEmpty();
  }

  @Test
  void it_is_found_in_a_message_on_a_network_too() {
    var draft = Drafts.message(Audience.PUBLIC, "Yes, your results came back fine.");
    assertThat(Drafts.facts(confirmation, draft)).contains(Fact.CONFIRMS_PATIENT);
  }

  @Test
  void private_care_and_posts_to_all_are_not_its_business() {
    var words = "Your results came back fine.";
    assertThat(Drafts.facts(confirmation, Drafts.message(Audience.PATIENT, words))).isEmpty();
    assertThat(Drafts.facts(confirmation, Drafts.post("Bring your card to your visit."))).isEmpty();
  }

  @Test
  void a_prepared_answer_is_never_doubted() {
    var text =
        "Thank you for taking the time to comment. Privacy rules keep us from discussing any care in"
            + " public. Our office manager would like to hear from you: (541) 555-0100.";
    assertThat(confirms(text)).isFalse();
    assertThat(confirms(text + " See you next time.")).isTrue();
  }

  @Test
  void it_points_at_the_words() {
    var draft = Drafts.answer("Five stars!", "Thank you! We hope your knee is better.");
    assertThat(Drafts.words(confirmation, draft)).contains("your knee");
  }
}
