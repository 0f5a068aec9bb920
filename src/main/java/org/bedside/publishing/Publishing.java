package org.bedside.publishing;

import java.util.Optional;
import java.util.UUID;
import org.bedside.gate.Words;
import org.bedside.today.Wording;
import org.springframework.stereotype.Service;

/// The door of this room.
@Service
public class Publishing implements Wording {

  private final Posts posts;
  private final Versions versions;
  private final Occasions occasions;

  Publishing(Posts posts, Versions versions, Occasions occasions) {
    this.posts = posts;
    this.versions = versions;
    this.occasions = occasions;
  }

  /// What `outlet` is to carry of `post`; empty unless the post is approved. The gate must be asked
  /// before it leaves.
  public Optional<Parcel> parcel(PostId id, OutletId outlet) {
    var post = posts.find(id).filter(found -> found.state() == State.APPROVED);
    if (post.isEmpty() || post.get().approval() == null) {
      return Optional.empty();
    }
    var approval = post.get().approval();
    return versions
        .frozen(id, outlet)
        .map(words -> new Parcel(id, words, occasions.of(post.get()), approval));
  }

  /// The words that were frozen for `outlet`, even if nobody wants them out any more: to look for
  /// them there, never to send them.
  public Optional<Words> frozen(PostId id, OutletId outlet) {
    return versions.frozen(id, outlet);
  }

  /// What people call this post, for lists of those who may see it.
  public Optional<String> called(PostId id) {
    return posts.find(id).map(Post::called);
  }

  /// `post:` and its id; what stands behind a further colon is a part of the post.
  @Override
  public Optional<String> of(String subject) {
    var parts = subject.split(":", -1);
    if (parts.length < 2 || !parts[0].equals("post")) {
      return Optional.empty();
    }
    return called(new PostId(UUID.fromString(parts[1])));
  }
}
