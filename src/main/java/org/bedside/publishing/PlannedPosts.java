package org.bedside.publishing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bedside.gate.Gate;
import org.bedside.gate.Review;
import org.bedside.people.Person;
import org.bedside.publishing.PlannedPost.Look;
import org.springframework.stereotype.Service;

/// The posts by their days, as somebody may see them.
@Service
public class PlannedPosts {

  private final Posts posts;
  private final Rendering rendering;
  private final Gate gate;
  private final Occasions occasions;
  private final Carried carried;
  private final Clock clock;

  PlannedPosts(
      Posts posts,
      Rendering rendering,
      Gate gate,
      Occasions occasions,
      Carried carried,
      Clock clock) {
    this.posts = posts;
    this.rendering = rendering;
    this.gate = gate;
    this.occasions = occasions;
    this.carried = carried;
    this.clock = clock;
  }

  /// Those that go out in a span of time, the earliest first; at most 500.
  public List<PlannedPost> between(Instant from, Instant to, Person me) {
    return posts.dueBetween(from, to).stream().map(post -> shown(post, me)).toList();
  }

  /// Those without a time, the latest first.
  public List<PlannedPost> undated(Person me) {
    return posts.undated().stream().map(post -> shown(post, me)).toList();
  }

  public Optional<PlannedPost> find(PostId id, Person me) {
    return posts.find(id).map(post -> shown(post, me));
  }

  private PlannedPost shown(Post post, Person me) {
    return new PlannedPost(
        post.id(),
        post.version(),
        post.title(),
        post.text(),
        post.called(),
        post.audience(),
        look(post, me),
        post.plan() instanceof Plan.At at ? at.wall() : null,
        post.due(),
        !Writing.isClosed(post, clock.instant()),
        post.state() == State.WAITING || post.state() == State.APPROVED,
        rendering.outlets(post).stream().map(outlet -> outlet.id().value()).toList());
  }

  private Look look(Post post, Person me) {
    return switch (post.state()) {
      case APPROVED ->
          switch (carried.of(post.id())) {
            case OUT -> Look.OUT;
            case TROUBLE -> Look.TROUBLE;
            case PLANNED, PARTLY -> Look.YES;
          };
      case WAITING -> Look.ASK;
      case DRAFT, CHANGES ->
          gate.review(rendering.raw(post), occasions.of(post), me) instanceof Review.Stopped
              ? Look.STOP
              : Look.DRAFT;
      case EXPIRED -> Look.GAP;
      case RECALLED -> Look.BACK;
    };
  }
}
