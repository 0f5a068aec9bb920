package org.bedside.channels;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.networks.Network;
import org.bedside.people.May;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.publishing.PostId;
import org.bedside.today.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
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
  record Row(
      Delivery delivery,
      Network network,
      String name,
      String state,
      ZonedDateTime at,
      boolean ask) {

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
  private final Mails mails;
  private final Accounts accounts;
  private final People people;
  private final Today today;
  private final Audit audit;
  private final Clock clock;

  DeliveryPages(
      Deliveries deliveries,
      Mails mails,
      Accounts accounts,
      People people,
      Today today,
      Audit audit,
      Clock clock) {
    this.deliveries = deliveries;
    this.mails = mails;
    this.accounts = accounts;
    this.people = people;
    this.today = today;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/deliveries")
  @May(Right.SEE_CALENDAR)
  String panel(
      @RequestParam UUID post,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      Person me,
      Model model) {
    model.addAttribute("rows", rows(new PostId(post), me));
    model.addAttribute("post", post);
    return htmx == null ? "channels/deliveries" : "channels/deliveries :: panel";
  }

  /// A person says what became of a delivery in doubt, or lets one that waits be tried again.
  @PostMapping("/deliveries/{id}/decision")
  @May(Right.MANAGE_CHANNELS)
  @Transactional
  public String decide(@PathVariable UUID id, @RequestParam String decision, Person me) {
    var delivery =
        deliveries.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var state =
        switch (decision) {
          case "out" -> DeliveryState.SENT;
          case "again" -> DeliveryState.PLANNED;
          case "drop" -> DeliveryState.WITHDRAWN;
          default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    if (deliveries.decide(id, state, null, clock.instant())) {
      if (state == DeliveryState.PLANNED) {
        mails.again(id);
      }
      today.settle(Outcomes.subject(delivery), "delivery", me.id());
      audit.record(
          Entry.of("person:" + me.id().value(), "delivery.decided", delivery.post().subject())
              .with("delivery", id.toString())
              .with("decision", decision));
    }
    return "redirect:/posts/" + delivery.post().value();
  }

  private List<Row> rows(PostId post, Person me) {
    var zone = people.practice().zone();
    return deliveries.of(post).stream()
        .flatMap(delivery ->
            accounts.find(delivery.account()).stream()
                .map(account ->
                    new Row(
                        delivery,
                        account.network(),
                        account.name(),
                        delivery.state().name().toLowerCase(Locale.ROOT),
                        delivery.nextAt().atZone(zone),
                        delivery.needsPerson() && me.may(Right.MANAGE_CHANNELS))))
        .toList();
  }
}
