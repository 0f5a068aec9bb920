package org.bedside.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bedside.people.GuestEntrance;
import org.bedside.people.GuestEntrance.Shown;
import org.bedside.people.People;
import org.bedside.portal.PortalInvitations.Invitation;
import org.bedside.web.Open;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the link of an invitation opens. It says nothing before the patient's date of birth is
/// given, then it asks how somebody wants to come in. A link that is only opened changes nothing.
@Controller
class InvitedPages {

  private final Opening opening;
  private final InvitedSteps steps;
  private final GuestEntrance entrance;
  private final KnownBrowser known;
  private final People people;

  InvitedPages(
      Opening opening,
      InvitedSteps steps,
      GuestEntrance entrance,
      KnownBrowser known,
      People people) {
    this.opening = opening;
    this.steps = steps;
    this.entrance = entrance;
    this.known = known;
    this.people = people;
  }

  @Open
  @GetMapping("/invited/{token}")
  String open(
      @PathVariable String token,
      @Nullable Account me,
      Model model,
      HttpSession session,
      HttpServletResponse response) {
    return opening
        .behind(token)
        .map(one -> page(one, token, me, model, session, response))
        .orElseGet(() -> gone(model, response));
  }

  @Open
  @PostMapping("/invited/{token}/birthday")
  String birthday(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String born,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var found = opening.behind(token);
    if (found.isEmpty()) {
      return gone(model, response);
    }
    var account = PortalInvitations.hash(token);
    var wait = entrance.wait(account, request);
    if (wait.isPresent()) {
      return again(token, "portal.wait", wait.get().toSeconds() + 1, model, response);
    }
    var day = Birthday.of(born);
    var right = opening.patient(found.get()).filter(who -> Objects.equals(who.born(), day));
    if (day == null || right.isEmpty()) {
      entrance.failed(account, request);
      return again(token, "portal.invited.birthday.wrong", 0, model, response);
    }
    entrance.succeeded(account, request);
    steps.knows(found.get(), day, request.getSession());
    return "redirect:/invited/" + token;
  }

  /// Whoever cares for a patient gives their own birthday, which is asked beside each code.
  @Open
  @PostMapping("/invited/{token}/self")
  String self(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String born,
      Model model,
      HttpSession session,
      HttpServletResponse response) {
    var found = opening.behind(token).filter(one -> steps.isKnown(one, session));
    if (found.isEmpty()) {
      return "redirect:/invited/" + token;
    }
    var day = Birthday.of(born);
    if (day == null || !steps.isBirthdayOfSomebody(day)) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refused", "portal.birthday.wrong");
      return page(found.get(), token, null, model, session, response);
    }
    steps.self(day, session);
    return "redirect:/invited/" + token;
  }

  /// An account without a passkey: a code by e-mail each time.
  @Open
  @PostMapping("/invited/{token}/acceptance")
  String accept(
      @PathVariable String token,
      @Nullable Account me,
      Model model,
      Locale language,
      HttpServletRequest request,
      HttpServletResponse response) {
    var session = request.getSession();
    var found = opening.behind(token).filter(one -> steps.isKnown(one, session));
    if (found.isEmpty()) {
      return "redirect:/invited/" + token;
    }
    var joins = me != null && opening.ownerOf(found.get()).isPresent();
    var account =
        me != null && joins
            ? opening.join(found.get(), me)
            : opened(found.get(), session, language);
    if (account.isEmpty()) {
      return gone(model, response);
    }
    if (!joins) {
      entrance.open(account.get(), Shown.INVITATION, request, response);
      known.keep(account.get(), response);
    }
    return "redirect:/my";
  }

  private Optional<Account> opened(Invitation one, HttpSession session, Locale language) {
    return steps
        .born(session)
        .filter(_ -> !one.email().isEmpty())
        .flatMap(born -> opening.open(one, UUID.randomUUID(), born, language, () -> true));
  }

  private String page(
      Invitation one,
      String token,
      @Nullable Account me,
      Model model,
      HttpSession session,
      HttpServletResponse response) {
    var known = steps.isKnown(one, session);
    var step = !known ? "birthday" : steps.next(one, me, session);
    model.addAttribute("step", step);
    model.addAttribute("one", known ? one : null);
    model.addAttribute("patient", known ? opening.patient(one).orElseThrow() : null);
    return view(token, model, response);
  }

  private String again(
      String token, String sentence, long seconds, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("step", "birthday");
    model.addAttribute("refused", sentence);
    model.addAttribute("seconds", seconds);
    return view(token, model, response);
  }

  private String gone(Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.NOT_FOUND.value());
    model.addAttribute("step", "gone");
    return view("", model, response);
  }

  private String view(String token, Model model, HttpServletResponse response) {
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
    model.addAttribute("token", token);
    model.addAttribute("practice", people.isSetUp() ? people.practice() : null);
    return "portal/invited";
  }
}
