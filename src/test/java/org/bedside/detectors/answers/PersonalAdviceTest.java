package org.bedside.detectors.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.guard.Audience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One-to-one advice in public is found, general advice is free.
class PersonalAdviceTest {

  private final PersonalAdvice advice = new PersonalAdvice();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Double your lisinopril tonight.",
        "I would stop the metformin for a week and see.",
        "That sounds like shingles to me.",
        "You probably have a sinus infection, no need for antibiotics.",
        "Take two Aleve with food and you'll be fine by Monday.",
        "With your numbers, half a tablet is plenty.",
        "Skip tonight's dose.",
        "It's just a virus. Give it a week.",
        "Ice it for twenty minutes, three times a day.",
        "You don't need an X-ray for that.",
        "Honestly it's safe to mix those two.",
        "She can have 5 mL every six hours.",
        "From what you describe it is your gallbladder.",
        "Switch to the generic, it works the same at 20 mg.",
        "A dab of hydrocortisone twice a day should clear it.",
        "Suena a gastritis. Tome omeprazol en ayunas.",
        "Deje la metformina unos días y me cuenta.",
        "No se preocupe, eso es un resfriado. No necesita antibiótico.",
        "Déle 5 ml de ibuprofeno cada seis horas.",
        "Usted tiene ansiedad, le recomiendo melatonina.",
      })
  void an_answer_that_treats_somebody_is_found(String text) {
    var draft = Drafts.answer("My side hurts and I take pills. What is it?", text);
    assertThat(Drafts.words(advice, draft)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Talk with your doctor before you stop a medicine.",
        "Do not change medicines without your clinician.",
        "Get your flu shot at any of our offices.",
        "Call us for an appointment: (541) 555-0100.",
        "If this is an emergency, call 911.",
        "We can't give advice here. Please call our nurse line.",
        "Our page on back pain may help: https://ferrystreet.example/back",
        "Never start or stop a drug on your own. Ask a pharmacist first.",
        "You can book online or by phone.",
        "Please see somebody soon about this. We can't tell from here.",
        "You should call the nurse line, it is open all night.",
        "Hable con su médico antes de dejar una medicina.",
        "Llámenos para hacer una cita.",
        "No podemos dar consejos por aquí. Llame a la línea de enfermería.",
        "Si es una emergencia, llame al 911.",
      })
  void general_words_are_free(String text) {
    var draft = Drafts.answer("My side hurts and I take pills. What is it?", text);
    assertThat(Drafts.words(advice, draft)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Take your blood pressure sitting down, feet flat, twice a day for a week.",
        "Never stop a blood thinner on your own.",
        "For a sprain, many people use ice for the first day or two. Wrap it in a towel.",
        "If yours is on the list, stop using that sensor.",
        "Adults 50 and older need two doses of the shingles vaccine.",
        "Una cucharada de miel puede calmar la tos de los adultos.",
      })
  void advice_to_everybody_in_a_post_is_free(String text) {
    assertThat(Drafts.words(advice, Drafts.post(text))).isEmpty();
  }

  @Test
  void a_letter_in_a_post_is_answered_to_one() {
    var letter =
        "Dear doctor, my knee hurts since the statin. Signed, Sore. Sore, stop the statin for a"
            + " month.";
    assertThat(Drafts.words(advice, Drafts.post(letter))).contains("stop the statin");
    assertThat(Drafts.words(advice, Drafts.post("@sore_knee stop the statin for a month.")))
        .isNotEmpty();
  }

  @Test
  void a_member_may_tell_what_they_take_but_not_what_others_should() {
    var own = Drafts.memberAnswer("Is it hard to sleep?", "I started taking melatonin last year.");
    var told = Drafts.memberAnswer("Is it hard to sleep?", "Stop the metformin, trust me.");
    assertThat(Drafts.words(advice, own)).isEmpty();
    assertThat(Drafts.words(advice, told)).isNotEmpty();
  }

  @Test
  void care_in_private_is_what_care_is() {
    var draft = Drafts.message(Audience.PATIENT, "Please stop the lisinopril tonight.");
    assertThat(Drafts.words(advice, draft)).isEmpty();
  }
}
