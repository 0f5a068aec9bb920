package org.bedside.notices;

import org.bedside.notices.PushWaiting.Wake;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Wakes browsers by web push with an id and no word, for whoever allowed it: people who work here
/// and, by their own pages, patients. A principal is a name such as `person:UUID`, as the ledger
/// has it.
@Service
public class Pushes {

  private final Pushing pushing;
  private final PushWaiting waiting;
  private final Subscriptions subscriptions;
  private final PushCall call;
  private final PushKey key;

  Pushes(
      Pushing pushing,
      PushWaiting waiting,
      Subscriptions subscriptions,
      PushCall call,
      PushKey key) {
    this.pushing = pushing;
    this.waiting = waiting;
    this.subscriptions = subscriptions;
    this.call = call;
    this.key = key;
  }

  /// Tells `principal` that something is there about `topic`, with the commit of the transaction if
  /// there is one. Not within fifteen minutes of the last time about the same, and not in the quiet
  /// hours of somebody who works here: then when they are over. Urgent things wait for neither.
  ///
  /// @param topic a name, not words; one notification on the screen stands for each
  @Transactional
  public void push(String principal, String topic, boolean urgent) {
    if (!topic.matches("[a-z0-9:._-]{1,80}") || !principal.matches("[a-z]+:[!-~]{1,190}")) {
      throw new IllegalArgumentException("A topic and a principal are names, not words");
    }
    pushing.push(new Wake(principal, topic, urgent));
  }

  /// Somebody looked at it: what still waits is not told, and the next news may come at once.
  public void seen(String principal, String topic) {
    waiting.seen(principal, topic);
  }

  /// Keeps the browser that a page described, until the session ends. False if that is no browser
  /// that the house can reach.
  ///
  /// @param endpoint where its push service takes messages: an address of https in public
  /// @param key `p256dh` of the browser's subscription
  /// @param auth `auth` of the browser's subscription
  @Transactional
  public boolean subscribe(
      String principal, String session, String endpoint, String key, String auth) {
    var subscription = Subscription.of(principal, endpoint, key, auth).filter(call::mayReach);
    subscription.ifPresent(one -> subscriptions.put(one, session));
    return subscription.isPresent();
  }

  /// How many browsers of theirs may be woken.
  public int browsers(String principal) {
    return subscriptions.of(principal).size();
  }

  /// No browser of theirs is woken any more: they do not want it, or may not look any more.
  public void unsubscribe(String principal) {
    subscriptions.removeAll(principal);
  }

  /// The house's public key, which a browser asks for (`applicationServerKey`).
  public String key() {
    return key.open();
  }
}
