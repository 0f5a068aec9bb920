package org.bedside.direct;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A letter from another practice that was opened, signed by whom it says, and trusted.
///
/// @param messageId with its angle brackets
/// @param sent as the sender's clock had it; null if it said nothing that can be read
/// @param text plain words, never markup
/// @param receipt what it says about a letter of ours, if it is nothing else
/// @param wantsDelivery whether the sender wants to know when it lies before a person
public record Incoming(
    DirectAddress from,
    DirectAddress to,
    String messageId,
    @Nullable Instant sent,
    String subject,
    String text,
    List<Attachment> attachments,
    @Nullable Receipt receipt,
    boolean wantsDelivery) {

  public Incoming {
    attachments = List.copyOf(attachments);
  }
}
