package org.bedside.publishing;

import java.util.UUID;

/// A post. The composer makes it before the first word is sent, so that a repeated request cannot
/// make a second post.
public record PostId(UUID value) {

  public static PostId random() {
    return new PostId(UUID.randomUUID());
  }

  /// As the ledger and Today name it.
  public String subject() {
    return "post:" + value;
  }
}
