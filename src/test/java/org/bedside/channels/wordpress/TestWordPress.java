package org.bedside.channels.wordpress;

import java.net.URI;
import org.bedside.channels.accounts.Connecting;
import org.bedside.peers.WordPressPeer;
import org.bedside.people.PersonId;
import org.springframework.stereotype.Component;

/// Connects a WordPress site, for tests of other inner rooms.
@Component
public class TestWordPress {

  private final WordPressJoining joining;

  TestWordPress(WordPressJoining joining) {
    this.joining = joining;
  }

  public Connecting.Result join(URI site, WordPressPeer.User user, PersonId by) {
    return joining.join(
        new WordPressForm(site.toString(), user.name(), user.applicationPassword(), ""), by);
  }
}
