package org.bedside.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bedside.WholeHouse;
import org.bedside.guard.Audience;
import org.bedside.networks.Network;
import org.bedside.patients.TestPatients;
import org.bedside.people.Person;
import org.bedside.people.Proven;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.roster.Patient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Five hundred names, once on the patient list and once not: who may not open it gets the same
/// review and the same answer to a yes both times.
@WholeHouse
class OutsiderTest {

  private static final Occasion WHEN = Occasion.on(LocalDate.of(2026, 10, 13));
  private static final String[] FIRST = {
    "Abigail", "Bruno", "Cecilia", "Dario", "Edith", "Felix", "Greta", "Hugo", "Ida", "Jasper",
    "Kira", "Leon", "Mabel", "Nils", "Olive", "Pablo", "Rosa", "Silas", "Tilda", "Will"
  };
  private static final String[] LAST = {
    "Abernathy",
    "Barlow",
    "Carrillo",
    "Dalgaard",
    "Eastwick",
    "Fairbanks",
    "Gallardo",
    "Hathaway",
    "Ibarra",
    "Jamison",
    "Kessler",
    "Lindqvist",
    "Marchetti",
    "Nakagawa",
    "Ocampo",
    "Pemberton",
    "Quigley",
    "Rosales",
    "Sheffield",
    "Thornbury",
    "Underhill",
    "Villanueva",
    "Wainwright",
    "Yarrow",
    "Rich"
  };
  private static final String[] TEXTS = {
    "Thank you to %s, who baked for the waiting room.",
    "%s came back after her knee surgery last week.",
    "Ask %s about the walking group."
  };

  @Autowired Gate gate;
  @Autowired TestPatients patients;
  @Autowired TestPeople people;
  Person marcus;
  Person writer;
  Person other;

  @BeforeEach
  void somebodyWhoMayNotOpenTheList() {
    people.practice(false);
    marcus = people.with("Marcus Example", Role.COMMUNICATIONS);
    other = people.with("Lena Example", Role.COMMUNICATIONS);
    writer = people.with("Priya Example", Role.CLINICIAN);
  }

  @AfterEach
  void nobody() {
    patients.forget(writer);
  }

  @Test
  void names_on_the_list_and_off_it_get_the_same_answer() throws InterruptedException {
    var all = new ArrayList<Patient>();
    for (var first : FIRST) {
      for (var last : LAST) {
        all.add(TestPatients.named(first, last));
      }
    }
    assertThat(all).hasSize(500);
    patients.are(all);
    var on = answers(all);
    patients.are(TestPatients.named("Zebulon", "Quackenbush"));
    assertThat(answers(all)).isEqualTo(on);
  }

  /// That somebody from a small town is a patient is told to nobody else, either.
  @Test
  void a_town_of_a_patient_and_one_of_nobody_get_the_same_answer() throws InterruptedException {
    patients.are(TestPatients.from("Quillby"));
    var text = "Saw a 34yo rabbi from Quillby with lupus in our office.";
    var words = new Words(Audience.PUBLIC, Network.BLUESKY, "", text, List.of());
    var here = gate.review(words, WHEN, marcus);
    patients.are(TestPatients.from("Tolliver"));
    assertThat(gate.review(words, WHEN, marcus)).isEqualTo(here);
  }

  private List<String> answers(List<Patient> all) {
    var answers = new ArrayList<String>();
    for (var i = 0; i < all.size(); i++) {
      var name = all.get(i).first() + " " + all.get(i).last();
      var text = TEXTS[i % TEXTS.length].formatted(name);
      var words = new Words(Audience.PUBLIC, Network.BLUESKY, "", text, List.of());
      var yes =
          gate.approve(
              "post:pair-" + i,
              List.of(words),
              WHEN,
              Set.of(other.id()),
              new Proven(marcus.id(), true));
      answers.add(text + gate.review(words, WHEN, marcus) + yes.getClass() + refusal(yes));
    }
    return answers;
  }

  private static String refusal(Approval yes) {
    return yes instanceof Approval.Refused(var reason) ? reason.name() : "";
  }
}
