package org.bedside.answers;

import java.util.Comparator;
import java.util.List;
import org.bedside.conversations.Conversations;
import org.bedside.detectors.Prepared;
import org.bedside.gate.Answer;
import org.bedside.gate.Gate;
import org.bedside.gate.Objection;
import org.bedside.gate.Review;
import org.bedside.gate.Ruled;
import org.bedside.gate.Words;
import org.bedside.guard.Level;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/// All that the page of one answer shows.
@Component
class AnswerView {

  /// A prepared answer as it can be chosen.
  ///
  /// @param text empty where something to fill in is missing
  record Offer(Prepared prepared, String text) {

    public boolean isWhole() {
      return !text.isEmpty();
    }

    /// The key of what it is good for.
    public String label() {
      return "answers.prepared." + prepared.name();
    }
  }

  /// A finding of the guard as it is shown.
  ///
  /// @param reason the key of its sentence
  record Found(String words, boolean stop, String reason) {}

  private final Answering answering;
  private final OwnWords own;
  private final Gate gate;
  private final People people;
  private final Conversations conversations;

  AnswerView(
      Answering answering, OwnWords own, Gate gate, People people, Conversations conversations) {
    this.answering = answering;
    this.own = own;
    this.gate = gate;
    this.people = people;
    this.conversations = conversations;
  }

  /// @param notice the key of a sentence about the last request; null if there is none
  String page(Reply one, Person me, boolean lately, @Nullable String notice, Model model) {
    var seen = answering.seen(one);
    model.addAttribute("one", one);
    model.addAttribute("heard", one.heard());
    model.addAttribute("state", one.state().name());
    model.addAttribute("seen", seen);
    model.addAttribute("by", name(one));
    model.addAttribute("notice", notice);
    model.addAttribute("lately", lately);
    model.addAttribute("mayWrite", me.may(Right.WRITE_POSTS));
    model.addAttribute("maySpeak", Answering.maySpeak(me));
    model.addAttribute("offers", offers(one, seen, one.heard().language()));
    model.addAttribute("others", offers(one, seen, other(one.heard().language())));
    model.addAttribute("way", way(one));
    model.addAttribute("mayGoOn", me.may(Right.ANSWER_PATIENTS));
    model.addAttribute("begun", conversations.begunFrom(one.id().subject(), me));
    model.addAttribute("categories", Category.values());
    model.addAttribute("mayReport", !seen.isNow());
    model.addAttribute("looksAfterDanger", seen.crisis() && answering.looksAfterDanger(me));
    model.addAttribute("mayApprove", own.mayApprove(one, me));
    model.addAttribute(
        "forgottenOn", one.doneAt() == null ? null : zoned(Forgetting.when(one.doneAt())));
    model.addAttribute("enteredAt", zoned(one.enteredAt()));
    model.addAttribute("doneAt", one.doneAt() == null ? null : zoned(one.doneAt()));
    ready(one, model);
    return reading(one, me, model);
  }

  /// The sentence that will stand below own words; empty if it does already, or there is none.
  private String way(Reply one) {
    var words = one.text().isBlank() ? "." : one.text().strip();
    return answering.leadingOn(words, one.heard().language()).substring(words.length()).strip();
  }

  private void ready(Reply one, Model model) {
    var answer = one.state() == State.READY ? answering.clear(one) : null;
    model.addAttribute("copy", answer instanceof Answer.Leave(var it) ? it.words().text() : null);
    model.addAttribute(
        "held",
        answer instanceof Answer.Held(var reason)
            ? "gate.held." + reason.name()
            : answer instanceof Answer.Stopped ? "gate.stopped" : null);
  }

  /// What the guard and the rules say of own words. What is typed counts as one text of those that
  /// somebody may have read in a minute.
  String reading(Reply one, Person me, Model model) {
    var text = one.prepared().isEmpty() && !one.state().isDone() ? one.text() : "";
    if (!text.isBlank() && !people.mayAsk(me.id().ledger(), text)) {
      throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
    }
    var review = text.isBlank() ? new Review.Clear(List.of(), null) : own.review(one, me);
    model.addAttribute("one", one);
    model.addAttribute("text", text);
    model.addAttribute("ready", gate.isReady());
    model.addAttribute("marks", Mark.of(text, review));
    model.addAttribute("found", review.concerns().stream().map(c -> found(c, text)).toList());
    model.addAttribute("rules", ruled(review, one.toWords()));
    model.addAttribute("isStopped", isUnsafe(review));
    model.addAttribute("isMarked", !(review instanceof Review.Clear));
    return "answers/answer";
  }

  private static boolean isUnsafe(Review review) {
    return review instanceof Review.Stopped || !review.unanswered().isEmpty();
  }

  private static Found found(org.bedside.gate.Concern concern, String text) {
    return new Found(
        concern.finding().in(text),
        concern.finding().level() == Level.STOP,
        "guard.reason." + concern.finding().reason().name());
  }

  /// Rules that hold, the hardest first.
  private static List<Ruled> ruled(Review review, Words words) {
    return review.objections().stream()
        .filter(AnswerView::isSaid)
        .map(objection -> new Ruled(objection, words))
        .sorted(Ruled.HARDNESS.reversed())
        .toList();
  }

  private static boolean isSaid(Objection objection) {
    return objection.verdict().isHeld();
  }

  private List<Offer> offers(Reply one, Seen seen, String language) {
    return Prepared.all().stream()
        .filter(prepared -> prepared.language().equals(language))
        .filter(seen::takes)
        .sorted(Comparator.comparingInt(prepared -> seen.rank(prepared, one.heard().kind())))
        .map(prepared -> new Offer(prepared, answering.filled(prepared)))
        .toList();
  }

  private static String other(String language) {
    return language.equals("es") ? "en" : "es";
  }

  private String name(Reply one) {
    return people.find(one.by()).map(Person::name).orElse("");
  }

  private java.time.ZonedDateTime zoned(java.time.Instant at) {
    return at.atZone(people.practice().zone());
  }

  /// Where somebody is led after they did something.
  String answer(
      Outcome outcome,
      Person me,
      boolean lately,
      Model model,
      jakarta.servlet.http.HttpServletResponse response) {
    return switch (outcome) {
      case Outcome.Done(var done) -> "redirect:" + done.id().link();
      case Outcome.Refused(var one, var reason) -> {
        response.setStatus(reason == Outcome.Reason.CHANGED ? 409 : 422);
        yield page(one, me, lately, "answers.refused." + reason.name(), model);
      }
      case Outcome.Stopped(var one, var reason) -> {
        response.setStatus(422);
        yield page(one, me, lately, "gate.refused." + reason.name(), model);
      }
      case Outcome.Unknown() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }
}
