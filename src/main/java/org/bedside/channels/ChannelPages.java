package org.bedside.channels;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bedside.backup.Restored;
import org.bedside.channels.accounts.Accounts;
import org.bedside.channels.accounts.Connecting;
import org.bedside.channels.accounts.EndingKeys;
import org.bedside.channels.accounts.TypedPassword;
import org.bedside.channels.bluesky.BlueskyForm;
import org.bedside.channels.bluesky.BlueskyJoining;
import org.bedside.channels.carrying.Breaker;
import org.bedside.channels.carrying.Breakers;
import org.bedside.channels.carrying.Resting;
import org.bedside.channels.mastodon.MastodonForm;
import org.bedside.channels.terms.Account;
import org.bedside.channels.terms.Health;
import org.bedside.channels.terms.Mode;
import org.bedside.channels.terms.Networking;
import org.bedside.networks.Network;
import org.bedside.people.May;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One platform at a time: the practice's channels, how each is, and the switch that holds them
/// all.
@Controller
class ChannelPages {

  /// An account as it is shown.
  ///
  /// @param mode and `health`: the ends of message keys
  /// @param key when its key ends; null if it does not, or if nobody knows
  /// @param rests why nothing is sent there now, the end of a message key; null if it is
  record Row(
      Account account,
      String mode,
      String health,
      @Nullable ZonedDateTime lastSent,
      @Nullable Key key,
      @Nullable String rests,
      @Nullable ZonedDateTime until) {}

  /// @param days until then, on the practice's calendar
  /// @param how the end of a message key: `later`, `soon` or `over`
  record Key(ZonedDateTime ends, long days, String how) {

    static @Nullable Key of(Account account, ZonedDateTime now) {
      if (account.expiresAt() == null) {
        return null;
      }
      var ends = account.expiresAt().atZone(now.getZone());
      var days = ChronoUnit.DAYS.between(now.toLocalDate(), ends.toLocalDate());
      if (!ends.isAfter(now)) {
        return new Key(ends, days, "over");
      }
      return new Key(ends, days, ends.minus(EndingKeys.BEFORE).isAfter(now) ? "later" : "soon");
    }
  }

  private final Accounts accounts;
  private final Networking networking;
  private final Connecting connecting;
  private final BlueskyJoining bluesky;
  private final TypedPassword typed;
  private final Breakers breakers;
  private final Resting resting;
  private final Restored restored;
  private final People people;
  private final Clock clock;

  ChannelPages(
      Accounts accounts,
      Networking networking,
      Connecting connecting,
      BlueskyJoining bluesky,
      TypedPassword typed,
      Breakers breakers,
      Resting resting,
      Restored restored,
      People people,
      Clock clock) {
    this.accounts = accounts;
    this.networking = networking;
    this.connecting = connecting;
    this.bluesky = bluesky;
    this.typed = typed;
    this.breakers = breakers;
    this.resting = resting;
    this.restored = restored;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/channels")
  @May(Right.SEE_CALENDAR)
  String channels(Person me, Model model) {
    return page(me, model, null, BlueskyForm.empty());
  }

  /// Connects a Bluesky account with an app password.
  @PostMapping("/channels/bluesky")
  @May(value = Right.MANAGE_CHANNELS, fresh = true)
  String connectBluesky(
      @ModelAttribute BlueskyForm form, Person me, Model model, HttpServletResponse response) {
    var whole = typed.opened(form, me.id());
    return switch (bluesky.join(whole, Mode.DRY_RUN, me.id())) {
      case Connecting.Connected _ -> "redirect:/channels";
      case Connecting.NotConnected wrong -> {
        response.setStatus(422);
        yield page(me, model, wrong, typed.closed(whole, me.id()));
      }
    };
  }

  @PostMapping("/channels/{id}/mode")
  @May(value = Right.MANAGE_CHANNELS, fresh = true)
  String mode(@PathVariable UUID id, @RequestParam Mode mode, Person me, Model model) {
    return switch (connecting.mode(id, mode, me.id())) {
      case Connecting.Connected _ -> "redirect:/channels";
      case Connecting.NotConnected wrong -> page(me, model, wrong, BlueskyForm.empty());
    };
  }

  /// An account that is well rests no longer.
  @PostMapping("/channels/{id}/check")
  @May(Right.MANAGE_CHANNELS)
  String check(@PathVariable UUID id) {
    if (connecting.check(id)) {
      resting.answered(List.of(id));
    }
    return "redirect:/channels";
  }

  /// Holds everything that has not left, or lets it go again.
  @PostMapping("/channels/stop")
  @May(Right.PAUSE_ALL)
  String stop(@RequestParam boolean hold, Person me) {
    connecting.stop(hold, me.id());
    return "redirect:/channels";
  }

  /// An account whose key has ended is not well, whatever it said when it was asked last.
  private static Row row(Account account, @Nullable Breaker breaker, ZonedDateTime now) {
    var key = Key.of(account, now);
    var health = key != null && key.how().equals("over") ? Health.NEEDS_PERSON : account.health();
    return new Row(
        account,
        account.mode().name(),
        health.name().toLowerCase(Locale.ROOT),
        account.lastSentAt() == null ? null : account.lastSentAt().atZone(now.getZone()),
        key,
        breaker == null ? null : breaker.rests(now.toInstant()) ? breaker.why() : "trial",
        breaker == null || breaker.until() == null ? null : breaker.until().atZone(now.getZone()));
  }

  private String page(
      Person me, Model model, Connecting.@Nullable NotConnected wrong, BlueskyForm form) {
    var zone = people.practice().zone();
    var now = clock.instant().atZone(zone);
    var resting = breakers.resting(now.toInstant());
    var rows = accounts.all().stream().map(a -> row(a, resting.get(a.id()), now)).toList();
    model.addAttribute("own", rows.stream().filter(r -> r.account().network().isOwn()).toList());
    model.addAttribute("away", rows.stream().filter(r -> !r.account().network().isOwn()).toList());
    model.addAttribute("stoppedAt", accounts.stoppedAt().map(at -> at.atZone(zone)).orElse(null));
    model.addAttribute(
        "restored", restored.hold().map(hold -> hold.taken().atZone(zone)).orElse(null));
    model.addAttribute("mayManage", me.may(Right.MANAGE_CHANNELS));
    model.addAttribute("mayPause", me.may(Right.PAUSE_ALL));
    model.addAttribute("knowsBluesky", networking.known().contains(Network.BLUESKY));
    model.addAttribute("knowsMastodon", networking.known().contains(Network.MASTODON));
    model.addAttribute("mastodon", MastodonForm.empty());
    model.addAttribute(
        "networks",
        List.of(
            Network.WEBSITE,
            Network.NEWSLETTER,
            Network.WORDPRESS,
            Network.BLUESKY,
            Network.MASTODON));
    model.addAttribute("demo", people.practice().demo());
    model.addAttribute(
        "errors", wrong == null ? Map.of() : Map.of(wrong.field(), wrong.sentence()));
    model.addAttribute("form", form);
    return "channels/channels";
  }
}
