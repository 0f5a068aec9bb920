package org.bedside.publishing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.gate.Approval;
import org.bedside.gate.Gate;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.people.Proven;
import org.bedside.people.Right;
import org.bedside.today.Item;
import org.bedside.today.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asking for a yes, giving it, asking for a change, taking back.
@Service
class Decisions {

  private static final String SYSTEM = "system";

  private final Posts posts;
  private final PostSearch search;
  private final Versions versions;
  private final Rendering rendering;
  private final Notes notes;
  private final Gate gate;
  private final Occasions occasions;
  private final Waiting waiting;
  private final Parts parts;
  private final People people;
  private final Today today;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Decisions(
      Posts posts,
      PostSearch search,
      Versions versions,
      Rendering rendering,
      Notes notes,
      Gate gate,
      Occasions occasions,
      Waiting waiting,
      Parts parts,
      People people,
      Today today,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.posts = posts;
    this.search = search;
    this.versions = versions;
    this.rendering = rendering;
    this.notes = notes;
    this.gate = gate;
    this.occasions = occasions;
    this.waiting = waiting;
    this.parts = parts;
    this.people = people;
    this.today = today;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /// Freezes the exact words of each channel and asks for the first yes that they need.
  @Transactional
  Decision ask(PostId id, int version, PersonId asker) {
    var found = posts.lock(id);
    if (found.isEmpty()) {
      return new Decision.Unknown();
    }
    var post = found.get();
    if (post.state() == State.WAITING && post.version() == version) {
      return new Decision.Done(post);
    }
    if (post.version() != version) {
      return new Decision.Refused(post, Decision.Reason.CHANGED);
    }
    if (post.state() != State.DRAFT && post.state() != State.EXPIRED) {
      return new Decision.Refused(post, Decision.Reason.NOT_NOW);
    }
    var person = people.find(asker).orElseThrow();
    gate.asked(id.subject(), rendering.all(post), occasions.of(post), person);
    var obstacles = rendering.obstacles(post, person, clock.instant());
    if (!obstacles.isEmpty()) {
      return new Decision.Unready(post, obstacles);
    }
    for (var outlet : rendering.outlets(post)) {
      versions.freeze(id, outlet.id(), rendering.words(post, outlet));
    }
    // Yeses to the same words at another time were yeses to something else.
    gate.withdraw(id.subject());
    var asked = post.with(State.WAITING, post.due(), null);
    posts.replace(asked, version);
    parts.asked(asked);
    waiting.put(asked);
    audit.record(Entry.of(Writing.actor(asker), "post.submitted", id.subject()));
    return new Decision.Done(asked);
  }

  /// Says yes to exactly what was frozen. After its time a post expires instead of going out late.
  @Transactional
  Decision approve(PostId id, int version, Proven yes) {
    var found = posts.lock(id);
    if (found.isEmpty()) {
      return new Decision.Unknown();
    }
    var post = found.get();
    if (post.state() == State.APPROVED && post.version() == version + 1) {
      return new Decision.Done(post);
    }
    if (post.version() != version) {
      return new Decision.Refused(post, Decision.Reason.CHANGED);
    }
    if (post.state() != State.WAITING) {
      return new Decision.Refused(post, Decision.Reason.NOT_NOW);
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (post.due() != null && !post.due().isAfter(now)) {
      return new Decision.Refused(expire(post), Decision.Reason.EXPIRED);
    }
    var decision = count(post, now, yes);
    if (decision instanceof Decision.Done(var done) && done.approval() != null) {
      var ids = versions.frozen(id).keySet().stream().map(OutletId::value).toList();
      var due = Objects.requireNonNull(done.due());
      events.publishEvent(new PostApproved(id, ids, done.approval().value(), due));
    }
    return decision;
  }

  private Decision count(Post post, Instant now, Proven yes) {
    var id = post.id();
    var all = List.copyOf(versions.frozen(id).values());
    return switch (gate.approve(id.subject(), all, occasions.of(post), post.writers(), yes)) {
      case Approval.Refused(var reason) -> new Decision.Stopped(post, reason);
      case Approval.Counted _ -> {
        waiting.settle(id, yes.person());
        waiting.put(post);
        yield new Decision.Done(post);
      }
      case Approval.Given(var approval, _) -> {
        var due = Objects.requireNonNullElse(post.due(), now);
        var approved = post.with(State.APPROVED, due, approval);
        posts.replace(approved, post.version());
        waiting.settle(id, yes.person());
        yield new Decision.Done(approved);
      }
    };
  }

  /// A colleague says something about a post. If they could say yes to it and ask for a change
  /// instead, the post goes back.
  @Transactional
  Decision note(UUID noteId, PostId id, Person by, String words, boolean asksChange) {
    var found = posts.lock(id);
    if (found.isEmpty()) {
      return new Decision.Unknown();
    }
    var post = found.get();
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (asksChange && post.state() != State.WAITING) {
      return new Decision.Refused(post, Decision.Reason.NOT_NOW);
    }
    if (asksChange && waiting.yesOf(post, by).isEmpty()) {
      return new Decision.Stopped(post, Approval.Reason.NO_RIGHT);
    }
    notes.add(new Notes.Note(noteId, id, by.id(), now, asksChange, words));
    if (!asksChange) {
      return new Decision.Done(post);
    }
    gate.sentBack(id.subject(), List.copyOf(versions.frozen(id).values()), by.id());
    gate.withdraw(id.subject());
    var back = post.with(State.CHANGES, post.due(), null);
    posts.replace(back, post.version());
    waiting.settle(id, by.id());
    today.put(waitingForAuthor(post, "changes", "/edit", 3).from(by.id()).dueBy(post.due()));
    audit.record(Entry.of(by.id().ledger(), "post.changes-requested", id.subject()));
    return new Decision.Done(back);
  }

  /// Takes the post back before it is out: it becomes a draft again.
  @Transactional
  Decision withdraw(PostId id, @Nullable PersonId by) {
    var found = posts.lock(id);
    if (found.isEmpty()) {
      return new Decision.Unknown();
    }
    var post = found.get();
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var waits = post.state() == State.WAITING || post.state() == State.APPROVED;
    if (!waits || Writing.isClosed(post, now)) {
      return new Decision.Refused(post, Decision.Reason.NOT_NOW);
    }
    gate.withdraw(id.subject());
    var draft = post.with(State.DRAFT, Draft.of(post, post.page()).due(), null);
    posts.replace(draft, post.version());
    versions.thaw(id);
    waiting.settle(id, by);
    audit.record(Entry.of(Writing.actor(by), "post.withdrawn", id.subject()));
    events.publishEvent(new PostWithdrawn(id, now));
    return new Decision.Done(draft);
  }

  /// Takes a post back that is out. What a channel cannot take back, it says.
  ///
  /// @param by null for the house itself
  @Transactional
  Decision recall(PostId id, @Nullable PersonId by) {
    var found = posts.lock(id);
    if (found.isEmpty()) {
      return new Decision.Unknown();
    }
    var post = found.get();
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (post.state() == State.RECALLED) {
      return new Decision.Done(post);
    }
    if (post.state() != State.APPROVED || !Writing.isClosed(post, now)) {
      return new Decision.Refused(post, Decision.Reason.NOT_NOW);
    }
    if (post.approval() != null) {
      gate.withdraw(post.approval());
    }
    var recalled = post.with(State.RECALLED, post.due(), post.approval());
    posts.replace(recalled, post.version());
    audit.record(Entry.of(Writing.actor(by), "post.recalled", id.subject()));
    events.publishEvent(new PostRecalled(id, now));
    return new Decision.Done(recalled);
  }

  /// Takes back every post whose last day is over.
  @Transactional
  void endOverdue() {
    if (!people.isSetUp()) {
      return;
    }
    var now = clock.instant();
    for (var id : search.ended(LocalDate.ofInstant(now, people.practice().zone()))) {
      recall(id, null);
    }
  }

  /// Every post that nobody approved before its time.
  @Transactional
  void expireOverdue() {
    for (var id : search.overdue(clock.instant())) {
      posts
          .lock(id)
          .filter(post -> post.state() == State.WAITING || post.state() == State.CHANGES)
          .ifPresent(this::expire);
    }
  }

  private Post expire(Post post) {
    gate.withdraw(post.id().subject());
    var expired = post.with(State.EXPIRED, post.due(), null);
    posts.replace(expired, post.version());
    waiting.settle(post.id(), null);
    today.settle(post.id().subject(), "changes", null);
    today.put(waitingForAuthor(post, "expired", "", 1).dueBy(post.due()));
    audit.record(Entry.of(SYSTEM, "post.expired", post.id().subject()));
    return expired;
  }

  /// Puts a post before its author again.
  void tellAuthor(Post post, String kind) {
    today.put(waitingForAuthor(post, kind, "/edit", 3).dueBy(post.due()));
  }

  /// What its author does next; while they are away, a deputy who may write.
  private static Item waitingForAuthor(Post post, String kind, String page, int minutes) {
    return Item.forPerson(
            post.author(),
            post.id().subject(),
            kind,
            post.audience(),
            "/posts/" + post.id().value() + page,
            minutes)
        .byDeputiesWith(Set.of(Right.WRITE_POSTS));
  }
}
