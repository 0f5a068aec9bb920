package org.bedside.notices;

import java.util.Map;
import org.bedside.people.People;
import org.bedside.people.SignedInOnNewDevice;
import org.bedside.web.Origin;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/// Writes to whoever came in from a browser they had not used before: if it was somebody else, they
/// should know.
@Component
class NewDevices {

  private final Notices notices;
  private final People people;
  private final Origin origin;

  NewDevices(Notices notices, People people, Origin origin) {
    this.notices = notices;
    this.people = people;
    this.origin = origin;
  }

  /// Without a transaction of its own: what it reads must not be held while mail servers answer.
  @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
  void tell(SignedInOnNewDevice event) {
    var at =
        Fact.time(event.at().atZone(people.practice().zone()), people.languageOf(event.person()));
    notices.send(
        Template.NEW_DEVICE,
        event.person(),
        Map.of(Fact.TIME, at, Fact.LINK, origin.link("/me")),
        "new-device:" + event.person() + ":" + event.at());
  }
}
