package org.bedside.journeys;

import org.bedside.channels.TestChannels;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.springframework.stereotype.Component;

/// The smallest practice in which a post can leave: one who writes, another who says yes, and the
/// channels on the practice's own ground.
@Component
class PracticeOfTwo {

  record Two(Person writer, Person approver) {}

  private final TestPeople people;
  private final TestChannels channels;

  PracticeOfTwo(TestPeople people, TestChannels channels) {
    this.people = people;
    this.channels = channels;
  }

  Two open() {
    people.practice(false);
    channels.openOwnGround();
    return new Two(
        people.with("Priya Raman", Role.CLINICIAN),
        people.with("Joy Castellano", Role.CLINICAL_LEAD, Role.PRIVACY_OFFICER));
  }
}
