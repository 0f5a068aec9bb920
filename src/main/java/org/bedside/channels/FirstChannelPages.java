package org.bedside.channels;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.bedside.channels.accounts.Connecting;
import org.bedside.channels.accounts.Onward;
import org.bedside.channels.accounts.TypedPassword;
import org.bedside.channels.bluesky.BlueskyForm;
import org.bedside.channels.bluesky.BlueskyJoining;
import org.bedside.channels.terms.Mode;
import org.bedside.networks.Network;
import org.bedside.people.May;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One channel to begin with, in the first five minutes. The practice's own site is always one;
/// nothing that is open already is closed here.
@Controller
class FirstChannelPages {

  /// These have a page of their own, since more than a password is asked.
  private static final Map<Network, String> ELSEWHERE =
      Map.of(Network.WORDPRESS, "/channels/wordpress", Network.MASTODON, "/channels/mastodon");

  private final FirstChannel first;
  private final FirstChannels own;
  private final Connecting connecting;
  private final BlueskyJoining bluesky;
  private final TypedPassword typed;

  FirstChannelPages(
      FirstChannel first,
      FirstChannels own,
      Connecting connecting,
      BlueskyJoining bluesky,
      TypedPassword typed) {
    this.first = first;
    this.own = own;
    this.connecting = connecting;
    this.bluesky = bluesky;
    this.typed = typed;
  }

  @GetMapping("/channels/first")
  @May(Right.MANAGE_CHANNELS)
  String choose(Model model) {
    return page(first.now(), BlueskyForm.empty(), true, Map.of(), model);
  }

  @PostMapping("/channels/first")
  @May(value = Right.MANAGE_CHANNELS, fresh = true)
  String chosen(
      @RequestParam(defaultValue = "WEBSITE") Network channel,
      @RequestParam(defaultValue = "false") boolean live,
      @ModelAttribute BlueskyForm form,
      HttpSession session,
      Person me,
      Model model,
      HttpServletResponse response) {
    own.open();
    var whole = typed.opened(form, me.id());
    var result =
        switch (channel) {
          case NEWSLETTER -> connecting.newsletter(me.id());
          case BLUESKY -> bluesky.join(whole, live ? Mode.LIVE : Mode.DRY_RUN, me.id());
          default -> new Connecting.Connected();
        };
    if (ELSEWHERE.containsKey(channel)) {
      Onward.rememberFirst(session);
      return "redirect:" + ELSEWHERE.get(channel);
    }
    if (result instanceof Connecting.NotConnected(var field, var sentence)) {
      response.setStatus(422);
      return page(channel, typed.closed(whole, me.id()), live, Map.of(field, sentence), model);
    }
    return Onward.WELCOME;
  }

  private static String page(
      Network channel, BlueskyForm form, boolean live, Map<String, String> errors, Model model) {
    model.addAttribute("channel", channel.name());
    model.addAttribute("form", form);
    model.addAttribute("live", live);
    model.addAttribute("errors", errors);
    return "channels/first";
  }
}
