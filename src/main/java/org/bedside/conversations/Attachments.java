package org.bedside.conversations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bedside.vault.Vault;
import org.springframework.stereotype.Component;

/// The files of a thread, opened for whoever may read it. Once the thread's key is destroyed there
/// are none.
@Component
class Attachments {

  /// @param bytes to be handed out
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Opened(Attachment file, byte[] bytes) {}

  private final AttachmentTable table;
  private final MessageTable messages;
  private final Vault vault;

  Attachments(AttachmentTable table, MessageTable messages, Vault vault) {
    this.table = table;
    this.messages = messages;
    this.vault = vault;
  }

  /// By message.
  Map<UUID, List<Attachment>> of(CareThread thread) {
    return thread.sealing().open(vault).map(key -> table.of(thread.id(), key)).stream()
        .flatMap(List::stream)
        .collect(Collectors.groupingBy(Attachment::message));
  }

  /// One file, for somebody who may read the thread.
  ///
  /// @param team whether they read the team's notes too
  Optional<Attachment> find(CareThread thread, UUID id, boolean team) {
    return thread
        .sealing()
        .open(vault)
        .flatMap(key -> table.find(thread.id(), id, key))
        .filter(file -> team || !messages.isForTeam(file.message()));
  }

  Optional<Opened> whole(CareThread thread, Attachment file) {
    return thread.sealing().open(vault).map(key -> new Opened(file, table.bytes(file, key)));
  }

  Optional<Opened> small(CareThread thread, Attachment file) {
    return thread
        .sealing()
        .open(vault)
        .flatMap(key -> table.small(file, key))
        .map(bytes -> new Opened(file, bytes));
  }
}
