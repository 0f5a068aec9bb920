package org.bedside.calendar;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDateTime;
import java.util.UUID;
import org.bedside.people.May;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.publishing.Agenda;
import org.bedside.publishing.Planned;
import org.bedside.publishing.PlannedPost;
import org.bedside.publishing.PlannedPosts;
import org.bedside.publishing.PostId;
import org.bedside.publishing.WallTime;
import org.bedside.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// When one post goes out: moving it, saying it again on another day, the promise that it keeps.
@Controller
class PlanPages {

  private final PlannedPosts posts;
  private final Agenda agenda;
  private final Promises promises;
  private final Repetitions repetitions;
  private final Sheet sheet;
  private final Times times;

  PlanPages(
      PlannedPosts posts,
      Agenda agenda,
      Promises promises,
      Repetitions repetitions,
      Sheet sheet,
      Times times) {
    this.posts = posts;
    this.agenda = agenda;
    this.promises = promises;
    this.repetitions = repetitions;
    this.sheet = sheet;
    this.times = times;
  }

  /// @param to the day on which somebody let it go
  @GetMapping("/calendar/posts/{id}")
  @May(Right.WRITE_POSTS)
  String plan(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String to,
      Person me,
      Model model) {
    var post = found(id, me);
    var at = at(post);
    model.addAttribute("date", to == null ? at.toLocalDate() : Sheet.day(to, sheet.today()));
    model.addAttribute("time", at.toLocalTime());
    return page(post, null, null, me, model);
  }

  @PostMapping("/calendar/posts/move")
  @May(Right.WRITE_POSTS)
  String move(
      @RequestParam UUID id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String date,
      @RequestParam(defaultValue = "") String time,
      @RequestParam(required = false) @Nullable String second,
      Person me,
      Model model,
      HttpServletResponse response,
      RedirectAttributes said) {
    var post = found(id, me);
    typed(date, time, model);
    return switch (When.read(date, time, second, sheet.zone())) {
      case When.Not(var key) -> refused(post, "move", key, me, model, response);
      case When.Twice(var wall) -> {
        model.addAttribute("twice", wall.local());
        yield refused(post, "move", null, me, model, response);
      }
      case When.Chosen(var wall) ->
          switch (agenda.move(new PostId(id), version, wall, me.id(), post.asked())) {
            case Planned.Refused(var why) -> refused(post, "move", why.key(), me, model, response);
            case Planned.Done(_, var unready) when unready -> "redirect:/posts/" + id + "/edit";
            case Planned.Done _ ->
                done(
                    post.asked() ? "calendar.said.moved-asked" : "calendar.said.moved", wall, said);
          };
    };
  }

  /// Says the same again on another day, as a draft of its own.
  @PostMapping("/calendar/posts/{id}/copies")
  @May(Right.WRITE_POSTS)
  String copy(
      @PathVariable UUID id,
      @RequestParam UUID copy,
      @RequestParam(defaultValue = "") String date,
      @RequestParam(defaultValue = "") String time,
      @RequestParam(required = false) @Nullable String second,
      Person me,
      Model model,
      HttpServletResponse response,
      RedirectAttributes said) {
    var post = found(id, me);
    typed(date, time, model);
    return switch (When.read(date, time, second, sheet.zone())) {
      case When.Not(var key) -> refused(post, "copy", key, me, model, response);
      case When.Twice(var wall) -> {
        model.addAttribute("twice", wall.local());
        yield refused(post, "copy", null, me, model, response);
      }
      case When.Chosen(var wall) ->
          agenda.copy(new PostId(id), new PostId(copy), wall, me.id())
                  instanceof Planned.Refused(var why)
              ? refused(post, "copy", why.key(), me, model, response)
              : done("calendar.said.copied", wall, said);
    };
  }

  @PostMapping("/calendar/posts/{id}/promise")
  @May(Right.WRITE_POSTS)
  String promise(
      @PathVariable UUID id, @RequestParam(defaultValue = "") String promise, Person me) {
    var post = found(id, me);
    if (promise.isEmpty()) {
      promises.forget(post.id());
    } else {
      promises.keep(post.id(), promise(promise).id());
    }
    return "redirect:/calendar/posts/" + id;
  }

  private Promise promise(String id) {
    try {
      return promises.find(UUID.fromString(id)).orElseThrow(PlanPages::gone);
    } catch (IllegalArgumentException e) {
      throw gone();
    }
  }

  @PostMapping("/calendar/posts/{id}/story")
  @May(Right.WRITE_POSTS)
  String story(
      @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean story, Person me) {
    agenda.story(found(id, me).id(), story, me.id());
    return "redirect:/calendar/posts/" + id;
  }

  @PostMapping("/calendar/posts/{id}/removal")
  @May(Right.WRITE_POSTS)
  String remove(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean sure,
      Person me,
      Model model,
      HttpServletResponse response) {
    var post = found(id, me);
    if (!sure) {
      return again(post, "remove", "calendar.remove.unsure", me, model, response);
    }
    if (!agenda.discard(post.id(), me.id())) {
      return again(post, "remove", "publishing.planned.CLOSED", me, model, response);
    }
    promises.forget(post.id());
    return "redirect:/calendar";
  }

  private String again(
      PlannedPost post,
      String form,
      String key,
      Person me,
      Model model,
      HttpServletResponse response) {
    var at = at(post);
    typed(at.toLocalDate().toString(), at.toLocalTime().toString(), model);
    return refused(post, form, key, me, model, response);
  }

  private String done(String key, WallTime at, RedirectAttributes said) {
    said.addFlashAttribute("said", key);
    said.addFlashAttribute("saidWhen", times.moment(at.local()));
    var day = at.local().toLocalDate();
    return "redirect:/calendar?day=" + day + "#d-" + day;
  }

  private static void typed(String date, String time, Model model) {
    model.addAttribute("date", date);
    model.addAttribute("time", time);
  }

  private LocalDateTime at(PlannedPost post) {
    return post.plan() == null ? agenda.nextSlot().local() : post.plan().local();
  }

  private String refused(
      PlannedPost post,
      String form,
      @Nullable String key,
      Person me,
      Model model,
      HttpServletResponse response) {
    response.setStatus(422);
    return page(post, form, key, me, model);
  }

  private String page(
      PlannedPost post, @Nullable String form, @Nullable String error, Person me, Model model) {
    model.addAttribute("post", post);
    model.addAttribute("form", form);
    model.addAttribute("error", error);
    model.addAttribute("due", post.due() == null ? null : post.due().atZone(sheet.zone()));
    model.addAttribute("zone", sheet.zone());
    model.addAttribute("copy", UUID.randomUUID());
    model.addAttribute("promises", promises.on(sheet.today()));
    model.addAttribute("keeps", promises.of(post.id()).orElse(null));
    model.addAttribute("story", agenda.isStory(post.id()));
    var series = repetitions.of(post.id());
    model.addAttribute("series", series.orElse(null));
    model.addAttribute(
        "others",
        series.map(repetitions::posts).orElse(java.util.List.of()).stream()
            .flatMap(id -> posts.find(id, me).stream())
            .filter(one -> !one.id().equals(post.id()))
            .map(sheet::event)
            .toList());
    model.addAttribute("mayWrite", true);
    return "calendar/plan";
  }

  private PlannedPost found(UUID id, Person me) {
    return posts.find(new PostId(id), me).orElseThrow(PlanPages::gone);
  }

  private static ResponseStatusException gone() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
