package org.bedside.portal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The page on which a patient arrives.
@Controller
@ForPatients
class MyPage {

  private final Readable readable;

  MyPage(Readable readable) {
    this.readable = readable;
  }

  @GetMapping("/my")
  String home(Account me, Model model) {
    model.addAttribute("people", readable.of(me));
    return "portal/home";
  }
}
