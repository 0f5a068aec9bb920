package org.bedside.stories;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bedside.media.Description;
import org.bedside.media.Media;
import org.bedside.media.MediaId;
import org.bedside.media.Upload;
import org.bedside.networks.Network;
import org.bedside.notices.Sent;
import org.bedside.notices.Template;
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
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// Where colleagues write down what a patient shall be asked, and make the link. A link is seen
/// once, on the answer to the button that made it.
@Controller
class StoryPages {

  private final Authorizations table;
  private final Preparing preparing;
  private final StoryView view;
  private final Letters letters;
  private final Media media;
  private final Publishing publishing;
  private final People people;
  private final Clock clock;

  StoryPages(
      Authorizations table,
      Preparing preparing,
      StoryView view,
      Letters letters,
      Media media,
      Publishing publishing,
      People people,
      Clock clock) {
    this.table = table;
    this.preparing = preparing;
    this.view = view;
    this.letters = letters;
    this.media = media;
    this.publishing = publishing;
    this.people = people;
    this.clock = clock;
  }

  /// A new one. Its id is made here, so that a repeated request cannot make a second one.
  @GetMapping("/stories/new")
  @May(Right.WRITE_POSTS)
  String begin(Model model) {
    return form(UUID.randomUUID(), 0, StoryForm.blank(today()), Map.of(), null, model);
  }

  @GetMapping("/stories/{id}/edit")
  @May(Right.WRITE_POSTS)
  String edit(@PathVariable UUID id, Person me, Model model) {
    var one = mine(id, me);
    return one.state() == State.DRAFT
        ? form(id, one.version(), StoryForm.of(one), Map.of(), null, model)
        : view.page(one, me, model, "stories.refused.NOT_NOW");
  }

  @PostMapping("/stories/{id}")
  @May(Right.WRITE_POSTS)
  String save(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @ModelAttribute StoryForm form,
      Person me,
      Model model,
      HttpServletResponse response) {
    if (table.find(new AuthorizationId(id)).filter(one -> !Sight.ofName(one, me)).isPresent()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    var errors = form.errors(today(), people::nameFault);
    if (!errors.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(id, version, form, errors, null, model);
    }
    var content = form.content(people.practice());
    return switch (preparing.save(
        new AuthorizationId(id), version, content, form.locale(), me.id())) {
      case Outcome.Refused(var reason) -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        yield form(id, version, form, Map.of(), reason, model);
      }
      case Outcome.Done _, Outcome.Linked _ -> "redirect:/stories/" + id;
    };
  }

  /// A picture, with what it shows for those who do not see it.
  @PostMapping("/stories/{id}/pictures")
  @May(Right.WRITE_POSTS)
  String add(
      @PathVariable UUID id,
      @RequestParam MultipartFile picture,
      @RequestParam(defaultValue = "") String alt,
      Person me,
      Model model)
      throws IOException {
    var one = mine(id, me);
    var by = me.id().ledger();
    if (alt.isBlank()) {
      return view.page(one, me, model, "media.refused.ALT_MISSING");
    }
    return switch (media.upload(picture.getBytes(), by)) {
      case Upload.Refused(var reason) -> view.page(one, me, model, reason.key());
      case Upload.Uploaded(var item, _) ->
          switch (media.describe(item.id(), alt, by)) {
            case Description.Refused(var reason) -> view.page(one, me, model, reason.key());
            case Description.Kept(var kept) ->
                answer(
                    one, preparing.add(one.id(), kept, described(kept.alt()), me.id()), me, model);
          };
    };
  }

  private static String described(@Nullable String alt) {
    return alt == null ? "" : alt;
  }

  @PostMapping("/stories/{id}/pictures/{picture}/removal")
  @May(Right.WRITE_POSTS)
  String remove(@PathVariable UUID id, @PathVariable UUID picture, Person me, Model model) {
    var one = mine(id, me);
    return answer(one, preparing.remove(one.id(), new MediaId(picture), me.id()), me, model);
  }

  /// Asks the patient, or makes a new link for them, by letter if there is an address.
  @PostMapping("/stories/{id}/link")
  @May(Right.WRITE_POSTS)
  String link(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean letter,
      Person me,
      Model model) {
    var one = mine(id, me);
    var outcome = preparing.link(one.id(), me.id());
    if (outcome instanceof Outcome.Linked(var token)) {
      var template = one.signed() == null ? Template.ASKED_TO_SIGN : Template.SIGNED_COPY;
      var sent = letter ? letters.send(template, one, token, one.language()) : null;
      model.addAttribute("link", letters.link(token, one.language()));
      model.addAttribute("sent", sent == null ? null : sent.name());
      model.addAttribute("arrived", sent == Sent.SENT);
      return view.page(found(id), me, model, null);
    }
    return answer(one, outcome, me, model);
  }

  @PostMapping("/stories/{id}/reopening")
  @May(Right.WRITE_POSTS)
  String reopen(@PathVariable UUID id, Person me, Model model) {
    var one = mine(id, me);
    return answer(one, preparing.reopen(one.id(), me.id()), me, model);
  }

  private String answer(Authorization one, Outcome outcome, Person me, Model model) {
    return outcome instanceof Outcome.Refused(var reason)
        ? view.page(one, me, model, reason)
        : "redirect:/stories/" + one.id().value();
  }

  private String form(
      UUID id,
      int version,
      StoryForm form,
      Map<String, String> errors,
      @Nullable String notice,
      Model model) {
    var carried = publishing.networks();
    model.addAttribute("id", id);
    model.addAttribute("version", version);
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.addAttribute("notice", notice);
    model.addAttribute("authorities", List.of(Authority.values()));
    model.addAttribute(
        "carried", Arrays.stream(Network.values()).filter(carried::contains).toList());
    model.addAttribute(
        "elsewhere",
        Arrays.stream(Network.values()).filter(one -> !carried.contains(one)).toList());
    return "stories/form";
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), people.practice().zone());
  }

  private Authorization found(UUID id) {
    return table
        .find(new AuthorizationId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /// Only who may know whose it is writes in it.
  private Authorization mine(UUID id, Person me) {
    var one = found(id);
    if (!Sight.ofName(one, me)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return one;
  }
}
