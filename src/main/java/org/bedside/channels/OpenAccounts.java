package org.bedside.channels;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bedside.channels.accounts.Accounts;
import org.bedside.channels.carrying.Deliveries;
import org.bedside.channels.carrying.Recalls;
import org.bedside.channels.terms.Account;
import org.bedside.channels.terms.Channel;
import org.bedside.channels.terms.Delivery;
import org.bedside.channels.terms.DeliveryState;
import org.bedside.channels.terms.Health;
import org.bedside.channels.terms.Mode;
import org.bedside.channels.terms.Networking;
import org.bedside.networks.Limits;
import org.bedside.networks.Networks;
import org.bedside.publishing.Outlet;
import org.bedside.publishing.OutletId;
import org.bedside.publishing.Outlets;
import org.bedside.publishing.PostId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Tells publishing which channels there are, and how far a post got on them.
@Component
class OpenAccounts implements Outlets {

  private static final Set<DeliveryState> OVER =
      Set.of(DeliveryState.WITHDRAWN, DeliveryState.RECALLED);

  private final Accounts accounts;
  private final Deliveries deliveries;
  private final Recalls recalls;

  /// Asked for late: networks ask publishing for words, and publishing asks here for channels.
  private final ObjectProvider<Networking> networking;

  OpenAccounts(
      Accounts accounts,
      Deliveries deliveries,
      Recalls recalls,
      ObjectProvider<Networking> networking) {
    this.accounts = accounts;
    this.deliveries = deliveries;
    this.recalls = recalls;
    this.networking = networking;
  }

  @Override
  public List<Outlet> open() {
    return accounts.all().stream()
        .filter(account -> account.mode() != Mode.OFF)
        .map(account ->
            new Outlet(
                new OutletId(account.id()),
                account.network(),
                account.name(),
                limits(account),
                until(account)))
        .toList();
  }

  /// Nobody renews the key of a network that this house does not carry to.
  private @Nullable Instant until(Account account) {
    var renewed =
        account.health() == Health.HEALTHY
            && networking
                .getObject()
                .find(account.network())
                .filter(Channel::renewsKey)
                .isPresent();
    return renewed ? null : account.expiresAt();
  }

  private Limits limits(Account account) {
    return networking
        .getObject()
        .find(account.network())
        .map(channel -> channel.limits(account))
        .orElseGet(() -> Networks.limits(account.network()));
  }

  @Override
  public Progress progress(PostId post) {
    var states =
        deliveries.of(post).stream()
            .map(Delivery::state)
            .filter(state -> !OVER.contains(state))
            .toList();
    if (states.stream().anyMatch(OpenAccounts::isTrouble)) {
      return Progress.TROUBLE;
    }
    var sent = states.stream().filter(OpenAccounts::isDone).count();
    if (sent == 0) {
      return Progress.PLANNED;
    }
    return sent == states.size() ? Progress.OUT : Progress.PARTLY;
  }

  @Override
  public List<Place> places(PostId post) {
    var ways = recalls.ways(post);
    return deliveries.of(post).stream()
        .flatMap(delivery ->
            accounts.find(delivery.account()).stream()
                .map(account -> place(delivery, account, ways.get(delivery.id()))))
        .toList();
  }

  private static Place place(Delivery delivery, Account account, Recalls.@Nullable Way way) {
    return new Place(
        delivery.id(),
        account.network(),
        account.name(),
        fate(delivery, way != null && way.wanted()),
        way == null ? delivery.frozenAt() : way.since(),
        delivery.address(),
        delivery.trouble());
  }

  /// What a network refused to take back stays there; what it gave back was looked for, and was not
  /// there any more, before it counts as gone.
  private static Fate fate(Delivery delivery, boolean wanted) {
    var trouble = delivery.trouble();
    return switch (delivery.state()) {
      case PLANNED -> Fate.WAITS;
      case HELD, REJECTED, REHEARSED, WITHDRAWN -> Fate.NOT_OUT;
      case RECALLED -> Fate.GONE;
      case SENDING, UNCONFIRMED, SENT ->
          wanted
              ? Fate.LEAVING
              : trouble != null && trouble.startsWith("channels.refusal.") ? Fate.STAYS : Fate.OUT;
    };
  }

  @Override
  public List<Passing> passing(OutletId outlet, Instant from, Instant to) {
    return deliveries.between(outlet.value(), from, to).stream()
        .map(delivery -> new Passing(delivery.post(), delivery.due()))
        .toList();
  }

  private static boolean isTrouble(DeliveryState state) {
    return state == DeliveryState.REJECTED
        || state == DeliveryState.HELD
        || state == DeliveryState.UNCONFIRMED;
  }

  private static boolean isDone(DeliveryState state) {
    return state == DeliveryState.SENT || state == DeliveryState.REHEARSED;
  }
}
