package org.bedside.publishing;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.bedside.gate.Words;
import org.bedside.people.People;
import org.springframework.stereotype.Component;

/// Finds what says the same as a post on the same channel within an hour of it.
@Component
class Twins {

  private static final Duration NEAR = Duration.ofHours(1);

  private final Rendering rendering;
  private final Versions versions;
  private final Outlets outlets;
  private final People people;

  Twins(Rendering rendering, Versions versions, Outlets outlets, People people) {
    this.rendering = rendering;
    this.versions = versions;
    this.outlets = outlets;
    this.people = people;
  }

  /// A post without a time of its own is taken to go out now.
  List<Twin> of(Post post, Instant now) {
    if (post.text().isBlank()) {
      return List.of();
    }
    var due = post.plan() instanceof Plan.At at ? at.instant() : now;
    return rendering.outlets(post).stream()
        .flatMap(outlet -> of(post, outlet, due, now).stream())
        .toList();
  }

  private List<Twin> of(Post post, Outlet outlet, Instant due, Instant now) {
    var passing = outlets.passing(outlet.id(), due.minus(NEAR), due.plus(NEAR));
    if (passing.isEmpty()) {
      return List.of();
    }
    var gist = gist(rendering.words(post, outlet));
    var zone = people.practice().zone();
    return passing.stream()
        .filter(other -> !other.post().equals(post.id()))
        .filter(other ->
            versions
                .frozen(other.post(), outlet.id())
                .map(Twins::gist)
                .filter(gist::equals)
                .isPresent())
        .map(other ->
            new Twin(
                outlet.network().title(),
                other.at().atZone(zone),
                other.at().isAfter(now) ? "goes" : "went"))
        .limit(1)
        .toList();
  }

  /// Letters and digits alone, however they were written.
  private static String gist(Words words) {
    return Normalizer.normalize(words.title() + words.text(), Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
