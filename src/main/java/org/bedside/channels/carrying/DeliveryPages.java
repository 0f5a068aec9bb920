package org.bedside.channels.carrying;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bedside.channels.accounts.Accounts;
import org.bedside.channels.terms.Account;
import org.bedside.channels.terms.Delivery;
import org.bedside.channels.terms.DeliveryState;
import org.bedside.channels.terms.Refusal;
import org.bedside.networks.Network;
import org.bedside.people.May;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.publishing.PostId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// What became of a post on each channel: a panel that a post's page shows by address, and what a
/// person may say about a delivery that waits for one.
@Controller
class DeliveryPages {

  /// A delivery as it is shown.
  ///
  /// @param state the end of its message key
  /// @param replies how many answers readers gave; null if nobody knows
  /// @param rests the end of the key that says why its whole account waits; null if it does not
  /// @param ask whether it waits for this person
  /// @param mayHold whether it has not left, and this person may hold it
  /// @param correct whether readers keep it although it was recalled
  record Row(
      Delivery delivery,
      Network network,
      String name,
      String state,
      ZonedDateTime at,
      @Nullable String rests,
      boolean ask,
      boolean mayHold,
      boolean correct,
      @Nullable Integer replies) {

    /// Where to connect the account again; null if that does not help.
    public @Nullable String reconnect() {
      var trouble = delivery.trouble();
      var helps =
          Arrays.stream(Refusal.values())
              .filter(Refusal::endsWithNewKey)
              .anyMatch(refusal -> ("channels.refusal." + refusal.name()).equals(trouble));
      return !helps
          ? null
          : switch (network) {
            case MASTODON -> "/channels/mastodon";
            case WORDPRESS -> "/channels/wordpress";
            default -> "/channels";
          };
    }
  }

  private final Deliveries deliveries;
  private final Accounts accounts;
  private final Replies replies;
  private final Breakers breakers;
  private final Holding holding;
  private final People people;
  private final Clock clock;

  DeliveryPages(
      Deliveries deliveries,
      Accounts accounts,
      Replies replies,
      Breakers breakers,
      Holding holding,
      People people,
      Clock clock) {
    this.deliveries = deliveries;
    this.accounts = accounts;
    this.replies = replies;
    this.breakers = breakers;
    this.holding = holding;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/deliveries")
  @May(Right.SEE_CALENDAR)
  String panel(
      @RequestParam UUID post,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      Person me,
      Model model) {
    var rows = rows(new PostId(post), me);
    model.addAttribute("rows", rows);
    model.addAttribute("post", post);
    model.addAttribute(
        "held", rows.stream().filter(row -> row.ask() && row.state().equals("held")).count());
    return htmx == null ? "channels/deliveries" : "channels/deliveries :: panel";
  }

  /// A person holds a delivery, says what became of one in doubt, or lets one that waits be tried
  /// again.
  @PostMapping("/deliveries/{id}/decision")
  @May(Right.MANAGE_CHANNELS)
  String decide(@PathVariable UUID id, @RequestParam String decision, Person me) {
    var delivery =
        deliveries.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (decision.equals("hold")) {
      holding.hold(delivery, me.id());
    } else {
      holding.decide(delivery, state(decision), decision, me.id());
    }
    return "redirect:/posts/" + delivery.post().value();
  }

  /// A person lets all go that is held of a post, or none.
  @PostMapping("/deliveries/held")
  @May(Right.MANAGE_CHANNELS)
  String decideAll(@RequestParam UUID post, @RequestParam String decision, Person me) {
    var state = state(decision);
    if (state == DeliveryState.SENT) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    holding.decideAll(post, state, decision, me.id());
    return "redirect:/posts/" + post;
  }

  private static DeliveryState state(String decision) {
    return switch (decision) {
      case "out" -> DeliveryState.SENT;
      case "again" -> DeliveryState.PLANNED;
      case "drop" -> DeliveryState.WITHDRAWN;
      default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    };
  }

  private List<Row> rows(PostId post, Person me) {
    var now = clock.instant();
    var answers = replies.of(post);
    var resting = breakers.resting(now);
    return deliveries.of(post).stream()
        .flatMap(delivery ->
            accounts.find(delivery.account()).stream()
                .map(account -> row(delivery, account, resting, answers, now, me)))
        .toList();
  }

  private Row row(
      Delivery delivery,
      Account account,
      Map<UUID, Breaker> resting,
      Map<UUID, Integer> answers,
      Instant now,
      Person me) {
    var may = me.may(Right.MANAGE_CHANNELS);
    var planned = delivery.state() == DeliveryState.PLANNED;
    var breaker = planned ? resting.get(account.id()) : null;
    var until = breaker == null ? null : breaker.until();
    var at = until != null && until.isAfter(delivery.nextAt()) ? until : delivery.nextAt();
    var gone = "channels.refusal." + Refusal.CANNOT_RECALL.name();
    return new Row(
        delivery,
        account.network(),
        account.name(),
        delivery.state().name().toLowerCase(Locale.ROOT),
        at.atZone(people.practice().zone()),
        breaker != null && breaker.rests(now) ? breaker.why() : null,
        delivery.needsPerson() && may,
        planned && may,
        gone.equals(delivery.trouble()) && me.may(Right.WRITE_POSTS),
        answers.get(delivery.id()));
  }
}
