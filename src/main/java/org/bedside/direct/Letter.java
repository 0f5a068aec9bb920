package org.bedside.direct;

import java.util.List;

/// What is to be said to one other practice.
///
/// @param wantsDelivery asks the other side to say also when it lies before a person, not only that
///   it was taken in (Implementation Guide for Delivery Notification in Direct, 1.0)
public record Letter(
    DirectAddress from,
    DirectAddress to,
    String subject,
    String text,
    List<Attachment> attachments,
    boolean wantsDelivery) {

  public Letter {
    attachments = List.copyOf(attachments);
  }
}
