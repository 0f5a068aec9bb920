package org.bedside.answers;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.bedside.networks.Network;
import org.bedside.people.Demo;
import org.bedside.people.DemoPart;
import org.bedside.people.Proven;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What was written about the invented practice: a review and a question that wait for an answer,
/// and kind words that have theirs.
@Component
@Order(8)
class DemoAnswers implements DemoPart {

  private final Answering answering;
  private final BlankTable blanks;

  DemoAnswers(Answering answering, BlankTable blanks) {
    this.answering = answering;
    this.blanks = blanks;
  }

  @Override
  public void fill(Demo demo) {
    blanks.put(
        new Blanks(
            "https://maplestreetfm.example/portal",
            "https://maplestreetfm.example/rules",
            new Blanks.Hours(
                DayOfWeek.MONDAY, DayOfWeek.FRIDAY, LocalTime.of(8, 0), LocalTime.of(17, 0))));
    var kind =
        entered(
            demo,
            Kind.COMMENT,
            Network.FACEBOOK,
            "The whole team is so kind. Thank you for the flu-shot morning!");
    var marcus = new Proven(demo.marcus().id(), true);
    var chosen = answering.use(kind.id(), kind.version(), "praise", "en", marcus);
    if (chosen instanceof Outcome.Done(var ready)) {
      answering.close(ready.id(), ready.version(), true, demo.marcus());
    }
    entered(
        demo,
        Kind.REVIEW,
        Network.GOOGLE_BUSINESS,
        "Doctor is lovely but I sat for FIFTY minutes on Monday with a sick kid. Nobody said a word.");
    entered(
        demo,
        Kind.MESSAGE,
        Network.FACEBOOK,
        "Buenas tardes, ¿ya está el resultado de mi examen? Nadie me contesta el teléfono.");
  }

  private Reply entered(Demo demo, Kind kind, Network network, String words) {
    var heard = new Heard(kind, network, "", "", words, Tongue.of(words));
    return answering.enter(AnswerId.random(), heard, demo.marcus().id());
  }
}
