package org.bedside.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.UUID;
import org.bedside.people.People;
import org.bedside.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes a post whose time passed without a yes to the next open slot and asks again, in one go.
@Service
class Anew {

  private static final Duration AHEAD = Duration.ofDays(60);

  private final Posts posts;
  private final Slots slots;
  private final Writing writing;
  private final Decisions decisions;
  private final People people;
  private final Clock clock;

  Anew(Posts posts, Slots slots, Writing writing, Decisions decisions, People people, Clock clock) {
    this.posts = posts;
    this.slots = slots;
    this.writing = writing;
    this.decisions = decisions;
    this.people = people;
    this.clock = clock;
  }

  /// The slot that a post would take.
  ZonedDateTime next() {
    return slot().instant().atZone(people.practice().zone());
  }

  private Plan.At slot() {
    var now = clock.instant();
    var taken =
        posts.dueBetween(now, now.plus(AHEAD)).stream()
            .map(Post::due)
            .filter(Objects::nonNull)
            .toList();
    return slots.next(now, people.practice().zone(), taken);
  }

  @Transactional
  Decision plan(PostId id, int version, PersonId by) {
    var found = posts.lock(id);
    if (found.isEmpty()) {
      return new Decision.Unknown();
    }
    var post = found.get();
    if (post.version() != version) {
      return new Decision.Refused(post, Decision.Reason.CHANGED);
    }
    if (post.state() != State.EXPIRED) {
      return new Decision.Refused(post, Decision.Reason.NOT_NOW);
    }
    var draft =
        new Draft(
            id,
            version,
            UUID.randomUUID(),
            post.audience(),
            post.title(),
            post.text(),
            slot(),
            post.versions(),
            post.declared());
    return writing.save(draft, by) instanceof Saved.Kept(var kept)
        ? decisions.ask(id, kept.version(), by)
        : new Decision.Refused(post, Decision.Reason.NOT_NOW);
  }
}
