package org.bedside.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.bedside.people.GuestEntrance;
import org.bedside.people.GuestEntrance.Shown;
import org.bedside.people.People;
import org.bedside.web.Open;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The door of patients: a passkey, or a code by e-mail and the date of birth. It works without
/// script, but for the passkey.
@Controller
class InPages {

  private static final String ASKED = "portal.code";
  private static final int LONGEST = 200;

  private final Coming coming;
  private final GuestEntrance entrance;
  private final KnownBrowser known;
  private final People people;

  InPages(Coming coming, GuestEntrance entrance, KnownBrowser known, People people) {
    this.coming = coming;
    this.entrance = entrance;
    this.known = known;
    this.people = people;
  }

  @Open
  @GetMapping("/in")
  String door(@Nullable Account me, Model model) {
    if (me != null) {
      return "redirect:/my";
    }
    if (!people.isSetUp()) {
      return "redirect:/start";
    }
    return people.practice().demo() ? "redirect:/demo" : page("email", model);
  }

  /// The same answer for every e-mail, whoever has it.
  @Open
  @PostMapping("/in")
  String ask(
      @RequestParam(defaultValue = "") String email,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    model.addAttribute("email", email);
    if (!people.isSetUp() || email.length() > LONGEST || !email.contains("@") || odd(email)) {
      return refused("email", "portal.in.email.wrong", 0, model, response);
    }
    var account = coming.hash(email);
    var wait = entrance.wait(account, request);
    if (wait.isPresent()) {
      return refused("email", "portal.wait", wait.get().toSeconds() + 1, model, response);
    }
    var asked = coming.ask(email, known.is(email, request));
    if (asked.isEmpty()) {
      return refused("email", "portal.in.often", 0, model, response);
    }
    request.getSession().setAttribute(ASKED, asked.get().toString());
    return "redirect:/in/code";
  }

  @Open
  @GetMapping("/in/code")
  String code(@Nullable Account me, Model model, HttpServletRequest request) {
    if (me != null) {
      return "redirect:/my";
    }
    return asked(request).isEmpty() ? "redirect:/in" : page("code", model);
  }

  @Open
  @PostMapping("/in/code")
  String come(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String born,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var asked = asked(request);
    if (asked.isEmpty()) {
      return "redirect:/in";
    }
    model.addAttribute("born", born.length() > LONGEST ? "" : born);
    var account = coming.hash("code:" + asked.get());
    var wait = entrance.wait(account, request);
    if (wait.isPresent()) {
      return refused("code", "portal.wait", wait.get().toSeconds() + 1, model, response);
    }
    var digits = code.replaceAll("\\s", "");
    var who = coming.come(asked.get(), digits.length() > 6 ? "" : digits, Birthday.of(born));
    if (who.isEmpty()) {
      entrance.failed(account, request);
      return refused("code", "portal.in.refused", 0, model, response);
    }
    request.getSession().removeAttribute(ASKED);
    entrance.succeeded(account, request);
    known.keep(who.get(), response);
    return "redirect:" + entrance.open(who.get(), Shown.MAIL_CODE, request, response);
  }

  private static Optional<UUID> asked(HttpServletRequest request) {
    var session = request.getSession(false);
    var asked = session == null ? null : (String) session.getAttribute(ASKED);
    return Optional.ofNullable(asked).map(UUID::fromString);
  }

  private static boolean odd(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }

  private String refused(
      String step, String sentence, long seconds, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("refused", sentence);
    model.addAttribute("seconds", seconds);
    return page(step, model);
  }

  private String page(String step, Model model) {
    model.addAttribute("step", step);
    model.addAttribute("practice", people.isSetUp() ? people.practice() : null);
    return "portal/in";
  }
}
