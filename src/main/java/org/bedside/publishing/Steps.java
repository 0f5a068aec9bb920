package org.bedside.publishing;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.web.Step;
import org.bedside.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// The way of a post as four steps: written, guard, approved, out.
@Component
class Steps {

  private final People people;
  private final Carried carried;
  private final Waiting waiting;
  private final Times times;
  private final MessageSource messages;

  Steps(People people, Carried carried, Waiting waiting, Times times, MessageSource messages) {
    this.people = people;
    this.carried = carried;
    this.waiting = waiting;
    this.times = times;
    this.messages = messages;
  }

  /// The steps of a draft while somebody writes it.
  ///
  /// @param marks how many findings a person must look at
  /// @param asked who could say yes; null if nobody can
  List<Step> of(
      Post post, List<Obstacle> obstacles, int marks, @Nullable String asked, Locale locale) {
    var isWritten = !post.text().isBlank();
    var isClear = isWritten && obstacles.isEmpty();
    return List.of(
        step(locale, "written", author(post), isWritten ? Step.State.DONE : Step.State.NOW),
        step(
            locale,
            "guard",
            isClear
                ? say(locale, marks == 0 ? "clear" : "look")
                : say(locale, "fix", obstacles.size()),
            isClear ? Step.State.DONE : isWritten ? Step.State.NOW : Step.State.LATER),
        step(
            locale,
            "approved",
            Objects.requireNonNullElse(asked, say(locale, "second")),
            isClear ? Step.State.NOW : Step.State.LATER),
        step(locale, "out", time(post, locale), Step.State.LATER));
  }

  /// The steps of a post that was asked for, or that came further.
  ///
  /// @param stops how many findings keep it from leaving
  /// @param marks how many a person must look at, the stopping ones among them
  List<Step> of(Post post, int stops, int marks, Locale locale) {
    var isClear = stops == 0 && !post.text().isBlank();
    return List.of(
        step(locale, "written", author(post), Step.State.DONE),
        step(
            locale,
            "guard",
            say(locale, !isClear ? "stopped" : marks == 0 ? "clear" : "look"),
            isClear ? Step.State.DONE : Step.State.NOW),
        approved(post, isClear, locale),
        out(post, locale));
  }

  private Step approved(Post post, boolean isClear, Locale locale) {
    return switch (post.state()) {
      case DRAFT ->
          step(
              locale,
              "approved",
              say(locale, "second"),
              isClear ? Step.State.NOW : Step.State.LATER);
      case WAITING -> step(locale, "approved", yeses(post, locale), Step.State.NOW);
      case CHANGES -> step(locale, "approved", say(locale, "changes"), Step.State.NOW);
      case EXPIRED -> step(locale, "approved", say(locale, "expired"), Step.State.NOW);
      case APPROVED, RECALLED -> step(locale, "approved", say(locale, "yes"), Step.State.DONE);
    };
  }

  private String yeses(Post post, Locale locale) {
    var standing = waiting.standing(post);
    return standing.needed() == 1
        ? say(locale, "second")
        : say(locale, "yeses", standing.yeses().size(), standing.needed());
  }

  private Step out(Post post, Locale locale) {
    if (post.state() == State.RECALLED) {
      return step(locale, "out", say(locale, "recalled"), Step.State.DONE);
    }
    if (post.state() != State.APPROVED) {
      return step(locale, "out", time(post, locale), Step.State.LATER);
    }
    return switch (carried.of(post.id())) {
      case OUT -> step(locale, "out", time(post, locale), Step.State.DONE);
      case TROUBLE -> step(locale, "out", say(locale, "trouble"), Step.State.NOW);
      case PLANNED, PARTLY -> step(locale, "out", time(post, locale), Step.State.NOW);
    };
  }

  private String author(Post post) {
    return people.find(post.author()).map(Person::shortName).orElse("");
  }

  private String time(Post post, Locale locale) {
    var zone = people.practice().zone();
    if (post.plan() instanceof Plan.At at) {
      return times.moment(at.instant().atZone(zone));
    }
    return post.due() == null ? say(locale, "later") : times.moment(post.due().atZone(zone));
  }

  private Step step(Locale locale, String key, String note, Step.State state) {
    return new Step(say(locale, key), note, state);
  }

  private String say(Locale locale, String key, Object... arguments) {
    return messages.getMessage("publishing.step." + key, arguments, locale);
  }
}
