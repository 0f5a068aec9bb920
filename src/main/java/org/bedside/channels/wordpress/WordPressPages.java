package org.bedside.channels.wordpress;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.bedside.channels.accounts.Connecting;
import org.bedside.channels.accounts.Onward;
import org.bedside.channels.accounts.TypedPassword;
import org.bedside.people.May;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/// Connects a WordPress site that the practice has already.
@Controller
class WordPressPages {

  private final WordPressJoining joining;
  private final TypedPassword typed;

  WordPressPages(WordPressJoining joining, TypedPassword typed) {
    this.joining = joining;
    this.typed = typed;
  }

  @GetMapping("/channels/wordpress")
  @May(Right.MANAGE_CHANNELS)
  String form(Model model) {
    return page(WordPressForm.empty(), Map.of(), model);
  }

  @PostMapping("/channels/wordpress")
  @May(value = Right.MANAGE_CHANNELS, fresh = true)
  String connect(
      @ModelAttribute WordPressForm form,
      HttpSession session,
      Person me,
      Model model,
      HttpServletResponse response) {
    var whole = typed.opened(form, me.id());
    return switch (joining.join(whole, me.id())) {
      case Connecting.Connected _ -> Onward.from(session);
      case Connecting.NotConnected(var field, var sentence) -> {
        response.setStatus(422);
        yield page(typed.closed(whole, me.id()), Map.of(field, sentence), model);
      }
    };
  }

  private static String page(WordPressForm form, Map<String, String> errors, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    return "channels/wordpress";
  }
}
