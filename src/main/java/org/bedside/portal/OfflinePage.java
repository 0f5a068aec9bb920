package org.bedside.portal;

import org.bedside.people.People;
import org.bedside.web.Open;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What a patient's device shows when there is no connection. It is the only page that a browser is
/// asked to keep, because it is the same for everybody and holds nobody's words.
@Controller
class OfflinePage {

  private final People people;

  OfflinePage(People people) {
    this.people = people;
  }

  @Open
  @GetMapping("/offline")
  String offline(Model model) {
    model.addAttribute("practice", people.isSetUp() ? people.practice() : null);
    return "portal/offline";
  }
}
