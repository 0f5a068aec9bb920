package org.bedside.notices;

import java.util.Map;
import org.bedside.people.Courier;
import org.bedside.people.People;
import org.bedside.people.PersonId;
import org.springframework.stereotype.Component;

/// Carries invitations by e-mail.
@Component
class InvitationLetters implements Courier {

  private final Notices notices;
  private final People people;

  InvitationLetters(Notices notices, People people) {
    this.notices = notices;
    this.people = people;
  }

  @Override
  public Carried carryInvitation(PersonId to, String link, PersonId from) {
    var colleague = people.find(from).orElseThrow().name();
    var facts = Map.of(Fact.LINK, link, Fact.COLLEAGUE, colleague);
    return switch (notices.send(Template.INVITATION, to, facts)) {
      case SENT -> Carried.SENT;
      case NOT_SENT -> Carried.NOT_SENT;
      case UNCONFIRMED -> Carried.UNCONFIRMED;
    };
  }
}
