package org.bedside.publishing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.bedside.gate.Approval;
import org.bedside.gate.Concern;
import org.bedside.gate.Gate;
import org.bedside.gate.Occasion;
import org.bedside.gate.Words;
import org.bedside.guard.Finding;
import org.bedside.guard.Level;
import org.bedside.networks.Network;
import org.bedside.people.May;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Proven;
import org.bedside.people.Right;
import org.bedside.people.StepUp;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// One post: the exact words of each channel, what colleagues said about it, the yes, and what
/// became of it.
@Controller
class PostPages {

  /// Longer than any note that helps.
  private static final int MOST_IN_NOTE = 5_000;

  /// What one channel gets, as it was frozen (or would be now, for a draft).
  record Copy(Network network, String name, Words words, List<Piece> pieces) {}

  /// A note with its author's name.
  record Said(String by, ZonedDateTime at, boolean asksChange, String words) {}

  private final Posts posts;
  private final Versions versions;
  private final Notes notes;
  private final Decisions decisions;
  private final Rendering rendering;
  private final Gate gate;
  private final Occasions occasions;
  private final Steps steps;
  private final Twins twins;
  private final KeptNote kept;
  private final StepUp stepUp;
  private final People people;
  private final Clock clock;

  PostPages(
      Posts posts,
      Versions versions,
      Notes notes,
      Decisions decisions,
      Rendering rendering,
      Gate gate,
      Occasions occasions,
      Steps steps,
      Twins twins,
      KeptNote kept,
      StepUp stepUp,
      People people,
      Clock clock) {
    this.posts = posts;
    this.versions = versions;
    this.notes = notes;
    this.decisions = decisions;
    this.rendering = rendering;
    this.gate = gate;
    this.occasions = occasions;
    this.steps = steps;
    this.twins = twins;
    this.kept = kept;
    this.stepUp = stepUp;
    this.people = people;
    this.clock = clock;
  }

  /// A page that is drawn says it as it is then.
  @ModelAttribute("lately")
  boolean lately(Proven proven) {
    return proven.lately();
  }

  @GetMapping("/posts/{id}")
  @May(Right.SEE_CALENDAR)
  String post(@PathVariable UUID id, Person me, HttpSession session, Model model) {
    model.addAttribute("noteWords", kept.taken(new PostId(id), me.id(), session));
    return page(found(id), me, model, null);
  }

  /// An approval is a thing that is made, so it is a noun in the address. Whether the person must
  /// show once more who they are depends on the words, so the gate says it. A note that was begun
  /// comes along: it is said with the yes, and waits where there is none yet.
  @PostMapping("/posts/{id}/approval")
  @May(Right.APPROVE_POSTS)
  String approve(
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam(required = false) @Nullable UUID note,
      @RequestParam(defaultValue = "") String words,
      Person me,
      Proven proven,
      HttpServletRequest request,
      Model model) {
    var post = new PostId(id);
    model.addAttribute("noteWords", words);
    if (words.length() > MOST_IN_NOTE) {
      return notSaid(id, words, me, model);
    }
    var decision = decisions.approve(post, version, proven);
    if (decision instanceof Decision.Stopped(_, var reason) && reason == Approval.Reason.UNPROVEN) {
      kept.keep(post, me.id(), words, request.getSession());
      return stepUp.first("/posts/" + id + "#decide", "publishing.prove.why", request);
    }
    if (decision instanceof Decision.Done && note != null && !words.isBlank()) {
      decisions.note(note, post, me.id(), words.strip(), false);
    }
    return answer(decision, me, model);
  }

  @PostMapping("/posts/{id}/notes")
  @May(Right.SEE_CALENDAR)
  String note(
      @PathVariable UUID id,
      @RequestParam UUID note,
      @RequestParam String words,
      @RequestParam(required = false) @Nullable String change,
      Person me,
      Model model) {
    if (words.isBlank() || words.length() > MOST_IN_NOTE) {
      return notSaid(id, words, me, model);
    }
    var asksChange = change != null && me.may(Right.APPROVE_POSTS);
    return answer(
        decisions.note(note, new PostId(id), me.id(), words.strip(), asksChange), me, model);
  }

  private String notSaid(UUID id, String words, Person me, Model model) {
    model.addAttribute("noteError", "publishing.note.error");
    model.addAttribute("noteWords", words);
    return page(found(id), me, model, null);
  }

  @PostMapping("/posts/{id}/withdrawal")
  @May(Right.WRITE_POSTS)
  String withdraw(@PathVariable UUID id, Person me, Model model) {
    return answer(decisions.withdraw(new PostId(id), me.id()), me, model);
  }

  @PostMapping("/posts/{id}/recall")
  @May(Right.APPROVE_POSTS)
  String recall(@PathVariable UUID id, Person me, Model model) {
    return answer(decisions.recall(new PostId(id), me.id()), me, model);
  }

  private String answer(Decision decision, Person me, Model model) {
    return switch (decision) {
      case Decision.Done(var post) -> "redirect:/posts/" + post.id().value();
      case Decision.Refused(var post, var reason) ->
          page(post, me, model, "publishing.refused." + reason.name());
      case Decision.Stopped(var post, var reason) ->
          page(post, me, model, "gate.refused." + reason.name());
      case Decision.Unready(var post, _) -> page(post, me, model, "publishing.notice.unready");
      case Decision.Unknown() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  private String page(Post post, Person me, Model model, @Nullable String notice) {
    Composer.mustBeAllowed(people, me, post);
    var zone = people.practice().zone();
    model.addAttribute("post", post);
    model.addAttribute("state", post.state().name().toLowerCase(Locale.ROOT));
    model.addAttribute("due", post.due() == null ? null : post.due().atZone(zone));
    model.addAttribute("author", name(post));
    var when = occasions.of(post);
    var copies = copies(post, when, me);
    model.addAttribute("copies", copies);
    var concerns = concerns(post, copies, when, me);
    var stops = concerns.stream().filter(c -> c.finding().level() == Level.STOP).count();
    model.addAttribute("concerns", concerns.size());
    model.addAttribute("stops", stops);
    model.addAttribute(
        "steps", steps.of(post, (int) stops, concerns.size(), LocaleContextHolder.getLocale()));
    model.addAttribute("said", said(post));
    var isOpen = post.state() == State.WAITING || post.state() == State.DRAFT;
    model.addAttribute("twins", isOpen ? twins.of(post, clock.instant()) : List.of());
    model.addAttribute("noteId", UUID.randomUUID());
    model.addAttribute("notice", notice);
    decisions(post, me, model);
    return "publishing/post";
  }

  /// What this person may do with the post now.
  private void decisions(Post post, Person me, Model model) {
    model.addAttribute(
        "mayApprove", post.state() == State.WAITING && decisions.mayApprove(post, me));
    model.addAttribute("mine", post.writers().contains(me.id()));
    var closed = Writing.isClosed(post, clock.instant());
    model.addAttribute("closed", closed);
    model.addAttribute("mayEdit", me.may(Right.WRITE_POSTS) && !closed);
    var mayRecall = me.may(Right.APPROVE_POSTS) && closed && post.state() == State.APPROVED;
    model.addAttribute("mayRecall", mayRecall);
    model.addAttribute(
        "mayCorrect",
        me.may(Right.WRITE_POSTS) && (mayRecall || post.state() == State.RECALLED));
    model.addAttribute(
        "mayWithdraw",
        me.may(Right.WRITE_POSTS)
            && !closed
            && (post.state() == State.WAITING || post.state() == State.APPROVED));
  }

  /// Those of the words as typed; or of the channel with the most, where it has words of its own.
  private List<Concern> concerns(Post post, List<Copy> copies, Occasion when, Person me) {
    return Stream.concat(Stream.of(rendering.raw(post)), copies.stream().map(Copy::words))
        .map(words -> gate.review(words, when, me).concerns())
        .max(Comparator.comparingInt(List::size))
        .orElseThrow();
  }

  private List<Copy> copies(Post post, Occasion when, Person me) {
    var frozen = versions.frozen(post.id());
    return rendering.outlets(post).stream()
        .map(outlet -> {
          var words = frozen.getOrDefault(outlet.id(), rendering.words(post, outlet));
          var findings =
              gate.review(words, when, me).concerns().stream()
                  .filter(c -> c.part() == Concern.Part.TEXT)
                  .<Finding>map(c -> c.finding())
                  .toList();
          return new Copy(outlet.network(), outlet.name(), words, Piece.of(words.text(), findings));
        })
        .toList();
  }

  private List<Said> said(Post post) {
    var zone = people.practice().zone();
    return notes.of(post.id()).stream()
        .map(note ->
            new Said(
                people.find(note.by()).map(Person::name).orElse(""),
                note.at().atZone(zone),
                note.asksChange(),
                note.words()))
        .toList();
  }

  private String name(Post post) {
    return people.find(post.author()).map(Person::name).orElse("");
  }

  private Post found(UUID id) {
    return posts
        .find(new PostId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
