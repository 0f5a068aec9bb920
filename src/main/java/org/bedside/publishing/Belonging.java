package org.bedside.publishing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bedside.people.PersonId;
import org.jspecify.annotations.Nullable;

/// What a post can belong to, such as a campaign: a choice on the composer's page that another room
/// offers and keeps. It is about the post and no part of its words, so it voids no yes.
public interface Belonging {

  /// @param link a short address that the words may carry; null for none
  record Choice(UUID id, String name, @Nullable String link) {}

  /// The key of what the choice is called.
  String label();

  /// What this post may belong to, with what it belongs to already.
  List<Choice> choices(PostId post);

  /// What it belongs to now.
  Optional<UUID> in(PostId post);

  /// Lets it belong to `choice`, or to nothing. A choice that is none, or none any more, changes
  /// nothing.
  void put(PostId post, @Nullable UUID choice, PersonId by);
}
