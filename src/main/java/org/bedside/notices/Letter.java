package org.bedside.notices;

/// A letter as it leaves: plain text, one recipient.
record Letter(
    String messageId,
    String fromName,
    String fromEmail,
    String to,
    String language,
    String subject,
    String body) {}
