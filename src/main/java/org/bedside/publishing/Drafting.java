package org.bedside.publishing;

import java.util.UUID;
import org.bedside.detectors.Form;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.web.NoRoom;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// Keeps all that the composer's form holds: the words, what each picture shows, and what the post
/// belongs to.
@Component
class Drafting {

  private final Writing writing;
  private final Posts posts;
  private final Rendering rendering;
  private final ObjectProvider<Belonging> belonging;
  private final People people;

  Drafting(
      Writing writing,
      Posts posts,
      Rendering rendering,
      ObjectProvider<Belonging> belonging,
      People people) {
    this.writing = writing;
    this.posts = posts;
    this.rendering = rendering;
    this.belonging = belonging;
    this.people = people;
  }

  /// @throws ResponseStatusException 400 for what cannot come from our page
  Saved keep(UUID id, ComposerForm form, Person me) {
    Draft draft;
    try {
      draft = form.draft(new PostId(id), people.practice().zone());
      draft = draft.as(kept(draft.id()));
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, e);
    }
    try {
      return keep(draft, form, me);
    } catch (RuntimeException e) {
      if (NoRoom.isWhy(e)) {
        var blank = Post.blank(draft.id(), me.id(), draft.audience());
        return new Saved.NoRoom(draft.over(posts.find(draft.id()).orElse(blank)));
      }
      throw e;
    }
  }

  /// What the post is since it was begun.
  private Form kept(PostId id) {
    return posts.find(id).map(post -> post.declared().form()).orElse(Form.POST);
  }

  private Saved keep(Draft draft, ComposerForm form, Person me) {
    var saved = writing.save(draft, me.id());
    for (var picture : rendering.pictures(draft.id())) {
      if (saved instanceof Saved.Kept && form.hasAlt(picture.id().value())) {
        saved = writing.describe(draft.id(), picture.id(), form.alt(picture.id().value()), me.id());
      }
    }
    if (saved instanceof Saved.Kept && form.hasBelonging()) {
      belonging.ifAvailable(room -> room.put(draft.id(), form.belongsTo(), me.id()));
    }
    return saved;
  }
}
