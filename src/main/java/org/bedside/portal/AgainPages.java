package org.bedside.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.bedside.people.GuestEntrance;
import org.bedside.people.GuestEntrance.Shown;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A patient who is in shows once more who they are, before their ways in are changed: by a passkey
/// ([PortalPasskeys]), or by a code that is sent to their e-mail, and their date of birth.
@Controller
class AgainPages {

  private static final String ASKED = "portal.again";

  private final Coming coming;
  private final MyWays ways;
  private final GuestEntrance entrance;

  AgainPages(Coming coming, MyWays ways, GuestEntrance entrance) {
    this.coming = coming;
    this.ways = ways;
    this.entrance = entrance;
  }

  @ForPatients
  @GetMapping("/in/again")
  String again(Account me, Model model, HttpSession session) {
    return page(me, asked(session).isPresent() ? "code" : "ask", model);
  }

  /// Sends a code to the e-mail of the account.
  @ForPatients
  @PostMapping("/in/again")
  String ask(Account me, Model model, HttpServletRequest request, HttpServletResponse response) {
    var email = ways.email(me);
    var asked = email == null ? Optional.<UUID>empty() : coming.ask(email, true);
    if (asked.isEmpty()) {
      return refused(me, "ask", "portal.in.often", 0, model, response);
    }
    request.getSession().setAttribute(ASKED, asked.get().toString());
    return "redirect:/in/again";
  }

  @ForPatients
  @PostMapping("/in/again/code")
  String show(
      Account me,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String born,
      Authentication before,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var asked = asked(request.getSession());
    if (asked.isEmpty()) {
      return "redirect:/in/again";
    }
    var tried = coming.hash("again:" + me.id());
    var wait = entrance.wait(tried, request);
    if (wait.isPresent()) {
      return refused(me, "code", "portal.wait", wait.get().toSeconds() + 1, model, response);
    }
    var digits = code.replaceAll("\\s", "");
    var who = coming.come(asked.get(), digits.length() > 6 ? "" : digits, Birthday.of(born));
    if (who.filter(me::equals).isEmpty()) {
      entrance.failed(tried, request);
      return refused(me, "code", "portal.in.refused", 0, model, response);
    }
    request.getSession().removeAttribute(ASKED);
    entrance.succeeded(tried, request);
    return "redirect:" + entrance.again(me, Shown.MAIL_CODE, before, request, response);
  }

  private static Optional<UUID> asked(HttpSession session) {
    return Optional.ofNullable((String) session.getAttribute(ASKED)).map(UUID::fromString);
  }

  private String refused(
      Account me,
      String step,
      String sentence,
      long seconds,
      Model model,
      HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("refused", sentence);
    model.addAttribute("seconds", seconds);
    return page(me, step, model);
  }

  private String page(Account me, String step, Model model) {
    model.addAttribute("step", step);
    model.addAttribute("email", ways.email(me));
    model.addAttribute("hasPasskey", ways.hasPasskey(me));
    return "portal/again";
  }
}
