package org.bedside.stories;

import java.util.UUID;
import org.bedside.people.May;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.publishing.Publishing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// All that patients were asked, one of them, and its end. Whoever is told that a patient takes
/// something back may write it down, whatever their role: it only ever stops words.
@Controller
class EndPages {

  /// A place, with what its post is called and who has looked at it.
  record Seen(Takedown.Row row, String called, @Nullable String looker) {}

  private final Authorizations table;
  private final StoryView view;
  private final Ending ending;
  private final Takedown takedown;
  private final Publishing publishing;
  private final People people;

  EndPages(
      Authorizations table,
      StoryView view,
      Ending ending,
      Takedown takedown,
      Publishing publishing,
      People people) {
    this.table = table;
    this.view = view;
    this.ending = ending;
    this.takedown = takedown;
    this.publishing = publishing;
    this.people = people;
  }

  @GetMapping("/stories")
  @May(Right.SEE_CALENDAR)
  String list(Person me, Model model) {
    var all = table.all();
    model.addAttribute("open", all.stream().filter(EndPages::isOpen).toList());
    model.addAttribute("over", all.stream().filter(one -> !isOpen(one)).toList());
    model.addAttribute(
        "named",
        all.stream().filter(one -> Sight.ofName(one, me)).map(one -> one.id().value()).toList());
    model.addAttribute("mayWrite", me.may(Right.WRITE_POSTS));
    model.addAttribute("zone", people.practice().zone());
    return "stories/stories";
  }

  private static boolean isOpen(Authorization one) {
    return one.state() == State.DRAFT
        || one.state() == State.SENT
        || one.state() == State.SIGNED
        || (one.mustBeGone() && one.goneAt() == null);
  }

  @GetMapping("/stories/{id}")
  @May(Right.SEE_CALENDAR)
  String story(@PathVariable UUID id, Person me, Model model) {
    return view.page(found(id), me, model, null);
  }

  /// The patient said so, on a call or at the desk.
  @PostMapping("/stories/{id}/revocation")
  @May(Right.SEE_CALENDAR)
  String revoke(@PathVariable UUID id, Person me, Model model) {
    return ended(id, ending.revoke(found(id).id(), me.id()), me, model);
  }

  @PostMapping("/stories/{id}/withdrawal")
  @May(Right.WRITE_POSTS)
  String withdraw(@PathVariable UUID id, Person me, Model model) {
    if (!Sight.ofName(found(id), me)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return ended(id, ending.withdraw(found(id).id(), me.id()), me, model);
  }

  private String ended(UUID id, boolean done, Person me, Model model) {
    if (!done) {
      return view.page(found(id), me, model, "stories.refused.NOT_NOW");
    }
    return "redirect:/stories/" + id + (found(id).mustBeGone() ? "/takedown" : "");
  }

  @GetMapping("/stories/{id}/takedown")
  @May(Right.SEE_CALENDAR)
  String takedown(@PathVariable UUID id, Model model) {
    var one = found(id);
    if (!one.mustBeGone()) {
      return "redirect:/stories/" + id;
    }
    takedown.check(one.id());
    var after = found(id);
    model.addAttribute("one", after);
    model.addAttribute("rows", takedown.rows(after).stream().map(this::seen).toList());
    model.addAttribute("zone", people.practice().zone());
    return "stories/takedown";
  }

  private Seen seen(Takedown.Row row) {
    var post = row.post();
    var look = row.look();
    return new Seen(
        row,
        post == null ? "" : publishing.called(post).orElse(""),
        look == null ? null : people.find(look.by()).map(Person::name).orElse(""));
  }

  /// A person says that they looked there, and that it is gone or all was done that can be.
  @PostMapping("/stories/{id}/takedown/looks")
  @May(Right.SEE_CALENDAR)
  String looked(@PathVariable UUID id, @RequestParam(defaultValue = "") String place, Person me) {
    takedown.looked(found(id).id(), place, me.id());
    return "redirect:/stories/" + id + "/takedown";
  }

  private Authorization found(UUID id) {
    return table
        .find(new AuthorizationId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
