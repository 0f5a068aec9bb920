package org.bedside.publishing;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bedside.gate.Cleared;
import org.bedside.media.MediaId;
import org.bedside.web.Origin;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The practice's own site: the one channel that is always there. It shows what was cleared, and
/// nothing else.
@Service
public class Site {

  /// How long a story stands in front.
  private static final Duration STORY = Duration.ofDays(1);

  private final SitePosts posts;
  private final Origin origin;
  private final Clock clock;

  Site(SitePosts posts, Origin origin, Clock clock) {
    this.posts = posts;
    this.origin = origin;
    this.clock = clock;
  }

  /// Puts a post on the site, once: the same post again changes nothing. Returns its address.
  @Transactional
  public String show(PostId id, Cleared cleared) {
    var words = cleared.words();
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var shown = posts.find(id);
    if (shown.isPresent()) {
      return link(shown.get());
    }
    var pictures =
        words.pictures().stream()
            .map(p -> new SitePost.Picture(p.id().value(), p.sha256(), p.alt()))
            .toList();
    var post =
        new SitePost(id, freeSlug(words.title()), words.title(), words.text(), pictures, now, now);
    posts.add(post);
    return link(post);
  }

  /// Takes a post off the site. True if it stood there.
  @Transactional
  public boolean hide(PostId id) {
    return posts.remove(id, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  /// Where the post stands on the site, if it does: the proof that it is out.
  public Optional<String> address(PostId id) {
    return posts.find(id).map(this::link);
  }

  /// The latest; a story stands among them for a day.
  List<SitePost> latest(int most) {
    return posts.latest(most, yesterday());
  }

  private Instant yesterday() {
    return clock.instant().minus(STORY);
  }

  Optional<SitePost> bySlug(String slug) {
    return posts.bySlug(slug);
  }

  /// Whether this picture stands in a public post, so that anybody may see it.
  boolean shows(MediaId picture) {
    return posts.shows(picture);
  }

  /// When the site last changed; the epoch for an empty one.
  Instant changedAt() {
    return posts.changedAt(yesterday());
  }

  String link(SitePost post) {
    return origin.link("/news/" + post.slug());
  }

  private String freeSlug(String title) {
    var wanted = slug(title);
    var slug = wanted;
    for (var number = 2; posts.bySlug(slug).isPresent(); number++) {
      slug = wanted + "-" + number;
    }
    return slug;
  }

  /// A short address made of a title: lower-case ASCII letters and digits with hyphens, at most
  /// sixty characters; `post` if nothing is left.
  static String slug(String title) {
    var plain = Normalizer.normalize(title, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).chars();
    var slug = new StringBuilder();
    for (var c : plain.toArray()) {
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        slug.append((char) c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK
          && c != '\''
          && c != '’'
          && !slug.isEmpty()
          && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
      if (slug.length() >= 60) {
        break;
      }
    }
    while (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
      slug.setLength(slug.length() - 1);
    }
    return slug.isEmpty() ? "post" : slug.toString();
  }
}
