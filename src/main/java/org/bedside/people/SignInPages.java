package org.bedside.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Set;
import org.bedside.people.SignIn.Outcome;
import org.bedside.web.Open;
import org.bedside.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

/// Coming in, showing again who one is, and going.
@Controller
class SignInPages {

  private final SignIn signIn;
  private final Entrance entrance;
  private final Practices practices;
  private final WaysIn ways;
  private final GuestEntrance guests;
  private final Sentences say;

  SignInPages(
      SignIn signIn,
      Entrance entrance,
      Practices practices,
      WaysIn ways,
      GuestEntrance guests,
      Sentences say) {
    this.signIn = signIn;
    this.entrance = entrance;
    this.practices = practices;
    this.ways = ways;
    this.guests = guests;
    this.say = say;
  }

  @Open
  @GetMapping("/sign-in")
  String door(@Nullable Person me, Model model) {
    if (me != null) {
      return "redirect:/today";
    }
    var practice = practices.find();
    if (practice.isEmpty()) {
      return "redirect:/start";
    }
    return practice.get().demo() ? "redirect:/demo" : page(model, "");
  }

  @Open
  @PostMapping("/sign-in")
  String signIn(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String code,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var outcome = signIn.byPassword(email, password, code, entrance.visitor(request));
    if (outcome instanceof Outcome.In(var person, var shown)) {
      return "redirect:" + entrance.open(person, shown, request, response);
    }
    response.setStatus(422);
    model.addAttribute("refused", sentence(outcome));
    return page(model, email);
  }

  private String page(Model model, String email) {
    model.addAttribute("practice", practices.find().orElse(null));
    model.addAttribute("email", email);
    model.addAttribute("door", guests.door());
    return "people/sign-in";
  }

  /// Why somebody is not in; the same for all who are not.
  private String sentence(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Wait(var time) -> say.of("sign-in.wait", time.toSeconds() + 1);
      case Outcome.Refused() -> say.of("sign-in.refused");
      case Outcome.In(_, _) -> "";
    };
  }

  @Open
  @PostMapping("/sign-out")
  String signOut(HttpServletRequest request, HttpServletResponse response) {
    var door = guests.doorOf(request.getAttribute(Guests.GUEST));
    entrance.close(request, response);
    return "redirect:" + door;
  }

  @SignedIn
  @GetMapping("/step-up")
  String again(
      Person me,
      @SessionAttribute(name = StepUp.WHY, required = false) @Nullable String why,
      Model model) {
    model.addAttribute("why", Objects.requireNonNullElse(why, "people.step-up.lead"));
    model.addAttribute("hasPassword", ways.hasPassword(me.id()));
    return "people/step-up";
  }

  @SignedIn
  @PostMapping("/step-up")
  String again(
      Person me,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String code,
      @SessionAttribute(name = StepUp.WHY, required = false) @Nullable String why,
      Authentication before,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var outcome = signIn.again(me.id(), password, code, entrance.visitor(request));
    if (outcome instanceof Outcome.In(_, Set<String> shown)) {
      var factor = shown.iterator().next();
      return "redirect:" + entrance.strengthen(before, factor, request, response);
    }
    response.setStatus(422);
    model.addAttribute("refused", sentence(outcome));
    return again(me, why, model);
  }
}
