package org.bedside.answers;

import java.util.UUID;
import org.bedside.patients.Patients;
import org.bedside.people.May;
import org.bedside.people.People;
import org.bedside.people.Right;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// From words in public to a private conversation: somebody who may answer patients finds who wrote
/// them, and writes to that patient. In public nothing changes, and whoever may not answer patients
/// never learns that it was done. The name is sent in a form and stands in no address.
@Controller
class PrivatePages {

  private static final int MOST = 20;
  private static final int LONGEST = 100;

  private final AnswerTable replies;
  private final Patients patients;
  private final People people;

  PrivatePages(AnswerTable replies, Patients patients, People people) {
    this.replies = replies;
    this.patients = patients;
    this.people = people;
  }

  @GetMapping("/answers/{id}/private")
  @May(Right.ANSWER_PATIENTS)
  String ask(@PathVariable UUID id, Model model) {
    return page(id, "", model);
  }

  @PostMapping("/answers/{id}/private")
  @May(Right.ANSWER_PATIENTS)
  String search(@PathVariable UUID id, @RequestParam(defaultValue = "") String words, Model model) {
    var asked = words.length() > LONGEST || odd(words) ? "" : words.strip();
    var found = patients.search(asked, MOST).stream().filter(one -> !one.former()).toList();
    model.addAttribute("found", found);
    model.addAttribute("known", people.guardIsReady());
    return page(id, asked, model);
  }

  private String page(UUID id, String words, Model model) {
    var one =
        replies
            .find(new AnswerId(id))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("at", one.id().link());
    model.addAttribute("subject", one.id().subject());
    model.addAttribute("heard", one.heard());
    model.addAttribute("words", words);
    return "answers/private";
  }

  private static boolean odd(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }
}
