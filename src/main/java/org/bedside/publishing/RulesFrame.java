package org.bedside.publishing;

import java.util.Map;
import org.bedside.networks.Network;
import org.bedside.people.People;
import org.bedside.policy.SiteFrame;
import org.springframework.stereotype.Component;

/// Puts the page of the rules into the frame of the site.
@Component
class RulesFrame implements SiteFrame {

  private final People people;
  private final Outlets outlets;

  RulesFrame(People people, Outlets outlets) {
    this.people = people;
    this.outlets = outlets;
  }

  @Override
  public String template() {
    return "publishing/site";
  }

  @Override
  public Map<String, Object> model() {
    return Map.of(
        "practice",
        people.practice(),
        "newsletterClosed",
        outlets.open().stream().noneMatch(outlet -> outlet.network() == Network.NEWSLETTER));
  }
}
