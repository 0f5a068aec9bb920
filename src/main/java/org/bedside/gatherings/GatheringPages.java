package org.bedside.gatherings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bedside.gate.Approval;
import org.bedside.gate.Concern;
import org.bedside.guard.Level;
import org.bedside.people.May;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Proven;
import org.bedside.people.Right;
import org.bedside.people.StepUp;
import org.bedside.publishing.PostId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The pages of those who make gatherings: the list, the form, and one gathering with its yes.
@Controller
class GatheringPages {

  private static final Duration PAST = Duration.ofDays(60);
  private static final Duration AHEAD = Duration.ofDays(730);
  private static final int MOST_IN_NOTE = 2_000;

  /// A finding as it is shown.
  ///
  /// @param reason the key of its sentence
  record Found(String words, boolean stop, String reason) {}

  private final Making making;
  private final Drafts drafts;
  private final Board board;
  private final Announcing announcing;
  private final StepUp stepUp;
  private final People people;
  private final Clock clock;

  GatheringPages(
      Making making,
      Drafts drafts,
      Board board,
      Announcing announcing,
      StepUp stepUp,
      People people,
      Clock clock) {
    this.making = making;
    this.drafts = drafts;
    this.board = board;
    this.announcing = announcing;
    this.stepUp = stepUp;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/gatherings")
  @May(Right.SEE_CALENDAR)
  String list(Person me, Model model) {
    var now = clock.instant();
    model.addAttribute("coming", drafts.between(now, now.plus(AHEAD)));
    model.addAttribute("past", drafts.between(now.minus(PAST), now).reversed());
    model.addAttribute("mayWrite", me.may(Right.WRITE_POSTS));
    return "gatherings/gatherings";
  }

  /// A new one. Its id is made here, so that a repeated request cannot make a second one.
  @GetMapping("/gatherings/new")
  @May(Right.WRITE_POSTS)
  String begin(Model model) {
    var practice = people.practice();
    var form = GatheringForm.blank(practice.name(), practice.address(), practice.phone());
    return form(GatheringId.random(), 0, form, Map.of(), null, model);
  }

  @GetMapping("/gatherings/{id}/edit")
  @May(Right.WRITE_POSTS)
  String edit(@PathVariable UUID id, Model model) {
    var gathering = found(id);
    var form = GatheringForm.of(gathering.details());
    return form(gathering.id(), gathering.version(), form, Map.of(), null, model);
  }

  /// Saves, and shows what the guard says of it.
  @PostMapping("/gatherings/{id}")
  @May(Right.WRITE_POSTS)
  String save(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @ModelAttribute GatheringForm form,
      Person me,
      Model model,
      HttpServletResponse response) {
    var errors = form.errors();
    if (!errors.isEmpty()) {
      response.setStatus(422);
      return form(new GatheringId(id), version, form, errors, null, model);
    }
    var details = form.details(people.practice().zone());
    return switch (making.save(new GatheringId(id), version, details, me.id())) {
      case Outcome.Done(var saved) -> "redirect:/gatherings/" + saved.id().value();
      case Outcome.Refused(var theirs, var reason) -> {
        response.setStatus(409);
        yield form(
            theirs.id(), version, form, Map.of(), "gatherings.refused." + reason.name(), model);
      }
      case Outcome.Stopped _, Outcome.Unknown _ ->
          throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  @GetMapping("/gatherings/{id}")
  @May(Right.SEE_CALENDAR)
  String gathering(@PathVariable UUID id, Person me, Proven proven, Model model) {
    return page(found(id), me, proven, model, null);
  }

  @PostMapping("/gatherings/{id}/submission")
  @May(Right.WRITE_POSTS)
  String ask(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      Person me,
      Proven proven,
      Model model) {
    return answer(making.ask(new GatheringId(id), version, me.id()), me, proven, model);
  }

  @PostMapping("/gatherings/{id}/approval")
  @May(Right.APPROVE_POSTS)
  String approve(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      Person me,
      Proven proven,
      HttpServletRequest request,
      Model model) {
    var outcome = making.approve(new GatheringId(id), version, proven);
    if (outcome instanceof Outcome.Stopped(_, var reason) && reason == Approval.Reason.UNPROVEN) {
      return stepUp.first("/gatherings/" + id + "#decide", "gatherings.prove.why", request);
    }
    return answer(outcome, me, proven, model);
  }

  @PostMapping("/gatherings/{id}/return")
  @May(Right.APPROVE_POSTS)
  String sendBack(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String why,
      Person me,
      Proven proven,
      Model model) {
    if (why.isBlank() || why.length() > MOST_IN_NOTE) {
      return page(found(id), me, proven, model, "gatherings.refused.why");
    }
    return answer(making.sendBack(new GatheringId(id), why.strip(), me.id()), me, proven, model);
  }

  @PostMapping("/gatherings/{id}/cancellation")
  @May(Right.WRITE_POSTS)
  String cancel(@PathVariable UUID id, Person me, Proven proven, Model model) {
    return answer(making.cancel(new GatheringId(id), me.id()), me, proven, model);
  }

  @PostMapping("/gatherings/{id}/removal")
  @May(Right.APPROVE_POSTS)
  String takeDown(@PathVariable UUID id, Person me, Proven proven, Model model) {
    return answer(making.takeDown(new GatheringId(id), me.id()), me, proven, model);
  }

  /// Begins a post about it, and goes on in the composer.
  @PostMapping("/gatherings/{id}/announcement")
  @May(Right.WRITE_POSTS)
  String announce(@PathVariable UUID id, @RequestParam UUID post, Person me, Locale locale) {
    var shown =
        board
            .find(new GatheringId(id))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    announcing.begin(new PostId(post), shown, locale, me.id());
    return "redirect:/posts/" + post + "/edit";
  }

  private String answer(Outcome outcome, Person me, Proven proven, Model model) {
    return switch (outcome) {
      case Outcome.Done(var done) -> "redirect:/gatherings/" + done.id().value();
      case Outcome.Refused(var one, var reason) ->
          page(one, me, proven, model, "gatherings.refused." + reason.name());
      case Outcome.Stopped(var one, var reason) ->
          page(one, me, proven, model, "gate.refused." + reason.name());
      case Outcome.Unknown() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  private static String form(
      GatheringId id,
      int version,
      GatheringForm form,
      Map<String, String> errors,
      @Nullable String notice,
      Model model) {
    model.addAttribute("id", id.value());
    model.addAttribute("version", version);
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.addAttribute("notice", notice);
    return "gatherings/form";
  }

  /// What was typed is saved before the guard is asked, and counts as one text of a minute.
  private String page(
      Gathering one, Person me, Proven proven, Model model, @Nullable String notice) {
    var words = one.details().toWords();
    if (!people.mayAsk(me.id().ledger(), words.title() + "\n" + words.text())) {
      throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
    }
    var concerns = making.review(one.details(), me).concerns();
    var page = board.find(one.id());
    var isOver = !one.details().endsAt().isAfter(clock.instant());
    var writes = me.may(Right.WRITE_POSTS);
    model.addAttribute("one", one);
    model.addAttribute("details", one.details());
    model.addAttribute("state", one.state().name());
    model.addAttribute("shown", page.orElse(null));
    model.addAttribute("author", people.find(one.author()).map(Person::name).orElse(""));
    model.addAttribute("found", concerns.stream().map(c -> found(c, one)).toList());
    model.addAttribute(
        "stops", concerns.stream().filter(c -> c.finding().level() == Level.STOP).count());
    model.addAttribute("lately", proven.lately());
    model.addAttribute("isOver", isOver);
    model.addAttribute("mayEdit", writes && one.state() != State.CANCELLED && !isOver);
    model.addAttribute("mayAsk", writes && one.state() == State.DRAFT && !isOver);
    model.addAttribute("mayApprove", making.mayApprove(one, me));
    model.addAttribute("mayCancel", writes && one.state() != State.CANCELLED && !isOver);
    model.addAttribute("mayTakeDown", me.may(Right.APPROVE_POSTS) && page.isPresent());
    model.addAttribute("mayAnnounce", writes && page.isPresent() && !isOver);
    model.addAttribute("announcements", announcing.of(one.id()));
    model.addAttribute("post", UUID.randomUUID());
    model.addAttribute("notice", notice);
    return "gatherings/gathering";
  }

  private static Found found(Concern concern, Gathering one) {
    var words = one.details().toWords();
    var text = concern.part() == Concern.Part.TITLE ? words.title() : words.text();
    return new Found(
        concern.finding().in(text),
        concern.finding().level() == Level.STOP,
        "guard.reason." + concern.finding().reason().name());
  }

  private Gathering found(UUID id) {
    return drafts
        .find(new GatheringId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /// The fields of the form that carry a plain line of text.
  @ModelAttribute("lines")
  List<String> lines() {
    return List.of("place", "address", "room", "call");
  }
}
