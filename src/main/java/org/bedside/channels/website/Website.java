package org.bedside.channels.website;

import org.bedside.channels.terms.Account;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.Channel;
import org.bedside.channels.terms.Delivery;
import org.bedside.gate.Cleared;
import org.bedside.networks.Network;
import org.bedside.people.People;
import org.bedside.publishing.Site;
import org.springframework.stereotype.Component;

/// The practice's own site and its feeds.
@Component
class Website implements Channel {

  private final Site site;
  private final People people;

  Website(Site site, People people) {
    this.site = site;
    this.people = people;
  }

  @Override
  public Network network() {
    return Network.WEBSITE;
  }

  @Override
  public Answer<Placed> send(Cleared cleared, Delivery delivery, Account account) {
    var address = site.show(delivery.post(), cleared);
    return new Answer.Given<>(new Placed(delivery.post().value().toString(), address));
  }

  @Override
  public Answer<Found> lookBack(Delivery delivery, Account account) {
    return new Answer.Given<>(
        site.address(delivery.post())
            .<Found>map(
                address -> new Found.There(new Placed(delivery.post().value().toString(), address)))
            .orElseGet(Found.Absent::new));
  }

  @Override
  public Answer<TakenBack> recall(Delivery delivery, Account account) {
    site.hide(delivery.post());
    return new Answer.Given<>(new TakenBack());
  }

  @Override
  public Answer<Well> check(Account account) {
    return new Answer.Given<>(new Well(people.practice().name()));
  }
}
