package org.bedside.stories;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.media.Media;
import org.bedside.media.MediaId;
import org.bedside.media.MediaItem;
import org.bedside.people.People;
import org.bedside.people.PersonId;
import org.bedside.stories.Terms.Shot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writing down what a patient shall be asked, and making the link that asks them.
@Service
class Preparing {

  static final int MOST_PICTURES = 4;

  private final Authorizations table;
  private final Media media;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  Preparing(Authorizations table, Media media, People people, Audit audit, Clock clock) {
    this.table = table;
    this.media = media;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /// Keeps what was typed. Pictures stay as they are.
  @Transactional
  public Outcome save(
      AuthorizationId id, int version, Content content, Locale language, PersonId by) {
    var found = table.lock(id);
    if (found.isPresent() && found.get().state() != State.DRAFT) {
      return new Outcome.Refused("stories.refused.NOT_NOW");
    }
    if (found.isPresent() && found.get().version() != version) {
      return new Outcome.Refused("stories.refused.CHANGED");
    }
    var pictures = found.map(one -> one.terms().pictures()).orElseGet(List::of);
    var author = found.map(Authorization::author).orElse(by);
    put(id, author, content.with(content.terms().with(pictures)), language, version + 1);
    record(by, found.isEmpty() ? "story.begun" : "story.changed", id);
    return new Outcome.Done();
  }

  private void put(
      AuthorizationId id, PersonId author, Content content, Locale language, int version) {
    table.write(
        new Authorization(
            id, author, State.DRAFT, content, language, version, null, null, null, null),
        now());
  }

  /// Adds a picture that has been described.
  @Transactional
  public Outcome add(AuthorizationId id, MediaItem picture, String alt, PersonId by) {
    var draft = table.lock(id).orElseThrow();
    var pictures = new ArrayList<>(draft.terms().pictures());
    if (draft.state() != State.DRAFT) {
      return new Outcome.Refused("stories.refused.NOT_NOW");
    }
    if (pictures.size() >= MOST_PICTURES) {
      return new Outcome.Refused("stories.refused.PICTURES");
    }
    pictures.add(new Shot(picture.id().value(), picture.sha256(), alt));
    return with(draft, pictures, by);
  }

  @Transactional
  public Outcome remove(AuthorizationId id, MediaId picture, PersonId by) {
    var draft = table.lock(id).orElseThrow();
    if (draft.state() != State.DRAFT) {
      return new Outcome.Refused("stories.refused.NOT_NOW");
    }
    var pictures = new ArrayList<>(draft.terms().pictures());
    pictures.removeIf(shot -> shot.media().equals(picture.value()));
    return with(draft, pictures, by);
  }

  private Outcome with(Authorization draft, List<Shot> pictures, PersonId by) {
    var content = draft.content().with(draft.terms().with(pictures));
    put(draft.id(), draft.author(), content, draft.language(), draft.version() + 1);
    record(by, "story.changed", draft.id());
    return new Outcome.Done();
  }

  /// Makes a link; the one before ends. Before the answer it is one to sign by, afterwards one to
  /// the patient's copy.
  @Transactional
  public Outcome link(AuthorizationId id, PersonId by) {
    var one = table.lock(id).orElseThrow();
    var terms = one.terms();
    var now = now();
    var state =
        switch (one.state()) {
          case DRAFT, SENT -> State.SENT;
          case SIGNED -> State.SIGNED;
          case EXPIRED, REVOKED, DECLINED, WITHDRAWN -> null;
        };
    if (state == null) {
      return new Outcome.Refused("stories.refused.NOT_NOW");
    }
    var fault = state == State.SENT ? fault(terms, now) : null;
    if (fault != null) {
      return new Outcome.Refused("stories.refused." + fault);
    }
    var token = Links.token();
    table.link(id, state, Links.hash(token), now.plus(Links.GOOD_FOR), now);
    record(by, one.state() == State.DRAFT ? "story.asked" : "story.linked", id);
    return new Outcome.Linked(token);
  }

  /// Why nobody can be asked this; null if they can.
  private @Nullable String fault(Terms terms, Instant now) {
    if (terms.uses().isEmpty()) {
      return "NOTHING";
    }
    if (terms.expires().isBefore(today(now))) {
      return "OVER";
    }
    return terms.pictures().stream().allMatch(this::isAsItWas) ? null : "PICTURE_GONE";
  }

  /// Back on the desk, to be changed; the link ends.
  @Transactional
  public Outcome reopen(AuthorizationId id, PersonId by) {
    var one = table.lock(id).orElseThrow();
    if (one.state() != State.SENT) {
      return new Outcome.Refused("stories.refused.NOT_NOW");
    }
    table.unlink(id, now());
    record(by, "story.reopened", id);
    return new Outcome.Done();
  }

  /// Whether the picture is there, and is the one that was shown.
  boolean isAsItWas(Shot shot) {
    return media
        .find(new MediaId(shot.media()))
        .filter(item -> item.sha256().equals(shot.sha256()))
        .isPresent();
  }

  private LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, people.practice().zone());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private void record(PersonId by, String action, AuthorizationId id) {
    audit.record(Entry.of(by.ledger(), action, id.subject()));
  }
}
