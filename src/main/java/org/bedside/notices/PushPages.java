package org.bedside.notices;

import jakarta.servlet.http.HttpSession;
import org.bedside.people.Person;
import org.bedside.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Whether this browser may be woken, for people who work here.
@Controller
class PushPages {

  private final Pushes pushes;

  PushPages(Pushes pushes) {
    this.pushes = pushes;
  }

  /// What stands about it on one's own page. It needs the script of the page, which loads it.
  @SignedIn
  @GetMapping("/me/push/panel")
  String panel(Person me, Model model) {
    model.addAttribute("key", pushes.key());
    model.addAttribute("browsers", pushes.browsers(me.id().ledger()));
    return "notices/push :: panel";
  }

  @SignedIn
  @PostMapping("/me/push")
  ResponseEntity<Void> allow(
      Person me,
      @RequestParam(defaultValue = "") String endpoint,
      @RequestParam(defaultValue = "") String p256dh,
      @RequestParam(defaultValue = "") String auth,
      HttpSession session) {
    var isKept = pushes.subscribe(me.id().ledger(), session.getId(), endpoint, p256dh, auth);
    return ResponseEntity.status(isKept ? HttpStatus.NO_CONTENT : HttpStatus.UNPROCESSABLE_CONTENT)
        .build();
  }

  @SignedIn
  @PostMapping("/me/push/end")
  String end(Person me) {
    pushes.unsubscribe(me.id().ledger());
    return "redirect:/me#push";
  }
}
