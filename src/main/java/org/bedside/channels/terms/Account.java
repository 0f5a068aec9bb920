package org.bedside.channels.terms;

import java.time.Instant;
import java.util.UUID;
import org.bedside.networks.Network;
import org.jspecify.annotations.Nullable;

/// One of the practice's channels: a place in one network where it may speak.
///
/// @param name as readers know it, such as a handle
/// @param secret what the network's class needs to sign in, as JSON; empty where nothing is needed
/// @param expiresAt when the key ends for good; null if it does not, or if nobody knows
/// @param lastSentAt when it last carried a post
public record Account(
    UUID id,
    Network network,
    String name,
    Mode mode,
    String secret,
    Health health,
    @Nullable Refusal trouble,
    @Nullable Instant checkedAt,
    @Nullable Instant expiresAt,
    @Nullable Instant lastSentAt,
    Instant createdAt) {

  @Override
  public String toString() {
    return "Account[%s %s]".formatted(network, id);
  }
}
