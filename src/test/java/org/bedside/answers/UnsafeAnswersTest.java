package org.bedside.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bedside.answers.TestAnswers.done;

import org.bedside.WholeHouse;
import org.bedside.gate.Approval;
import org.bedside.gate.Gate;
import org.bedside.gate.Who;
import org.bedside.people.Person;
import org.bedside.people.Proven;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Answers of the kinds for which practices have paid (the cases of the US Office for Civil Rights,
/// 2019 to 2023), and friendlier ones that tell as much: nobody can even be asked for a yes.
@WholeHouse
class UnsafeAnswersTest {

  @Autowired OwnWords own;
  @Autowired TestAnswers answers;
  @Autowired Gate gate;
  @Autowired Answering answering;
  @Autowired TestPeople people;
  Person writer;
  Person officer;

  @BeforeEach
  void aPractice() {
    people.practice(false);
    writer = people.with("Marcus Bell", Role.COMMUNICATIONS);
    officer = people.with("Ellen Voss", Role.PRIVACY_OFFICER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The bill was a joke. Never again. | Mrs. Delgado, your insurance covered the crown and your copay was $140, as we explained.",
        "The bill was a joke. Never again. | Your treatment plan was explained twice before the root canal.",
        "Signed: a very unhappy person | We know who you are, Sandra Whitcomb, and you signed the consent form.",
        "Signed: a very unhappy person | You came to us with jaw pain in March and left without paying.",
        "They double-booked everyone. | You missed two appointments, so we had to move your surgery.",
        "They double-booked everyone. | Your chart shows that you were seen within ten minutes.",
        "This therapist is not listening. | Your depression was treated with the right medicine, and your notes say so.",
        "This therapist is not listening. | As a patient of ours since 2019 you know that Dr. Hale always listens.",
        "Terrible place. | We have no record of you as a patient here.",
        "Terrible place. | You are not a patient of ours, so please remove this review.",
        "Fifty minutes of waiting! | We are so sorry about your wait on Monday.",
        "Fifty minutes of waiting! | I am sorry that your visit did not go well.",
        "Lovely people at the desk. | Thank you for trusting us with your care!",
        "Lovely people at the desk. | So glad your visit went well. See you in six months!",
        "Nobody calls back. | We called you on Tuesday and left a message with your results.",
        "Nobody calls back. | We refunded you last week after your daughter's appointment.",
        "My knee still hurts after weeks. | Double your ibuprofen and ice it twice a day.",
        "My knee still hurts after weeks. | That sounds like a torn meniscus. You should stop running.",
        "Me cobraron de más. | Usted faltó a dos citas y por eso le cobramos.",
        "Me cobraron de más. | Gracias por confiar en nosotros para su cirugía, doña Mila."
      })
  void what_gives_somebody_away_cannot_be_asked_for(String review, String answer) {
    var one = answers.entered(review, writer);
    var saved = done(own.save(one.id(), one.version(), answer, writer.id()));
    assertThat(own.ask(saved.id(), saved.version(), writer))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Outcome.Reason.UNSAFE));
    assertThat(
            gate.approve(
                saved.id().subject(),
                java.util.List.of(saved.toWords()),
                answering.occasion(),
                saved.writers(),
                new Proven(officer.id(), true)))
        .isInstanceOf(Approval.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We read every review, and we talk about waiting times on Friday.",
        "Thank you. Our phone line opens at eight.",
        "Leemos todos los comentarios. Nuestra línea abre a las ocho."
      })
  void own_words_that_give_nobody_away_still_need_the_privacy_officer(String answer) {
    var lead = people.with("Joy Castellano", Role.CLINICAL_LEAD);
    var one = answers.entered(TestAnswers.REVIEW, writer);
    var saved = done(own.save(one.id(), one.version(), answer, writer.id()));
    var asked = done(own.ask(saved.id(), saved.version(), writer));
    assertThat(own.standing(asked).stages())
        .anySatisfy(stage -> assertThat(stage.who()).isEqualTo(Who.PRIVACY_OFFICER));
    var first = done(own.approve(asked.id(), asked.version(), new Proven(lead.id(), true)));
    assertThat(first.state()).isEqualTo(State.WAITING);
    assertThat(answering.cleared(first)).isEmpty();
    var second = done(own.approve(asked.id(), asked.version(), new Proven(officer.id(), true)));
    assertThat(second.state()).isEqualTo(State.READY);
    assertThat(answering.cleared(second))
        .hasValueSatisfying(cleared -> assertThat(cleared.words().text()).isEqualTo(answer));
  }
}
