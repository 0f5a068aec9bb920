package org.bedside.conversations;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bedside.conversations.Attachments.Opened;
import org.bedside.conversations.KeepingTable.Stub;
import org.bedside.patients.KnownPatient;
import org.bedside.people.Practice;
import org.jspecify.annotations.Nullable;

/// What a copy for the patient holds: their threads without the notes of the team.
///
/// @param authors by how messages name them
record CopyOfThreads(
    Practice practice,
    KnownPatient patient,
    List<Part> parts,
    Map<String, Author> authors,
    Instant at) {

  /// One thread.
  ///
  /// @param messages none once they are destroyed
  /// @param files of messages, by their ids; without bytes where the copy would grow too large
  /// @param stub what stays then, if it was destroyed here
  /// @param gone whether its words can be read no more
  record Part(
      CareThread thread,
      List<Message> messages,
      Map<UUID, List<Opened>> files,
      @Nullable Stub stub,
      boolean gone) {

    List<Opened> filesOf(Message one) {
      return files.getOrDefault(one.id(), List.of());
    }
  }

  /// @param title what stands behind the name of somebody who works here; empty for accounts
  record Author(String name, String title) {}

  /// Nobody's name in a log.
  @Override
  public String toString() {
    return "CopyOfThreads[" + parts.size() + "]";
  }
}
