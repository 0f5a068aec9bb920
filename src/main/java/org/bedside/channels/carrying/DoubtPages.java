package org.bedside.channels.carrying;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.bedside.channels.accounts.Accounts;
import org.bedside.channels.terms.Account;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.Channel;
import org.bedside.channels.terms.Delivery;
import org.bedside.channels.terms.DeliveryState;
import org.bedside.channels.terms.Gist;
import org.bedside.channels.terms.Networking;
import org.bedside.networks.Network;
import org.bedside.people.May;
import org.bedside.people.People;
import org.bedside.people.Right;
import org.bedside.publishing.OutletId;
import org.bedside.publishing.Publishing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// A delivery in doubt that the machine could not settle: what we meant to say and what stands
/// there now, side by side, for the person who decides.
@Controller
class DoubtPages {

  /// A post as readers see it at the account.
  ///
  /// @param same whether it says what we meant to say
  /// @param address where it stands; null if that is no page
  record There(String words, ZonedDateTime at, @Nullable String address, boolean same) {}

  private final Deliveries deliveries;
  private final Accounts accounts;
  private final Networking networking;
  private final Publishing publishing;
  private final People people;

  DoubtPages(
      Deliveries deliveries,
      Accounts accounts,
      Networking networking,
      Publishing publishing,
      People people) {
    this.deliveries = deliveries;
    this.accounts = accounts;
    this.networking = networking;
    this.publishing = publishing;
    this.people = people;
  }

  /// @param look whether to ask the network while the page waits, for a browser without script
  @GetMapping("/deliveries/{id}")
  @May(Right.MANAGE_CHANNELS)
  String doubt(
      @PathVariable UUID id, @RequestParam(required = false) @Nullable String look, Model model) {
    var delivery = found(id);
    var account = account(delivery);
    var zone = people.practice().zone();
    model.addAttribute("delivery", delivery);
    model.addAttribute("network", account.network());
    model.addAttribute("name", account.name());
    model.addAttribute("called", publishing.called(delivery.post()).orElse(""));
    model.addAttribute(
        "words", publishing.frozen(delivery.post(), new OutletId(account.id())).orElse(null));
    model.addAttribute("due", delivery.due().atZone(zone));
    model.addAttribute("open", delivery.state() == DeliveryState.UNCONFIRMED);
    // Mails are nowhere to be read, and the own site is this house itself.
    var comparable =
        account.network() != Network.NEWSLETTER && account.network() != Network.WEBSITE;
    model.addAttribute("comparable", comparable);
    model.addAttribute("asked", look != null);
    if (look != null && comparable) {
      there(delivery, account, model);
    }
    return "channels/doubt";
  }

  /// What stands there now, asked while a person waits.
  @GetMapping("/deliveries/{id}/there")
  @May(Right.MANAGE_CHANNELS)
  String there(
      @PathVariable UUID id,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      Model model) {
    if (htmx == null) {
      return "redirect:/deliveries/" + id + "?look";
    }
    var delivery = found(id);
    there(delivery, account(delivery), model);
    return "channels/doubt :: there";
  }

  private void there(Delivery delivery, Account account, Model model) {
    var said = networking.channel(account.network()).said(delivery, account);
    model.addAttribute("told", said instanceof Answer.Given);
    model.addAttribute(
        "there",
        said instanceof Answer.Given<List<Channel.Said>>(var posts)
            ? posts.stream().map(post -> there(post, delivery, account)).toList()
            : List.of());
  }

  private There there(Channel.Said post, Delivery delivery, Account account) {
    var meant =
        publishing
            .frozen(delivery.post(), new OutletId(account.id()))
            .map(words -> words.title() + " " + words.text())
            .orElse("");
    return new There(
        post.words(),
        post.at().atZone(people.practice().zone()),
        post.address().startsWith("https://") || post.address().startsWith("http://")
            ? post.address()
            : null,
        Gist.of(post.words()).equals(Gist.of(meant)));
  }

  private Delivery found(UUID id) {
    return deliveries.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Account account(Delivery delivery) {
    return accounts
        .find(delivery.account())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
