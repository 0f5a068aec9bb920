package org.bedside.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.bedside.gate.Declared;
import org.bedside.people.People;
import org.bedside.people.PersonId;
import org.bedside.publishing.Standing.Stage;
import org.springframework.stereotype.Component;

/// Where other rooms lay down what they have ready, and look how far it is.
@Component
class Desk {

  /// How far ahead a free slot is looked for before one is taken twice.
  private static final Duration AHEAD = Duration.ofDays(366);

  private final Writing writing;
  private final Posts posts;
  private final Slots slots;
  private final Outlets outlets;
  private final Carried carried;
  private final People people;
  private final Clock clock;

  Desk(
      Writing writing,
      Posts posts,
      Slots slots,
      Outlets outlets,
      Carried carried,
      People people,
      Clock clock) {
    this.writing = writing;
    this.posts = posts;
    this.slots = slots;
    this.outlets = outlets;
    this.carried = carried;
    this.people = people;
    this.clock = clock;
  }

  /// Begins a draft; one that is there already stays as it is.
  void begin(Prepared prepared, PersonId writer) {
    if (posts.find(prepared.id()).isPresent()) {
      return;
    }
    var at = prepared.at();
    writing.save(
        new Draft(
            prepared.id(),
            0,
            UUID.randomUUID(),
            prepared.audience(),
            prepared.title(),
            prepared.words(),
            at == null ? new Plan.Now() : new Plan.At(at.toLocalDateTime(), at.getZone()),
            versions(prepared),
            Declared.of(prepared.form())),
        writer);
  }

  /// Networks that count get the brief words.
  private List<Post.Version> versions(Prepared prepared) {
    var versions = new ArrayList<Post.Version>();
    var brief = prepared.brief();
    if (brief != null) {
      for (var outlet : outlets.open()) {
        if (!outlet.network().isOwn()) {
          versions.add(new Post.Version(outlet.id(), true, brief));
        }
      }
    }
    return versions;
  }

  /// The first slot that no post has, from now on and not before `earliest`.
  ZonedDateTime freeSlot(LocalDate earliest) {
    var zone = people.practice().zone();
    var now = clock.instant();
    var day = earliest.atStartOfDay(zone).toInstant();
    var from = day.isAfter(now) ? day : now;
    var taken =
        posts.dueBetween(from, from.plus(AHEAD)).stream()
            .map(Post::due)
            .filter(Objects::nonNull)
            .toList();
    return slots.next(from, zone, taken).instant().atZone(zone);
  }

  /// When posts go or went out in a span of time, also those that nobody has approved yet.
  List<Instant> planned(Instant from, Instant to) {
    return posts.dueBetween(from, to).stream()
        .filter(post -> post.state() != State.EXPIRED && post.state() != State.RECALLED)
        .map(Post::due)
        .filter(Objects::nonNull)
        .toList();
  }

  /// All that are due in a span of time, and after them those without a time.
  List<Standing> around(Instant from, Instant to) {
    return Stream.concat(posts.dueBetween(from, to).stream(), posts.undated().stream())
        .map(this::standing)
        .toList();
  }

  Standing standing(Post post) {
    return new Standing(post.id(), post.called(), stage(post), post.due());
  }

  private Stage stage(Post post) {
    return switch (post.state()) {
      case DRAFT, CHANGES -> Stage.WRITING;
      case WAITING -> Stage.ASKED;
      case EXPIRED -> Stage.ATTENTION;
      case RECALLED -> Stage.BACK;
      case APPROVED ->
          switch (carried.of(post.id())) {
            case OUT -> Stage.OUT;
            case TROUBLE -> Stage.ATTENTION;
            case PLANNED, PARTLY -> Stage.PLANNED;
          };
    };
  }
}
