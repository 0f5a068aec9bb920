package org.bedside.channels.mastodon;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bedside.channels.mastodon.MastodonServer.Person;
import org.bedside.channels.mastodon.MastodonServer.Post;
import org.bedside.channels.mastodon.MastodonServer.Reply;
import org.jspecify.annotations.Nullable;

/// What people said on a [MastodonServer], and under which keys.
final class MastodonTimeline {

  private record Kept(String post, Instant at) {}

  private static final Duration KEY_LIVES = Duration.ofHours(1);

  private final URI origin;
  private final MastodonMedia media;
  private final Supplier<String> ids;
  private final Clock clock;
  private final Map<String, Integer> answered = new HashMap<>();
  private final Map<String, Kept> keys = new HashMap<>();
  private final List<Post> posts = new ArrayList<>();
  private volatile boolean honoursKeys = true;

  MastodonTimeline(URI origin, MastodonMedia media, Supplier<String> ids, Clock clock) {
    this.origin = origin;
    this.media = media;
    this.ids = ids;
    this.clock = clock;
  }

  void ignoreKeys() {
    honoursKeys = false;
  }

  /// What somebody said and did not take back, newest first.
  synchronized List<Post> of(Person by) {
    return posts.stream()
        .filter(post -> post.by().equals(by))
        .sorted(Comparator.comparingLong((Post post) -> Long.parseLong(post.id())).reversed())
        .toList();
  }

  /// Somebody says it with another program.
  synchronized Post say(Person by, String text) {
    var post = new Post(ids.get(), by, clock.instant(), text, List.of(), "");
    posts.add(post);
    return post;
  }

  /// Readers answer a post.
  synchronized void answer(Post post, int replies) {
    answered.merge(post.id(), replies, Integer::sum);
  }

  /// Says something; the same key again within an hour says nothing new.
  ///
  /// @param allowed what the server says that it takes
  synchronized Reply post(MastodonRequest request, Person by, Map<String, Integer> allowed) {
    var key = request.header("Idempotency-Key");
    var kept = keys.get(by.id() + " " + key);
    if (honoursKeys && !key.isEmpty() && kept != null && isYoung(kept)) {
      var first = posts.stream().filter(post -> post.id().equals(kept.post())).findFirst();
      if (first.isPresent()) {
        return Reply.of(status(first.get()));
      }
    }
    var text = request.field("status").strip();
    var pictures = request.fields("media_ids");
    var wrong = wrong(text, pictures, allowed);
    if (wrong != null) {
      return Reply.error(422, wrong);
    }
    var post =
        new Post(
            ids.get(),
            by,
            clock.instant(),
            text,
            pictures.stream().map(media::picture).toList(),
            key);
    posts.add(post);
    keys.put(by.id() + " " + key, new Kept(post.id(), post.at()));
    return Reply.of(status(post));
  }

  private boolean isYoung(Kept kept) {
    return kept.at().plus(KEY_LIVES).isAfter(clock.instant());
  }

  private @Nullable String wrong(String text, List<String> pictures, Map<String, Integer> allowed) {
    if (text.isEmpty() && pictures.isEmpty()) {
      return "Validation failed: Text can't be blank";
    }
    var most = allowed.getOrDefault("characters", 0);
    if (MastodonText.length(text, allowed.getOrDefault("url", 0)) > most) {
      return "Validation failed: Text character limit of " + most + " exceeded";
    }
    if (pictures.size() > 4) {
      return "Validation failed: Cannot attach more than 4 files";
    }
    return media.wrong(pictures);
  }

  synchronized Reply show(String id, Person by) {
    return find(id, by).map(post -> Reply.of(status(post))).orElseGet(MastodonServer::notFound);
  }

  synchronized Reply delete(String id, Person by) {
    var reply = show(id, by);
    find(id, by).ifPresent(posts::remove);
    return reply;
  }

  private Optional<Post> find(String id, Person by) {
    return posts.stream().filter(post -> post.id().equals(id) && post.by().equals(by)).findFirst();
  }

  /// The newest of what somebody said, or those before one of them.
  synchronized Reply page(Person by, MastodonRequest request) {
    var before = request.query("max_id");
    var most = Integer.parseInt(request.query("limit").isEmpty() ? "20" : request.query("limit"));
    return Reply.of(
        of(by).stream()
            .filter(post -> before.isEmpty() || Long.parseLong(post.id()) < Long.parseLong(before))
            .limit(Math.min(40, most))
            .map(this::status)
            .toList());
  }

  private Map<String, Object> status(Post post) {
    var status = MastodonText.status(post, MastodonText.account(post.by(), origin), origin);
    status.put("replies_count", answered.getOrDefault(post.id(), 0));
    return status;
  }
}
