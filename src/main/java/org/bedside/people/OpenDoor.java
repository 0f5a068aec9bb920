package org.bedside.people;

import org.bedside.web.Origin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The one line that says where the house is, once it is open. Before the first run is done
/// [StartWord] says it, with the word.
@Component
class OpenDoor {

  private static final Logger log = LoggerFactory.getLogger(OpenDoor.class);

  private final Practices practices;
  private final Origin origin;

  OpenDoor(Practices practices, Origin origin) {
    this.practices = practices;
    this.origin = origin;
  }

  @EventListener(ApplicationReadyEvent.class)
  void say() {
    practices
        .find()
        .ifPresent(practice ->
            log.info(
                "{} is open at {}", practice.name(), origin.link(practice.demo() ? "/demo" : "/")));
  }
}
