package org.bedside.publishing;

import java.time.Clock;
import java.time.Instant;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.gate.Gate;
import org.bedside.today.Item;
import org.bedside.today.Today;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Works out anew when each planned post is due, at the start and once a day. The rules of a zone
/// change with the machine's own; what a person planned is the time on the wall, and it stays.
@Component
class Resolving {

  private static final long DAY = 24 * 60 * 60 * 1000L;

  private final Posts posts;
  private final PostSearch search;
  private final Writing writing;
  private final Versions versions;
  private final Gate gate;
  private final Today today;
  private final Audit audit;
  private final Clock clock;

  Resolving(
      Posts posts,
      PostSearch search,
      Writing writing,
      Versions versions,
      Gate gate,
      Today today,
      Audit audit,
      Clock clock) {
    this.posts = posts;
    this.search = search;
    this.writing = writing;
    this.versions = versions;
    this.gate = gate;
    this.today = today;
    this.audit = audit;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 10_000, fixedDelay = DAY)
  @Transactional
  void look() {
    var now = clock.instant();
    for (var id : search.planned(now)) {
      posts.lock(id).ifPresent(post -> resolve(post, now));
    }
  }

  private void resolve(Post post, Instant now) {
    if (!(post.plan() instanceof Plan.At at) || at.instant().equals(post.due())) {
      return;
    }
    if (post.state() == State.APPROVED) {
      takeBack(post, at, now);
    } else {
      posts.replace(post.with(post.state(), at.instant(), post.approval()), post.version());
    }
    audit.record(
        Entry.of("system", "post.time-resolved", post.id().subject())
            .with("due", at.instant().toString()));
  }

  /// The channels hold the moment that was approved. So the yes is void, and the author is told.
  private void takeBack(Post post, Plan.At at, Instant now) {
    if (post.approval() != null) {
      gate.withdraw(post.approval());
    }
    posts.replace(post.with(State.DRAFT, at.instant(), null), post.version());
    versions.thaw(post.id());
    writing.announceWithdrawal(post.id(), now);
    today.put(
        Item.forPerson(
                post.author(),
                post.id().subject(),
                "changes",
                post.audience(),
                "/posts/" + post.id().value() + "/edit",
                3)
            .dueBy(at.instant()));
  }
}
