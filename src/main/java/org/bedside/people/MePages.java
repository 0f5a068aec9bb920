package org.bedside.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.bedside.people.MyAccount.NewPassword;
import org.bedside.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What a person sees and changes of themselves: ways in, open sessions, language.
@Controller
class MePages {

  private static final Set<String> LANGUAGES = Set.of("en", "es");

  private final MyAccount account;
  private final Persons persons;
  private final Practices practices;
  private final Sessions sessions;
  private final ShownSecret secrets;
  private final Sentences say;

  MePages(
      MyAccount account,
      Persons persons,
      Practices practices,
      Sessions sessions,
      ShownSecret secrets,
      Sentences say) {
    this.account = account;
    this.persons = persons;
    this.practices = practices;
    this.sessions = sessions;
    this.secrets = secrets;
    this.say = say;
  }

  @SignedIn
  @GetMapping("/me")
  String me(Person me, HttpSession session, Model model) {
    return me(me, session, null, model);
  }

  private String me(Person me, HttpSession session, @Nullable String refused, Model model) {
    model.addAttribute("me", me);
    model.addAttribute("email", persons.email(me.id()).orElse(""));
    model.addAttribute("passkeys", account.passkeys(me.id()));
    model.addAttribute("hasPassword", account.hasPassword(me.id()));
    model.addAttribute("codesLeft", account.codesLeft(me.id()));
    model.addAttribute("sessions", sessions.of(me.id(), session.getId()));
    model.addAttribute("zone", practices.find().map(Practice::zone).orElseThrow());
    model.addAttribute("refused", refused);
    return "people/me";
  }

  @SignedIn
  @PostMapping("/me/language")
  String speak(Person me, @RequestParam(defaultValue = "en") String language) {
    var chosen = LANGUAGES.contains(language) ? language : "en";
    persons.speak(me.id(), chosen);
    return "redirect:/me?lang=" + chosen;
  }

  @SignedIn
  @PostMapping("/me/sessions/{handle}/end")
  String endSession(Person me, @PathVariable String handle) {
    sessions.end(me.id(), handle);
    return "redirect:/me#sessions";
  }

  @SignedIn
  @PostMapping("/me/sessions/end")
  String endOthers(Person me, HttpSession session) {
    sessions.endOthers(me.id(), session.getId());
    return "redirect:/me#sessions";
  }

  @SignedIn
  @Fresh
  @PostMapping("/me/passkeys/{id}/removal")
  String removePasskey(
      Person me,
      @PathVariable String id,
      HttpSession session,
      Model model,
      HttpServletResponse response) {
    if (account.removePasskey(me.id(), id)) {
      return "redirect:/me";
    }
    response.setStatus(422);
    return me(me, session, say.of("me.last-way"), model);
  }

  @SignedIn
  @Fresh
  @GetMapping("/me/password")
  String password(Person me, Model model) {
    return password(me, Totp.secret(), Map.of(), model);
  }

  private String password(Person me, byte[] secret, Map<String, String> errors, Model model) {
    var practice = practices.find().map(Practice::name).orElseThrow();
    secrets.show(secret, me.id(), practice, persons.email(me.id()).orElse(""), model);
    model.addAttribute("errors", errors);
    return "people/password";
  }

  @SignedIn
  @Fresh
  @PostMapping("/me/password")
  String setPassword(
      Person me,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String secret,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var shown = secrets.of(secret, me.id());
    if (shown.isEmpty()) {
      return "redirect:/me/password";
    }
    var errors = new HashMap<String, String>();
    switch (account.setPassword(me, password, shown.get(), code)) {
      case NewPassword.Set(var codes) -> {
        sessions.endOthers(me.id(), request.getSession().getId());
        model.addAttribute("codes", codes);
        model.addAttribute("next", "/me");
        return "people/codes";
      }
      case NewPassword.Weak(var weakness) ->
          errors.put("password", say.of("password." + weakness, Passwords.SHORTEST));
      case NewPassword.WrongCode() -> errors.put("code", say.of("code.wrong"));
    }
    response.setStatus(422);
    return password(me, shown.get(), errors, model);
  }

  @SignedIn
  @Fresh
  @PostMapping("/me/recovery-codes")
  String renewCodes(Person me, @RequestParam(defaultValue = "") String next, Model model) {
    model.addAttribute("codes", account.renewCodes(me.id()));
    model.addAttribute("alone", !account.hasPassword(me.id()));
    model.addAttribute("next", next.equals(FirstSteps.WELCOME) ? next : "/me");
    return "people/codes";
  }
}
