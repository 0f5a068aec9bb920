package org.bedside.portal;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bedside.patients.Patients;
import org.bedside.people.GuestEntrance;
import org.bedside.people.GuestPasskeys;
import org.bedside.people.People;
import org.bedside.portal.Relation.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// What an account's owner sees and decides about it: who else may read, ways in, open sessions,
/// language.
@Controller
@ForPatients
class AccountPages {

  private final MyWays ways;
  private final Readers readers;
  private final GuestPasskeys passkeys;
  private final GuestEntrance entrance;
  private final Patients patients;
  private final People people;

  AccountPages(
      MyWays ways,
      Readers readers,
      GuestPasskeys passkeys,
      GuestEntrance entrance,
      Patients patients,
      People people) {
    this.ways = ways;
    this.readers = readers;
    this.passkeys = passkeys;
    this.entrance = entrance;
    this.patients = patients;
    this.people = people;
  }

  @GetMapping("/my/account")
  String account(Account me, Model model, HttpSession session) {
    return page(me, model, session);
  }

  @PostMapping("/my/account/language")
  String language(
      Account me, @RequestParam(defaultValue = "") String language, HttpSession session) {
    if (List.of("en", "es").contains(language)) {
      ways.speak(me, Locale.forLanguageTag(language));
      session.setAttribute("web.language", language);
    }
    return "redirect:/my/account";
  }

  @PostMapping("/my/account/sessions/{handle}/end")
  String end(Account me, @PathVariable String handle) {
    entrance.end(me, handle);
    return "redirect:/my/account";
  }

  @PostMapping("/my/account/sessions/end")
  String endOthers(Account me, HttpSession session) {
    entrance.endOthers(me, session.getId());
    return "redirect:/my/account";
  }

  /// Adding and removing is for who has just shown who they are.
  @ForPatients(fresh = true)
  @GetMapping("/my/account/passkeys")
  String passkeys(Account me, Model model) {
    return passkeys(me, null, model);
  }

  private String passkeys(Account me, @Nullable String refused, Model model) {
    model.addAttribute("refused", refused);
    model.addAttribute("passkeys", passkeys.of(me.id().value()));
    model.addAttribute("zone", people.practice().zone());
    return "portal/passkeys";
  }

  @ForPatients(fresh = true)
  @PostMapping("/my/account/passkeys/{id}/removal")
  String removePasskey(
      Account me, @PathVariable String id, Model model, HttpServletResponse response) {
    if (ways.removePasskey(me, id)) {
      return "redirect:/my/account/passkeys";
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return passkeys(me, "portal.account.passkey.last", model);
  }

  /// Ends the access of somebody else to oneself, or one's own to somebody else.
  @PostMapping("/my/account/readers/{id}/removal")
  String endAccess(Account me, @PathVariable UUID id) {
    if (!readers.endBy(me, id)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return "redirect:/my/account";
  }

  private String page(Account me, Model model, HttpSession session) {
    var ties = readers.tiesOf(me);
    var own = ties.stream().filter(tie -> tie.kind() == Kind.SELF).findFirst();
    model.addAttribute("me", me);
    model.addAttribute("email", ways.email(me));
    model.addAttribute("zone", people.practice().zone());
    model.addAttribute("own", own.isPresent());
    model.addAttribute(
        "readers", own.map(tie -> readers.proxiesOf(tie.patient())).orElse(List.of()));
    model.addAttribute(
        "others",
        ties.stream()
            .filter(tie -> tie.kind().proxy())
            .flatMap(tie ->
                patients
                    .find(tie.patient())
                    .map(who -> new Readers.Reader(tie.id(), who.name(), tie.kind(), tie.reads()))
                    .stream())
            .toList());
    model.addAttribute("passkeys", passkeys.of(me.id().value()));
    model.addAttribute("sessions", entrance.sessions(me, session.getId()));
    return "portal/account";
  }
}
