package org.bedside.publishing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.bedside.people.May;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// A post that is out and wrong: it is taken back wherever that is possible, and its words become a
/// new draft that says what it is. The draft goes the way of all drafts, guard and second yes
/// included. Not every network can edit, and none shows an edit to those who have read the old
/// words, so a correction is a post of its own everywhere.
@Controller
class CorrectionPages {

  private final Posts posts;
  private final Pictures pictures;
  private final Writing writing;
  private final Decisions decisions;
  private final MessageSource messages;

  CorrectionPages(
      Posts posts,
      Pictures pictures,
      Writing writing,
      Decisions decisions,
      MessageSource messages) {
    this.posts = posts;
    this.pictures = pictures;
    this.writing = writing;
    this.decisions = decisions;
    this.messages = messages;
  }

  /// Asked twice, it is the same draft.
  @PostMapping("/posts/{id}/correction")
  @May(Right.WRITE_POSTS)
  String correct(@PathVariable UUID id, Person me) {
    var old =
        posts
            .find(new PostId(id))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (old.state() != State.RECALLED) {
      recall(old, me);
    }
    var name = "correction:" + id;
    var fresh = new PostId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    if (posts.find(fresh).isEmpty()) {
      writing.save(draft(fresh, old), me.id());
      pictures.of(old.id()).forEach(picture -> writing.addPicture(fresh, picture, me.id()));
    }
    return "redirect:/posts/" + fresh.value() + "/edit";
  }

  private void recall(Post old, Person me) {
    if (!me.may(Right.APPROVE_POSTS)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    if (!(decisions.recall(old.id(), me.id()) instanceof Decision.Done)) {
      throw new ResponseStatusException(HttpStatus.CONFLICT);
    }
  }

  private Draft draft(PostId fresh, Post old) {
    var title = old.title().isBlank() ? "" : corrected(old.title());
    return new Draft(
        fresh,
        0,
        UUID.randomUUID(),
        old.audience(),
        title.substring(0, Math.min(title.length(), Draft.MOST_IN_TITLE)),
        corrected(old.text()),
        new Plan.Now(),
        old.versions(),
        old.declared());
  }

  private String corrected(String words) {
    return messages.getMessage(
        "publishing.correction", new Object[] {words}, LocaleContextHolder.getLocale());
  }
}
