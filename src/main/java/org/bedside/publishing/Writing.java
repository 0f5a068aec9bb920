package org.bedside.publishing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.gate.Gate;
import org.bedside.media.Media;
import org.bedside.media.MediaId;
import org.bedside.people.PersonId;
import org.bedside.today.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps drafts, and makes every yes void as soon as a word changes.
@Service
class Writing {

  private final Posts posts;
  private final Versions versions;
  private final Pictures pictures;
  private final Media media;
  private final Gate gate;
  private final Today today;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Writing(
      Posts posts,
      Versions versions,
      Pictures pictures,
      Media media,
      Gate gate,
      Today today,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.posts = posts;
    this.versions = versions;
    this.pictures = pictures;
    this.media = media;
    this.gate = gate;
    this.today = today;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /// Keeps what was typed. The same draft again changes nothing, so that opening a page or a lost
  /// answer voids no approval.
  @Transactional
  Saved save(Draft draft, PersonId writer) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var found = posts.lock(draft.id());
    var blank = Post.blank(draft.id(), writer, draft.audience());
    if (draft.text().length() > Draft.MOST_CHARACTERS
        || draft.title().length() > Draft.MOST_IN_TITLE
        || draft.versions().stream().anyMatch(v -> isTooLong(v.own()))) {
      return new Saved.TooLong(draft.over(found.orElse(blank)));
    }
    if (found.isEmpty()) {
      var fresh = blank.changedTo(draft, writer, now);
      posts.add(fresh);
      versions.put(fresh.id(), fresh.versions());
      audit.record(Entry.of(actor(writer), "post.begun", fresh.id().subject()));
      return new Saved.Kept(fresh);
    }
    var post = found.get();
    if (!draft.changesWords(post)) {
      return new Saved.Kept(post);
    }
    if (isClosed(post, now)) {
      return new Saved.Closed(draft.over(post));
    }
    if (draft.version() != post.version() && !draft.page().equals(post.page())) {
      return new Saved.Conflict(draft.over(post), post);
    }
    var changed = post.changedTo(draft, writer, now);
    if (post.state() == State.APPROVED) {
      events.publishEvent(new PostWithdrawn(post.id(), now));
    }
    forgetYes(post, writer);
    posts.replace(changed, post.version());
    versions.put(post.id(), changed.versions());
    return new Saved.Kept(changed);
  }

  /// Adds a picture; it is a change of the post like any other.
  @Transactional
  Saved addPicture(PostId id, MediaId picture, PersonId writer) {
    return touch(id, writer, () -> pictures.add(id, picture));
  }

  @Transactional
  Saved removePicture(PostId id, MediaId picture, PersonId writer) {
    return touch(id, writer, () -> pictures.remove(id, picture));
  }

  /// Describes a picture for people who cannot see it.
  @Transactional
  Saved describe(PostId id, MediaId picture, String alt, PersonId writer) {
    var same = media.find(picture).filter(item -> alt.equals(item.alt())).isPresent();
    if (alt.isBlank() || same || !pictures.of(id).contains(picture)) {
      return new Saved.Kept(posts.find(id).orElseThrow());
    }
    return touch(id, writer, () -> media.describe(picture, alt, actor(writer)));
  }

  private Saved touch(PostId id, PersonId writer, Runnable change) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var post = posts.lock(id).orElseThrow();
    if (isClosed(post, now)) {
      return new Saved.Closed(post);
    }
    change.run();
    var changed = post.changedTo(Draft.of(post, post.page()), writer, now);
    if (post.state() == State.APPROVED) {
      announceWithdrawal(id, now);
    }
    forgetYes(post, writer);
    posts.replace(changed, post.version());
    versions.thaw(id);
    return new Saved.Kept(changed);
  }

  @Transactional
  void announceWithdrawal(PostId id, Instant now) {
    events.publishEvent(new PostWithdrawn(id, now));
  }

  private void forgetYes(Post post, PersonId writer) {
    if (gate.withdraw(post.id().subject())) {
      audit.record(Entry.of(actor(writer), "post.approval-voided", post.id().subject()));
    }
    for (var kind : List.of("approval", "changes", "expired", "returned")) {
      today.settle(post.id().subject(), kind, writer);
    }
  }

  /// Out already, or taken back: from then on the words stay as they are.
  static boolean isClosed(Post post, Instant now) {
    return post.state() == State.RECALLED
        || (post.state() == State.APPROVED && post.due() != null && !post.due().isAfter(now));
  }

  private static boolean isTooLong(@Nullable String own) {
    return own != null && own.length() > Draft.MOST_CHARACTERS;
  }

  /// As the ledger names them; without a person it was the house.
  static String actor(@Nullable PersonId id) {
    return id == null ? "system" : id.ledger();
  }
}
