package org.bedside.notices;

import java.time.Instant;
import java.util.Map;
import org.bedside.people.People;
import org.bedside.people.PersonId;
import org.bedside.people.RecoveryCodeUsed;
import org.bedside.people.Right;
import org.bedside.web.Origin;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/// Writes when a code from paper was used: to whose code it was, and to the others who look after
/// people. Paper is found by others more easily than a finger.
@Component
class UsedCodes {

  private final Notices notices;
  private final People people;
  private final Origin origin;

  UsedCodes(Notices notices, People people, Origin origin) {
    this.notices = notices;
    this.people = people;
    this.origin = origin;
  }

  /// Without a transaction of its own: what it reads must not be held while mail servers answer.
  @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
  void tell(RecoveryCodeUsed event) {
    var person = event.person();
    notices.send(
        Template.CODE_USED,
        person,
        Map.of(Fact.TIME, time(event.at(), person), Fact.LINK, origin.link("/me")),
        key(event, person));
    var name = people.find(person).orElseThrow().name();
    for (var owner : people.withRight(Right.MANAGE_PEOPLE)) {
      if (!owner.id().equals(person)) {
        notices.send(
            Template.COLLEAGUE_USED_CODE,
            owner.id(),
            Map.of(
                Fact.COLLEAGUE, name,
                Fact.TIME, time(event.at(), owner.id()),
                Fact.LINK, origin.link("/people/" + person)),
            key(event, owner.id()));
      }
    }
  }

  private String time(Instant at, PersonId reader) {
    return Fact.time(at.atZone(people.practice().zone()), people.languageOf(reader));
  }

  private static String key(RecoveryCodeUsed event, PersonId reader) {
    return "code-used:" + event.person() + ":" + event.at() + ":" + reader;
  }
}
