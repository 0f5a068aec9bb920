package org.bedside.channels.terms;

import java.time.Instant;
import java.util.UUID;
import org.bedside.publishing.PostId;
import org.jspecify.annotations.Nullable;

/// One post on its way to one account.
///
/// @param frozenAt when it was planned, to the millisecond: the time and (with the id) the key
///   under which the network knows the post, the same at every attempt
/// @param fence counts who has had it; a node that woke up late has an old one and changes nothing
/// @param reference what the network calls the post, once it is there
/// @param address where people can read it
/// @param trouble the key of a sentence about the last answer; null while all is well
/// @param attempts how often a call was begun, ever
/// @param doubtSince when the answer to its last call got lost; null while there is no doubt
/// @param tries how often it was tried since a person last said what shall become of it
public record Delivery(
    UUID id,
    PostId post,
    UUID account,
    DeliveryState state,
    Instant due,
    Instant nextAt,
    Instant frozenAt,
    long fence,
    int attempts,
    @Nullable String reference,
    @Nullable String address,
    @Nullable String trouble,
    boolean needsPerson,
    @Nullable Instant doubtSince,
    int tries) {

  /// The same once it is written down that its call begins.
  public Delivery begun() {
    return new Delivery(
        id,
        post,
        account,
        DeliveryState.SENDING,
        due,
        nextAt,
        frozenAt,
        fence + 1,
        attempts,
        reference,
        address,
        trouble,
        needsPerson,
        doubtSince,
        tries);
  }

  /// As what the ledger and Today know it.
  public String subject() {
    return post.subject() + ":" + id;
  }
}
