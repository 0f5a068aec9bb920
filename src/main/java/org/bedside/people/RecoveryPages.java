package org.bedside.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bedside.people.Recovering.Recovered;
import org.bedside.web.Open;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// "My device is lost": in with a code from paper, to make a new passkey.
@Controller
class RecoveryPages {

  private final Recovering recovering;
  private final Practices practices;
  private final Entrance entrance;
  private final Sentences say;

  RecoveryPages(Recovering recovering, Practices practices, Entrance entrance, Sentences say) {
    this.recovering = recovering;
    this.practices = practices;
    this.entrance = entrance;
    this.say = say;
  }

  @Open
  @GetMapping("/sign-in/recovery")
  String lost(@Nullable Person me, Model model) {
    if (me != null) {
      return "redirect:/me";
    }
    return practices.find().filter(practice -> !practice.demo()).isEmpty()
        ? "redirect:/sign-in"
        : page("", model);
  }

  @Open
  @PostMapping("/sign-in/recovery")
  String back(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String code,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var recovered = recovering.recover(email, code, entrance.visitor(request));
    if (recovered instanceof Recovered.Back(var address)) {
      return "redirect:" + address;
    }
    response.setStatus(422);
    model.addAttribute("refused", sentence(recovered));
    return page(email, model);
  }

  /// Why somebody is not in; the same for all who are not.
  private String sentence(Recovered recovered) {
    return switch (recovered) {
      case Recovered.Wait(var time) -> say.of("recovery.wait", time.toSeconds() + 1);
      case Recovered.Refused() -> say.of("recovery.refused");
      case Recovered.Back(_) -> "";
    };
  }

  private static String page(String email, Model model) {
    model.addAttribute("email", email);
    return "people/recovery";
  }
}
