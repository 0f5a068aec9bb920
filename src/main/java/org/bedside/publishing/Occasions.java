package org.bedside.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.bedside.gate.Occasion;
import org.bedside.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// When a post is said, and what was said in the week before it. Readers meet the practice's posts
/// one after the other, on whichever network, so all of them count.
@Component
class Occasions {

  private static final Duration WEEK = Duration.ofDays(7);

  private final Posts posts;
  private final People people;
  private final Clock clock;

  Occasions(Posts posts, People people, Clock clock) {
    this.posts = posts;
    this.people = people;
    this.clock = clock;
  }

  Occasion of(Post post) {
    return of(Objects.requireNonNullElse(post.due(), clock.instant()), post.id());
  }

  Occasion of(Approved post) {
    return of(Objects.requireNonNullElse(post.due(), clock.instant()), post.id());
  }

  /// Of words that are no post.
  Occasion at(Instant at) {
    return of(at, null);
  }

  private Occasion of(Instant at, @Nullable PostId itself) {
    return new Occasion(LocalDate.ofInstant(at, zone()), posts.said(at.minus(WEEK), at, itself));
  }

  private ZoneId zone() {
    return people.practice().zone();
  }
}
