package org.bedside.conversations;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import org.bedside.conversations.ThreadSearch.Found;
import org.bedside.people.May;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.portal.Account;
import org.bedside.portal.ForPatients;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Looking for words in threads. They are sent as a form and never stand in an address, which
/// browsers and logs remember.
@Controller
class SearchPages {

  private final ThreadSearch search;

  SearchPages(ThreadSearch search) {
    this.search = search;
  }

  @ForPatients
  @GetMapping("/messages/search")
  String forPatient() {
    return "conversations/search";
  }

  @ForPatients
  @PostMapping("/messages/search")
  String patients(
      @RequestParam(defaultValue = "") String words,
      Account me,
      Model model,
      HttpServletResponse response) {
    found(words, needle -> search.forAccount(needle, me), model, response);
    return "conversations/search";
  }

  @GetMapping("/conversations/search")
  @May(Right.ANSWER_PATIENTS)
  String forStaff() {
    return "conversations/search-staff";
  }

  @PostMapping("/conversations/search")
  @May(Right.ANSWER_PATIENTS)
  String staff(
      @RequestParam(defaultValue = "") String words,
      Person me,
      Model model,
      HttpServletResponse response) {
    found(words, needle -> search.forPerson(needle, me), model, response);
    return "conversations/search-staff";
  }

  private static void found(
      String words, Function<Needle, Found> search, Model model, HttpServletResponse response) {
    model.addAttribute("words", words);
    Needle.of(words)
        .ifPresentOrElse(
            needle -> model.addAttribute("found", search.apply(needle)),
            () -> {
              response.setStatus(422);
              model.addAttribute("fault", "conversations.search.fault");
            });
  }
}
