package org.bedside.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.method.HandlerMethod;

/// Who comes in without working here, told by the room that keeps their accounts. This room asks,
/// so that there is one gate before every handler, and a guest passes it only where their own room
/// says so. Who works here never passes as a guest, and a guest never as somebody who works here.
public interface Guests {

  /// Where the request keeps its guest: whom the [Doorkeeper] saw, never one the request names.
  String GUEST = Guests.class.getName() + ".guest";

  /// Whether this handler is for guests, and so for nobody else.
  boolean answers(HandlerMethod handler);

  /// Whether it wants to see once more who they are, if that was longer ago than five minutes.
  default boolean wantsProof(HandlerMethod handler) {
    return false;
  }

  /// The guest of this principal, if the account is good now.
  Optional<? extends Guest> find(String principal);

  /// The guest whose passkeys carry this id.
  Optional<? extends Guest> ownerOf(UUID passkeyUser);

  /// Where a guest signs in, and where they go on from there.
  String door();

  String home();

  /// Where they show once more who they are.
  String again();

  /// @param note who they are, in a few words
  record Invented(String principal, String name, String note) {}

  /// Invented guests of an invented practice.
  default List<Invented> invented() {
    return List.of();
  }
}
