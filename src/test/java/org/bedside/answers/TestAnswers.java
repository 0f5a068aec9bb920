package org.bedside.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.concurrent.locks.LockSupport;
import org.bedside.gate.Gate;
import org.bedside.networks.Network;
import org.bedside.people.Person;
import org.bedside.people.TestPeople;
import org.springframework.stereotype.Component;

/// Words about a practice that somebody found, for the tests of this room.
@Component
class TestAnswers {

  static final String HOPELESS = "I don't want to live anymore. Nobody would miss me.";
  static final String REVIEW = "I waited fifty minutes with a sick kid. Nobody said a word.";

  private final Answering answering;
  private final BlankTable blanks;
  private final TestPeople people;
  private final Gate gate;

  TestAnswers(Answering answering, BlankTable blanks, TestPeople people, Gate gate) {
    this.gate = gate;
    this.answering = answering;
    this.blanks = blanks;
    this.people = people;
  }

  /// Everything that can be filled in, once the house is ready.
  void fill() {
    for (var tries = 0; tries < 200 && !gate.isReady(); tries++) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    people.website(URI.create("https://maplestreetfm.example"));
    blanks.put(
        new Blanks(
            "https://maplestreetfm.example/portal",
            "https://maplestreetfm.example/rules",
            new Blanks.Hours(
                DayOfWeek.MONDAY, DayOfWeek.FRIDAY, LocalTime.of(8, 0), LocalTime.of(17, 30))));
  }

  Reply entered(String words, Person by) {
    return entered(Kind.REVIEW, Network.GOOGLE_BUSINESS, words, by);
  }

  Reply entered(Kind kind, Network network, String words, Person by) {
    var heard = new Heard(kind, network, "", "https://maps.example/r/1", words, Tongue.of(words));
    return answering.enter(AnswerId.random(), heard, by.id());
  }

  static Reply done(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done) outcome).reply();
  }
}
