package org.bedside.channels.mastodon;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.bedside.channels.accounts.Connecting;
import org.bedside.channels.accounts.Onward;
import org.bedside.people.May;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Connecting a Mastodon account, on the way there and back. The way there is a link and not a
/// redirect: a form of ours may lead nowhere else, and a person sees first where they go.
@Controller
class MastodonPages {

  private final MastodonJoining joining;

  MastodonPages(MastodonJoining joining) {
    this.joining = joining;
  }

  @GetMapping("/channels/mastodon")
  @May(Right.MANAGE_CHANNELS)
  String next(HttpSession session, Person me, Model model) {
    return page(MastodonForm.empty(), joining.consent(session, me.id()), null, model);
  }

  @PostMapping("/channels/mastodon")
  @May(value = Right.MANAGE_CHANNELS, fresh = true)
  String ask(
      @ModelAttribute MastodonForm form,
      HttpSession session,
      Person me,
      Model model,
      HttpServletResponse response) {
    return switch (joining.begin(form, session, me.id())) {
      case Connecting.Connected _ -> "redirect:/channels/mastodon";
      case Connecting.NotConnected wrong -> {
        response.setStatus(422);
        yield page(form, null, wrong, model);
      }
    };
  }

  /// The server sends the person back here. That they began, and not somebody who wants their
  /// account connected to this house, the state tells.
  @GetMapping(MastodonJoining.BACK)
  @May(Right.MANAGE_CHANNELS)
  String back(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String error,
      HttpSession session,
      Person me,
      Model model,
      HttpServletResponse response) {
    return switch (joining.end(code, state, error, session, me.id())) {
      case Connecting.Connected _ -> Onward.from(session);
      case Connecting.NotConnected wrong -> {
        response.setStatus(422);
        yield page(MastodonForm.empty(), null, wrong, model);
      }
    };
  }

  private static String page(
      MastodonForm form,
      MastodonJoining.@Nullable Consent consent,
      Connecting.@Nullable NotConnected wrong,
      Model model) {
    model.addAttribute("form", form);
    model.addAttribute("host", consent == null ? "" : consent.host());
    model.addAttribute("link", consent == null ? null : consent.link().toString());
    model.addAttribute(
        "errors", wrong == null ? Map.of() : Map.of(wrong.field(), wrong.sentence()));
    return "channels/mastodon";
  }
}
