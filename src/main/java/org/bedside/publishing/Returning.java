package org.bedside.publishing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.gate.Answer;
import org.bedside.gate.Gate;
import org.bedside.gate.Review;
import org.bedside.gate.Words;
import org.bedside.margin.Margin;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Brings back posts that had their yes and that the gate does not let go, because the practice's
/// rules changed in between or ask for more, or who said it may not any more: to their author where
/// words or a reason are missing, else to whoever has to say yes now. Their time has passed by
/// then, so they go out as soon as they have it.
@Service
class Returning {

  private final Posts posts;
  private final Versions versions;
  private final Returns returns;
  private final Occasions occasions;
  private final Waiting waiting;
  private final Decisions decisions;
  private final Gate gate;
  private final Margin margin;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  Returning(
      Posts posts,
      Versions versions,
      Returns returns,
      Occasions occasions,
      Waiting waiting,
      Decisions decisions,
      Gate gate,
      Margin margin,
      People people,
      Audit audit,
      Clock clock) {
    this.posts = posts;
    this.versions = versions;
    this.returns = returns;
    this.occasions = occasions;
    this.waiting = waiting;
    this.decisions = decisions;
    this.gate = gate;
    this.margin = margin;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /// False if it has no yes any more.
  @Transactional
  boolean bringBack(PostId id, Answer.Reason held) {
    var found =
        posts.lock(id).filter(post -> post.state() == State.APPROVED && post.approval() != null);
    if (found.isEmpty()) {
      return false;
    }
    var post = found.get();
    var all = List.copyOf(versions.frozen(id).values());
    var why = why(post, all, held);
    var back =
        switch (why) {
          case WORDS -> toAuthor(post);
          case YES, LEFT -> toNext(post, all);
        };
    posts.replace(back, post.version());
    returns.put(id, why, clock.instant().truncatedTo(ChronoUnit.MICROS));
    switch (why) {
      case WORDS -> decisions.tellAuthor(back, "returned");
      case YES, LEFT -> waiting.put(back);
    }
    audit.record(Entry.of("system", "post.returned", id.subject()).with("why", why.name()));
    return true;
  }

  /// What the author may know decides, since they read where it went.
  private Returns.Why why(Post post, List<Words> all, Answer.Reason held) {
    var author = people.find(post.author()).orElseThrow();
    if (all.stream().anyMatch(words -> wantsWords(words, post, author))) {
      return Returns.Why.WORDS;
    }
    return held == Answer.Reason.APPROVER_LEFT ? Returns.Why.LEFT : Returns.Why.YES;
  }

  private boolean wantsWords(Words words, Post post, Person author) {
    var review = gate.review(words, occasions.of(post), author);
    return review instanceof Review.Stopped || !review.unanswered().isEmpty();
  }

  private Post toAuthor(Post post) {
    gate.withdraw(post.id().subject());
    return again(post, State.CHANGES);
  }

  private Post toNext(Post post, List<Words> all) {
    gate.reopen(Objects.requireNonNull(post.approval()), all, occasions.of(post));
    return again(post, State.WAITING);
  }

  private static Post again(Post post, State state) {
    return post.with(
            post.audience(),
            post.title(),
            post.text(),
            new Plan.Now(),
            post.versions(),
            post.declared())
        .with(state, null, null);
  }

  /// What is asked for since a post came back; empty once somebody asked for a yes again.
  Optional<Returns.Why> why(Post post) {
    return post.state() == State.APPROVED || post.state() == State.RECALLED
        ? Optional.empty()
        : returns.of(post.id(), margin.askedAt(post.id().subject()).orElse(Instant.EPOCH));
  }
}
