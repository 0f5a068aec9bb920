package org.bedside.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.bedside.calendar.Repetitions.Unit;
import org.bedside.people.May;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.publishing.PlannedPosts;
import org.bedside.publishing.PostId;
import org.bedside.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Lets a post come again, and stops that.
@Controller
class RepeatPages {

  private final Repeating repeating;
  private final Repetitions repetitions;
  private final PlannedPosts posts;
  private final Times times;

  RepeatPages(Repeating repeating, Repetitions repetitions, PlannedPosts posts, Times times) {
    this.repeating = repeating;
    this.repetitions = repetitions;
    this.posts = posts;
    this.times = times;
  }

  @PostMapping("/calendar/posts/{id}/repetition")
  @May(Right.WRITE_POSTS)
  String repeat(
      @PathVariable UUID id,
      @RequestParam UUID repetition,
      @RequestParam(defaultValue = "1") int every,
      @RequestParam(defaultValue = "WEEKS") Unit unit,
      @RequestParam(defaultValue = "0") int times,
      @RequestParam(defaultValue = "") String until,
      Person me,
      RedirectAttributes said) {
    var post =
        posts
            .find(new PostId(id), me)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    switch (repeating.begin(repetition, post, every, unit, times, day(until), me.id())) {
      case Repeating.Outcome.Made(var made) -> {
        said.addFlashAttribute("said", "calendar.said.repeated");
        said.addFlashAttribute("saidWhen", made);
      }
      case Repeating.Outcome.Refused(var key, var on) -> {
        said.addFlashAttribute("repeatError", key);
        said.addFlashAttribute("repeatOn", on == null ? "" : this.times.moment(on));
      }
    }
    return "redirect:/calendar/posts/" + id + "#repeat";
  }

  @PostMapping("/calendar/posts/{id}/repetition/end")
  @May(Right.WRITE_POSTS)
  String stop(@PathVariable UUID id, Person me, RedirectAttributes said) {
    var found =
        repetitions
            .of(new PostId(id))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    said.addFlashAttribute("said", "calendar.said.stopped");
    said.addFlashAttribute("saidWhen", repeating.stop(found, me.id()));
    return "redirect:/calendar/posts/" + found.first().value() + "#repeat";
  }

  private static @Nullable LocalDate day(String until) {
    try {
      return until.isBlank() ? null : LocalDate.parse(until.strip());
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
