package org.bedside.today;

import java.time.Clock;
import java.util.Set;
import org.bedside.people.People;
import org.bedside.people.PersonId;
import org.bedside.web.Live;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of this room.
@Service
public class Today {

  /// The live topic that tells an open Today page to look again.
  static final String TOPIC = "today";

  private final Items items;
  private final People people;
  private final Live live;
  private final Clock clock;

  Today(Items items, People people, Live live, Clock clock) {
    this.items = items;
    this.people = people;
    this.live = live;
    this.clock = clock;
  }

  /// Puts an item on the list; the same subject and kind again replaces what stood there.
  @Transactional
  public void put(Item item) {
    items.put(item, clock.instant());
    tell();
  }

  /// The item of this subject and kind is done, by `by` or by itself.
  @Transactional
  public void settle(String subject, String kind, @Nullable PersonId by) {
    settle(subject, Set.of(kind), by);
  }

  /// The items of this subject and these kinds are done.
  @Transactional
  public void settle(String subject, Set<String> kinds, @Nullable PersonId by) {
    if (items.settle(subject, kinds, by, clock.instant())) {
      tell();
    }
  }

  private void tell() {
    for (var person : people.all()) {
      live.tell(person.id().value().toString(), TOPIC);
    }
  }
}
