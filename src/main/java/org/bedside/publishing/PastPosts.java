package org.bedside.publishing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.bedside.gate.Gate;
import org.bedside.gate.Words;
import org.bedside.networks.Network;
import org.bedside.people.People;
import org.bedside.policy.PastDrafts;
import org.springframework.stereotype.Component;

/// What the practice said before, for a trial of new rules: the frozen words of all posts that had
/// their yes, as the gate reads them.
@Component
class PastPosts implements PastDrafts {

  private final Posts posts;
  private final PostSearch search;
  private final Versions versions;
  private final Occasions occasions;
  private final Rendering rendering;
  private final Gate gate;
  private final People people;

  PastPosts(
      Posts posts,
      PostSearch search,
      Versions versions,
      Occasions occasions,
      Rendering rendering,
      Gate gate,
      People people) {
    this.posts = posts;
    this.search = search;
    this.versions = versions;
    this.occasions = occasions;
    this.rendering = rendering;
    this.gate = gate;
    this.people = people;
  }

  @Override
  public int count(LocalDate from, LocalDate to) {
    return ids(from, to).size();
  }

  @Override
  public void each(LocalDate from, LocalDate to, Consumer<PastDraft> told) {
    for (var id : ids(from, to)) {
      posts.find(id).ifPresent(post -> tell(post, told));
    }
  }

  @Override
  public Optional<String> called(String subject) {
    return subject.startsWith("post:")
        ? posts
            .find(new PostId(UUID.fromString(subject.substring("post:".length()))))
            .map(Post::called)
        : Optional.empty();
  }

  private List<PostId> ids(LocalDate from, LocalDate to) {
    var zone = people.practice().zone();
    return search.past(
        from.atStartOfDay(zone).toInstant(), to.plusDays(1).atStartOfDay(zone).toInstant());
  }

  private void tell(Post post, Consumer<PastDraft> told) {
    var when = occasions.of(post);
    for (var words : words(post)) {
      var material = gate.material(words, when);
      told.accept(
          new PastDraft(
              "post:" + post.id().value(),
              post.called(),
              when.day(),
              material.draft(),
              material.signs()));
    }
  }

  /// What each channel got, the same words once; what was never frozen as it stands on the site.
  private List<Words> words(Post post) {
    var frozen = new ArrayList<Words>();
    var seen = new HashSet<String>();
    for (var words : versions.frozen(post.id()).values()) {
      if (seen.add(words.hash())) {
        frozen.add(words);
      }
    }
    return frozen.isEmpty() ? List.of(onTheSite(post)) : frozen;
  }

  private Words onTheSite(Post post) {
    return new Words(
        post.audience(),
        Network.WEBSITE,
        post.title().strip(),
        post.text().strip(),
        rendering.pictures(post.id()));
  }
}
