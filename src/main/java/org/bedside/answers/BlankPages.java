package org.bedside.answers;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.util.Map;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.people.May;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// What is filled into prepared answers.
@Controller
class BlankPages {

  private final BlankTable table;
  private final PrivateWay way;
  private final Answering answering;
  private final People people;
  private final Audit audit;

  BlankPages(BlankTable table, PrivateWay way, Answering answering, People people, Audit audit) {
    this.table = table;
    this.way = way;
    this.answering = answering;
    this.people = people;
    this.audit = audit;
  }

  @GetMapping("/answers/blanks")
  @May(Right.MANAGE_CHANNELS)
  String show(Model model) {
    return page(BlanksForm.of(table.get()), Map.of(), model);
  }

  @PostMapping("/answers/blanks")
  @May(Right.MANAGE_CHANNELS)
  String keep(
      @ModelAttribute BlanksForm form, Person me, Model model, HttpServletResponse response) {
    var errors = form.errors();
    if (!errors.isEmpty()) {
      response.setStatus(422);
      return page(form, errors, model);
    }
    var blanks = form.blanks();
    if (!people.mayAsk(me.id().ledger(), blanks.portal() + "\n" + blanks.policy())) {
      throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
    }
    var strange = answering.strangeLink(blanks, me);
    if (strange.isPresent()) {
      response.setStatus(422);
      return page(form, Map.of(strange.get(), "answers.error.blank.strange"), model);
    }
    table.put(blanks);
    audit.record(Entry.of(me.id().ledger(), "answer.blanks-set", "answers"));
    return "redirect:/answers";
  }

  private String page(BlanksForm form, Map<String, String> errors, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.addAttribute("own", way.own());
    model.addAttribute("days", DayOfWeek.values());
    model.addAttribute("phone", people.practice().phone());
    return "answers/blanks";
  }
}
