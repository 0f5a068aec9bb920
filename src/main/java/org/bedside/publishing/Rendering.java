package org.bedside.publishing;

import java.util.ArrayList;
import java.util.List;
import org.bedside.detectors.Form;
import org.bedside.gate.Concern;
import org.bedside.gate.Gate;
import org.bedside.gate.Picture;
import org.bedside.gate.Review;
import org.bedside.gate.Words;
import org.bedside.guard.Audience;
import org.bedside.guard.Level;
import org.bedside.media.Media;
import org.bedside.networks.Network;
import org.bedside.networks.Networks;
import org.bedside.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns a post into the exact words that each channel would get, and says what is still missing.
@Component
class Rendering {

  private final Pictures pictures;
  private final Media media;
  private final Outlets outlets;
  private final Gate gate;
  private final Rulings rulings;
  private final Occasions occasions;

  Rendering(
      Pictures pictures,
      Media media,
      Outlets outlets,
      Gate gate,
      Rulings rulings,
      Occasions occasions) {
    this.pictures = pictures;
    this.media = media;
    this.outlets = outlets;
    this.gate = gate;
    this.rulings = rulings;
    this.occasions = occasions;
  }

  /// The open channels that this post is meant for.
  List<Outlet> outlets(Post post) {
    return outlets.open().stream().filter(outlet -> post.isFor(outlet.id())).toList();
  }

  /// The exact words for `outlet`.
  Words words(Post post, Outlet outlet) {
    var titled = hasTitle(outlet.network());
    return new Words(
        post.audience(),
        outlet.network(),
        titled ? post.title().strip() : "",
        post.textFor(outlet.id()).replace("\r\n", "\n").strip(),
        pictures(post.id()),
        post.declared());
  }

  /// The words as they were typed, for the guard to mark: offsets count in the raw text.
  Words raw(Post post) {
    return new Words(
        post.audience(),
        Network.WEBSITE,
        post.title(),
        post.text(),
        pictures(post.id()),
        post.declared());
  }

  /// What each channel would get that it is meant for; the words as typed where it is for none.
  List<Words> all(Post post) {
    var all = outlets(post).stream().map(outlet -> words(post, outlet)).toList();
    return all.isEmpty() ? List.of(raw(post)) : all;
  }

  List<Picture> pictures(PostId post) {
    return pictures.of(post).stream()
        .flatMap(id -> media.find(id).stream())
        .map(item -> new Picture(item.id(), item.sha256(), alt(item.alt())))
        .toList();
  }

  private static String alt(@Nullable String alt) {
    return alt == null ? "" : alt;
  }

  static boolean hasTitle(Network network) {
    return network.isOwn();
  }

  /// What stands between this post and somebody's yes, as far as `asker` may know.
  List<Obstacle> obstacles(Post post, Person asker, java.time.Instant now) {
    var when = occasions.of(post);
    var obstacles = new ArrayList<Obstacle>();
    if (post.declared().form() == Form.CASE) {
      obstacles.add(Obstacle.of(Obstacle.Kind.CASE));
    } else if (post.audience() != Audience.PUBLIC) {
      obstacles.add(Obstacle.of(Obstacle.Kind.NOT_PUBLIC));
    }
    if (post.text().isBlank()) {
      obstacles.add(Obstacle.of(Obstacle.Kind.NO_WORDS));
    }
    var meant = outlets(post);
    if (meant.isEmpty()) {
      obstacles.add(Obstacle.of(Obstacle.Kind.NO_CHANNEL));
    }
    if (post.title().isBlank() && meant.stream().anyMatch(o -> hasTitle(o.network()))) {
      obstacles.add(Obstacle.of(Obstacle.Kind.NO_TITLE));
    }
    for (var picture : pictures(post.id())) {
      if (picture.alt().isBlank()) {
        obstacles.add(Obstacle.of(Obstacle.Kind.NO_ALT_TEXT));
      }
    }
    stops(gate.review(raw(post), when, asker))
        .forEach(_ -> obstacles.add(Obstacle.of(Obstacle.Kind.GUARD)));
    for (var outlet : meant) {
      var words = words(post, outlet);
      if (!Networks.count(outlet.network(), outlet.limits(), words.text()).fits()) {
        obstacles.add(new Obstacle(Obstacle.Kind.TOO_LONG, outlet.network().title()));
      }
      var version = post.version(outlet.id());
      if (version != null
          && version.own() != null
          && !stops(gate.review(words, when, asker)).isEmpty()) {
        obstacles.add(new Obstacle(Obstacle.Kind.GUARD, outlet.network().title()));
      }
    }
    for (var ruled : rulings.of(all(post), when, asker)) {
      if (ruled.stops()) {
        obstacles.add(new Obstacle(Obstacle.Kind.RULE, ruled.title()));
      } else if (ruled.objection().wantsReason()) {
        obstacles.add(new Obstacle(Obstacle.Kind.REASON, ruled.title()));
      }
    }
    var leaves = post.plan() instanceof Plan.At at ? at.instant() : now;
    meant.stream()
        .filter(outlet -> outlet.until() != null && !outlet.until().isAfter(leaves))
        .forEach(outlet ->
            obstacles.add(new Obstacle(Obstacle.Kind.KEY_ENDS, outlet.network().title())));
    var until = post.declared().until();
    if (until != null && until.isBefore(when.day())) {
      obstacles.add(Obstacle.of(Obstacle.Kind.LAST_DAY));
    }
    if (post.plan() instanceof Plan.At at && !at.instant().isAfter(now)) {
      obstacles.add(Obstacle.of(Obstacle.Kind.TIME_PASSED));
    }
    if (post.plan() instanceof Plan.At at && at.wall().isSkipped()) {
      obstacles.add(Obstacle.of(Obstacle.Kind.TIME_SKIPPED));
    }
    return obstacles;
  }

  private static List<Concern> stops(Review review) {
    return review.concerns().stream()
        .filter(concern -> concern.finding().level() == Level.STOP)
        .toList();
  }
}
