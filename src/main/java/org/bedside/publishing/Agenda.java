package org.bedside.publishing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.guard.Audience;
import org.bedside.media.Media;
import org.bedside.media.MediaId;
import org.bedside.people.People;
import org.bedside.people.PersonId;
import org.bedside.today.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The second door of this room, for those who plan: posts by their days, and what changes a day.
/// What is changed here is changed by [Writing] and [Decisions] like in the composer: a yes is void
/// as soon as the time is another.
@Service
public class Agenda {

  private static final Duration DAY = Duration.ofDays(1);

  private final Posts posts;
  private final Writing writing;
  private final Decisions decisions;
  private final Rendering rendering;
  private final Slots slots;
  private final Stories stories;
  private final Pictures pictures;
  private final Media media;
  private final People people;
  private final Today today;
  private final Audit audit;
  private final Clock clock;

  Agenda(
      Posts posts,
      Writing writing,
      Decisions decisions,
      Rendering rendering,
      Slots slots,
      Stories stories,
      Pictures pictures,
      Media media,
      People people,
      Today today,
      Audit audit,
      Clock clock) {
    this.posts = posts;
    this.writing = writing;
    this.decisions = decisions;
    this.rendering = rendering;
    this.slots = slots;
    this.stories = stories;
    this.pictures = pictures;
    this.media = media;
    this.people = people;
    this.today = today;
    this.audit = audit;
    this.clock = clock;
  }

  /// The first open time of the week that is still free.
  public WallTime nextSlot() {
    var at = slots.next(clock.instant(), people.practice().zone(), taken()).wall();
    return WallTime.of(at.instant().atZone(at.zone()).toLocalDateTime(), at.zone());
  }

  /// The first time of the week on this day that is ahead and free; empty if there is none.
  public Optional<WallTime> freeSlot(LocalDate day) {
    var zone = people.practice().zone();
    var taken = taken();
    return slots.all().stream()
        .filter(slot -> slot.day() == day.getDayOfWeek())
        .map(slot -> WallTime.of(day.atTime(slot.at()), zone))
        .filter(time -> !time.isSkipped() && time.instant().isAfter(clock.instant()))
        .filter(time -> !taken.contains(time.instant()))
        .findFirst();
  }

  private List<Instant> taken() {
    var now = clock.instant();
    return posts.dueBetween(now, now.plus(Duration.ofDays(400))).stream()
        .flatMap(post -> Optional.ofNullable(post.due()).stream())
        .toList();
  }

  /// Keeps a new draft for a time. The same id again keeps nothing new.
  @Transactional
  public Planned write(
      PostId id, String title, String text, WallTime at, PersonId by, boolean ask) {
    if (posts.find(id).isPresent()) {
      return new Planned.Done(id, false);
    }
    var why = refusal(null, text, List.of(), at);
    if (why != null) {
      return new Planned.Refused(why);
    }
    var draft =
        new Draft(
            id, 0, UUID.randomUUID(), Audience.PUBLIC, title, text, Plan.At.of(at), List.of());
    return kept(writing.save(draft, by), by, ask);
  }

  /// Moves a post to another time. A yes that was given or asked for is void with it.
  ///
  /// @param ask whether to ask for a new yes at once
  @Transactional
  public Planned move(PostId id, int version, WallTime to, PersonId by, boolean ask) {
    var found = posts.lock(id);
    if (found.isEmpty()) {
      return new Planned.Refused(Planned.Why.UNKNOWN);
    }
    var post = found.get();
    if (Writing.isClosed(post, clock.instant())) {
      return new Planned.Refused(Planned.Why.CLOSED);
    }
    if (post.version() != version) {
      return new Planned.Refused(Planned.Why.CHANGED);
    }
    var why = refusal(post.id(), post.text(), rendering.outlets(post), to);
    if (why != null) {
      return new Planned.Refused(why);
    }
    var draft = Draft.of(post, UUID.randomUUID()).withPlan(Plan.At.of(to));
    var moved = kept(writing.save(draft, by), by, ask);
    audit.record(
        Entry.of(Writing.actor(by), "post.moved", id.subject())
            .with("at", to.local().toString())
            .with("zone", to.zone().getId()));
    return moved;
  }

  /// A new draft with the words and the pictures of another post, which stays as it is. The
  /// pictures are its own, so that other words about one of them leave the first post alone.
  @Transactional
  public Planned copy(PostId from, PostId id, WallTime to, PersonId by) {
    var found = posts.find(from);
    if (found.isEmpty()) {
      return new Planned.Refused(Planned.Why.UNKNOWN);
    }
    if (posts.find(id).isPresent()) {
      return new Planned.Done(id, false);
    }
    var post = found.get();
    var why = refusal(null, post.text(), rendering.outlets(post), to);
    if (why != null) {
      return new Planned.Refused(why);
    }
    var draft =
        new Draft(
            id,
            0,
            UUID.randomUUID(),
            post.audience(),
            post.title(),
            post.text(),
            Plan.At.of(to),
            post.versions(),
            post.declared());
    var saved = writing.save(draft, by);
    if (saved instanceof Saved.Kept) {
      pictures(from, id, by);
    }
    return kept(saved, by, false);
  }

  /// The ids are made of that of the copy, so that a repeated request brings no more.
  private void pictures(PostId from, PostId copy, PersonId by) {
    for (var picture : pictures.of(from)) {
      if (media.find(picture).isPresent()) {
        var name = "copy:" + copy.value() + ":" + picture.value();
        var own = new MediaId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        media.copy(picture, own, Writing.actor(by));
        writing.addPicture(copy, own, by);
      }
    }
  }

  /// Takes a post that is not out yet away for good. False if there is none, or it is out.
  @Transactional
  public boolean discard(PostId id, PersonId by) {
    var found = posts.lock(id);
    if (found.isEmpty() || Writing.isClosed(found.get(), clock.instant())) {
      return false;
    }
    var post = found.get();
    if (post.state() == State.WAITING || post.state() == State.APPROVED) {
      decisions.withdraw(id, by);
    } else if (post.state() != State.DRAFT) {
      posts.replace(post.with(State.DRAFT, post.due(), null), post.version());
    }
    for (var kind : List.of("approval", "changes", "expired")) {
      today.settle(id.subject(), kind, by);
    }
    posts.remove(id);
    audit.record(Entry.of(Writing.actor(by), "post.discarded", id.subject()));
    return true;
  }

  /// Whether a post leaves the front of the site a day after it is out.
  public boolean isStory(PostId id) {
    return stories.has(id);
  }

  /// Makes a draft a story, or a post again. Refused once somebody was asked about it.
  @Transactional
  public boolean story(PostId id, boolean story, PersonId by) {
    var found = posts.lock(id);
    if (found.isEmpty() || found.get().state() != State.DRAFT) {
      return false;
    }
    stories.put(id, story);
    var action = story ? "post.made-story" : "post.made-lasting";
    audit.record(Entry.of(Writing.actor(by), action, id.subject()));
    return true;
  }

  private Planned kept(Saved saved, PersonId by, boolean ask) {
    return switch (saved) {
      case Saved.Kept(var post) when ask ->
          decisions.ask(post.id(), post.version(), by) instanceof Decision.Done
              ? new Planned.Done(post.id(), false)
              : new Planned.Done(post.id(), true);
      case Saved.Kept(var post) -> new Planned.Done(post.id(), false);
      case Saved.Conflict _ -> new Planned.Refused(Planned.Why.CHANGED);
      case Saved.Closed _ -> new Planned.Refused(Planned.Why.CLOSED);
      case Saved.TooLong _ -> new Planned.Refused(Planned.Why.TOO_LONG);
      case Saved.NoRoom _ -> new Planned.Refused(Planned.Why.NO_ROOM);
    };
  }

  /// @param own the post itself, which may stay close to where it was
  private Planned.@Nullable Why refusal(
      @Nullable PostId own, String text, List<Outlet> outlets, WallTime to) {
    if (to.isSkipped()) {
      return Planned.Why.SKIPPED;
    }
    var at = to.instant();
    if (!at.isAfter(clock.instant())) {
      return Planned.Why.PAST;
    }
    var isSaid =
        !text.isBlank()
            && posts
                .dueBetween(at.minus(DAY.multipliedBy(2)), at.plus(DAY.multipliedBy(2)))
                .stream()
                .filter(other -> !other.id().equals(own) && other.state() != State.RECALLED)
                .filter(other -> other.text().strip().equals(text.strip()))
                .filter(other -> isCloserThanADay(other, to))
                .anyMatch(other -> outlets.isEmpty() || sharesOne(other, outlets));
    return isSaid ? Planned.Why.SAME_WORDS : null;
  }

  /// On the clock on the wall, so that the night in which spring takes an hour is a day, too.
  private static boolean isCloserThanADay(Post other, WallTime to) {
    var due = other.due();
    return due != null
        && Duration.between(due.atZone(to.zone()).toLocalDateTime(), to.local())
                .abs()
                .compareTo(DAY)
            < 0;
  }

  private boolean sharesOne(Post other, List<Outlet> outlets) {
    return outlets.stream().anyMatch(outlet -> other.isFor(outlet.id()));
  }
}
