package org.bedside.publishing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bedside.gate.Concern;
import org.bedside.gate.Concern.Part;
import org.bedside.gate.Gate;
import org.bedside.gate.Occasion;
import org.bedside.gate.Review;
import org.bedside.guard.Cure;
import org.bedside.guard.Finding;
import org.bedside.guard.Level;
import org.bedside.media.Media;
import org.bedside.networks.Count;
import org.bedside.networks.Networks;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.publishing.Composer.Belongs;
import org.bedside.publishing.Composer.Cured;
import org.bedside.publishing.Composer.Found;
import org.bedside.publishing.Composer.Preview;
import org.bedside.publishing.Composer.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Reads a draft with the guard and the networks' counters and gathers what the composer shows.
@Component
class ComposerView {

  /// Findings whose cures are counted anew, so that a page is drawn in a moment whatever is in it.
  private static final int WEIGHED = 12;

  private final Rendering rendering;
  private final Pictures pictures;
  private final Media media;
  private final Gate gate;
  private final Occasions occasions;
  private final People people;
  private final Posts posts;
  private final Slots slots;
  private final Outlets outlets;
  private final Twins twins;
  private final Steps steps;
  private final Waiting waiting;
  private final ObjectProvider<Belonging> belonging;
  private final ObjectProvider<Signatures> signatures;
  private final Rulings rulings;
  private final Clock clock;

  ComposerView(
      Rendering rendering,
      Pictures pictures,
      Media media,
      Gate gate,
      Occasions occasions,
      People people,
      Posts posts,
      Slots slots,
      Outlets outlets,
      Twins twins,
      Steps steps,
      Waiting waiting,
      ObjectProvider<Belonging> belonging,
      ObjectProvider<Signatures> signatures,
      Rulings rulings,
      Clock clock) {
    this.rendering = rendering;
    this.pictures = pictures;
    this.media = media;
    this.gate = gate;
    this.occasions = occasions;
    this.people = people;
    this.posts = posts;
    this.slots = slots;
    this.outlets = outlets;
    this.twins = twins;
    this.steps = steps;
    this.waiting = waiting;
    this.belonging = belonging;
    this.signatures = signatures;
    this.rulings = rulings;
    this.clock = clock;
  }

  Composer of(Post post, UUID page, Person me, Locale locale, @Nullable String notice) {
    var now = clock.instant();
    var when = occasions.of(post);
    var review = gate.review(rendering.raw(post), when, me);
    var concerns = review.concerns();
    var inText = findings(concerns, Part.TEXT);
    var obstacles = rendering.obstacles(post, me, now);
    var asked = approvers(post, me);
    var taken =
        posts.dueBetween(now, now.plus(java.time.Duration.ofDays(60))).stream()
            .filter(other -> !other.id().equals(post.id()))
            .map(Post::due)
            .toList();
    var zone = people.practice().zone();
    return new Composer(
        post,
        page,
        Piece.of(post.text(), inText),
        found(post, review, when, me),
        (int) concerns.stream().filter(c -> c.finding().level() == Level.STOP).count(),
        shown(post),
        outlets.open().stream().map(outlet -> preview(post, outlet, when, me)).toList(),
        obstacles,
        twins.of(post, now),
        steps.of(post, obstacles, concerns.size(), asked, locale),
        slots.next(now, zone, taken).instant().atZone(zone),
        asked,
        review.k(),
        gate.isReady(),
        belongs(post.id()),
        rulings.of(rendering.all(post), when, me),
        signatures.stream().flatMap(room -> room.choices().stream()).toList(),
        notice);
  }

  private @Nullable Belongs belongs(PostId post) {
    var room = belonging.getIfAvailable();
    if (room == null) {
      return null;
    }
    var choices = room.choices(post);
    return choices.isEmpty()
        ? null
        : new Belongs(room.label(), choices, room.in(post).orElse(null));
  }

  private static List<Finding> findings(List<Concern> concerns, Part part) {
    return concerns.stream().filter(c -> c.part() == part).map(Concern::finding).toList();
  }

  private List<Found> found(Post post, Review review, Occasion when, Person me) {
    var concerns = review.concerns();
    var all = new ArrayList<Found>();
    for (var i = 0; i < concerns.size(); i++) {
      var finding = concerns.get(i).finding();
      var words = textOf(post, concerns.get(i));
      var cures = new ArrayList<Cured>();
      for (var c = 0; c < finding.cures().size(); c++) {
        var cure = finding.cures().get(c);
        var k =
            review.k() == null || i >= WEIGHED ? null : k(post, concerns.get(i), cure, when, me);
        cures.add(new Cured(i + "." + c, cure.text().strip(), k));
      }
      var part = concerns.get(i).part();
      all.add(
          new Found(
              finding.in(words),
              finding.level() == Level.STOP,
              "guard.reason." + finding.reason().name(),
              part == Part.TEXT ? null : "publishing.part." + part.name(),
              cures));
    }
    return all;
  }

  /// How many patients the post could mean after this cure.
  private @Nullable Integer k(Post post, Concern concern, Cure cure, Occasion when, Person me) {
    var raw = rendering.raw(post);
    var words =
        switch (concern.part()) {
          case TITLE -> raw.with(cure.in(raw.title()), raw.text());
          case TEXT -> raw.with(raw.title(), cure.in(raw.text()));
          case ALT -> raw;
        };
    return gate.review(words, when, me).k();
  }

  /// The whole text in which a concern's offsets count.
  String textOf(Post post, Concern concern) {
    return switch (concern.part()) {
      case TITLE -> post.title();
      case TEXT -> post.text();
      case ALT -> rendering.pictures(post.id()).get(concern.picture()).alt();
    };
  }

  private List<Shown> shown(Post post) {
    return pictures.of(post.id()).stream()
        .flatMap(id -> media.find(id).stream())
        .map(item ->
            new Shown(
                item.id(), java.util.Objects.requireNonNullElse(item.alt(), ""), item.sha256()))
        .toList();
  }

  private Preview preview(Post post, Outlet outlet, Occasion when, Person me) {
    var words = rendering.words(post, outlet);
    var findings = findings(gate.review(words, when, me).concerns(), Part.TEXT);
    var count = Networks.count(outlet.network(), outlet.limits(), words.text());
    var version = post.version(outlet.id());
    return new Preview(
        outlet,
        post.isFor(outlet.id()),
        version != null && version.own() != null,
        words.title(),
        words.text(),
        Piece.of(words.text(), findings),
        count,
        percent(count));
  }

  private static int percent(Count count) {
    if (count.allowed() == 0) {
      return -1;
    }
    var ofBytes = count.bytesAllowed() == 0 ? 0 : 100 * count.bytes() / count.bytesAllowed();
    return Math.min(100, Math.max(ofBytes, 100 * count.used() / count.allowed()));
  }

  /// The names of those who could say yes, for the button; null if nobody can.
  private @Nullable String approvers(Post post, Person me) {
    var names = waiting.couldBeAsked(post, me).stream().map(Person::shortName).limit(2).toList();
    return names.isEmpty() ? null : String.join(" / ", names);
  }
}
