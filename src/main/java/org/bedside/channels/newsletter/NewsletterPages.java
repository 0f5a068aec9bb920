package org.bedside.channels.newsletter;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.bedside.notices.Fact;
import org.bedside.notices.Notices;
import org.bedside.notices.Template;
import org.bedside.people.People;
import org.bedside.web.Open;
import org.bedside.web.Origin;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Joining and leaving the newsletter. The answer is the same whether an address is known or not,
/// and comes before any mail is sent, so that nobody learns who reads it. A link that is only
/// opened (as mail scanners do) changes nothing; the button on its page does. These forms set no
/// cookie: joining is confirmed by mail and leaving by the secret in the link, so a forged request
/// does no harm.
@Controller
class NewsletterPages {

  private static final int LONGEST_EMAIL = 254;

  private final Subscribers subscribers;
  private final Notices notices;
  private final People people;
  private final Origin origin;
  private final Clock clock;

  NewsletterPages(
      Subscribers subscribers, Notices notices, People people, Origin origin, Clock clock) {
    this.subscribers = subscribers;
    this.notices = notices;
    this.people = people;
    this.origin = origin;
    this.clock = clock;
  }

  @GetMapping("/newsletter")
  @Open
  String newsletter(Model model) {
    return page(model, "join");
  }

  @PostMapping("/newsletter")
  @Open
  String join(@RequestParam String email, Model model, Locale locale) {
    var address = email.strip();
    if (!isAddress(address)) {
      model.addAttribute("email", email);
      model.addAttribute("error", true);
      return page(model, "join");
    }
    var now = clock.instant();
    if (!subscribers.isBusy(now)) {
      Thread.startVirtualThread(() -> ask(address, locale));
    }
    return page(model, "asked");
  }

  private void ask(String email, Locale locale) {
    subscribers
        .ask(email, clock.instant())
        .ifPresent(token ->
            notices.send(
                Template.NEWSLETTER_CONFIRMATION,
                email,
                locale,
                Map.of(Fact.LINK, origin.link("/newsletter/confirmation/" + token))));
  }

  @GetMapping("/newsletter/confirmation/{token}")
  @Open
  String confirmation(@PathVariable String token, Model model) {
    model.addAttribute("token", token);
    return page(model, "confirm");
  }

  @PostMapping("/newsletter/confirmation/{token}")
  @Open
  String confirm(@PathVariable String token, Model model) {
    return page(model, subscribers.confirm(token, clock.instant()) ? "joined" : "stale");
  }

  @GetMapping("/newsletter/leave/{token}")
  @Open
  String leaving(@PathVariable String token, Model model) {
    model.addAttribute("token", token);
    return page(model, "leave");
  }

  /// Also what a mail program sends for its one-click button (RFC 8058, section 3.2).
  @PostMapping("/newsletter/leave/{token}")
  @Open
  String leave(@PathVariable String token, Model model) {
    subscribers.leave(token, clock.instant());
    return page(model, "left");
  }

  private String page(Model model, String step) {
    model.addAttribute("step", step);
    model.addAttribute("practice", people.isSetUp() ? people.practice() : null);
    return "channels/newsletter";
  }

  /// One @, something before it, a dotted host behind it, no spaces or line ends: the confirmation
  /// mail is the real test.
  static boolean isAddress(String text) {
    var at = text.indexOf('@');
    return text.length() <= LONGEST_EMAIL
        && at > 0
        && at == text.lastIndexOf('@')
        && text.indexOf('.', at) > at + 1
        && !text.endsWith(".")
        && text.chars().allMatch(c -> c > ' ' && c < 127 && "<>(),;:\\\"[]".indexOf(c) < 0);
  }
}
