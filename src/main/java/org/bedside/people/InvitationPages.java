package org.bedside.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.bedside.people.Inviting.Accepted;
import org.bedside.web.Open;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What an invitation's link opens: choose how to come in from now on.
@Controller
class InvitationPages {

  private final Inviting inviting;
  private final Practices practices;
  private final Persons persons;
  private final Entrance entrance;
  private final ShownSecret secrets;
  private final FirstSteps steps;
  private final Sentences say;

  InvitationPages(
      Inviting inviting,
      Practices practices,
      Persons persons,
      Entrance entrance,
      ShownSecret secrets,
      FirstSteps steps,
      Sentences say) {
    this.inviting = inviting;
    this.practices = practices;
    this.persons = persons;
    this.entrance = entrance;
    this.secrets = secrets;
    this.steps = steps;
    this.say = say;
  }

  @Open
  @GetMapping("/invitation/{token}")
  String open(@PathVariable String token, Model model, HttpServletResponse response) {
    var guest = inviting.guest(token);
    return guest.isEmpty()
        ? gone(response)
        : page(token, guest.get(), Totp.secret(), Map.of(), model);
  }

  @Open
  @PostMapping("/invitation/{token}")
  String accept(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String secret,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var guest = inviting.guest(token);
    var shown = guest.flatMap(person -> secrets.of(secret, person.id()));
    if (guest.isEmpty() || shown.isEmpty()) {
      return gone(response);
    }
    var accepted = inviting.acceptByPassword(token, password, shown.get(), code);
    if (accepted instanceof Accepted.In(var person, var factors, var codes, var coming)) {
      entrance.open(person, factors, request, response);
      model.addAttribute("codes", codes);
      model.addAttribute("next", steps.after(coming));
      return "people/codes";
    }
    if (accepted instanceof Accepted.LinkGone) {
      return gone(response);
    }
    response.setStatus(422);
    return page(token, guest.get(), shown.get(), errors(accepted), model);
  }

  private Map<String, String> errors(Accepted accepted) {
    var errors = new HashMap<String, String>();
    switch (accepted) {
      case Accepted.WeakPassword(var weakness) ->
          errors.put("password", say.of("password." + weakness, Passwords.SHORTEST));
      case Accepted.WrongCode() -> errors.put("code", say.of("code.wrong"));
      case Accepted.In(_, _, _, _), Accepted.LinkGone(), Accepted.NoPasskey() -> {}
    }
    return errors;
  }

  private static String gone(HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_GONE);
    return "people/invitation-gone";
  }

  private String page(
      String token, Person guest, byte[] secret, Map<String, String> errors, Model model) {
    var practice = practices.find().or(practices::begun).map(Practice::name).orElse("Bedside");
    model.addAttribute("token", token);
    model.addAttribute("guest", guest);
    model.addAttribute("place", practice);
    model.addAttribute("first", practices.find().isEmpty());
    model.addAttribute("back", inviting.leadsBack(token));
    model.addAttribute("errors", errors);
    secrets.show(secret, guest.id(), practice, persons.email(guest.id()).orElse(""), model);
    return "people/invitation";
  }
}
