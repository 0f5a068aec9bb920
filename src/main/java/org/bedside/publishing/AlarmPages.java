package org.bedside.publishing;

import java.util.UUID;
import org.bedside.gate.FalseAlarm;
import org.bedside.gate.FalseAlarms;
import org.bedside.guard.Kind;
import org.bedside.people.May;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Whoever wrote a post, or can say yes to it, says that a mark of the guard means nobody in our
/// care.
@Controller
class AlarmPages {

  private final PostView view;
  private final Copies copies;
  private final Occasions occasions;
  private final Waiting waiting;
  private final FalseAlarms alarms;

  AlarmPages(
      PostView view, Copies copies, Occasions occasions, Waiting waiting, FalseAlarms alarms) {
    this.view = view;
    this.copies = copies;
    this.occasions = occasions;
    this.waiting = waiting;
    this.alarms = alarms;
  }

  @PostMapping("/posts/{id}/alarms")
  @May(Right.SEE_CALENDAR)
  String say(
      @PathVariable UUID id, @RequestParam Kind kind, @RequestParam FalseAlarm alarm, Person me) {
    var post = view.found(id);
    if (!post.writers().contains(me.id()) && waiting.yesOf(post, me).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    var when = occasions.of(post);
    if (!alarms.say(post.id().subject(), copies.words(post), when, kind, alarm, me)) {
      throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return "redirect:/posts/" + id + "#alarms";
  }
}
