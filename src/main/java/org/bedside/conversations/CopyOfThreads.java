package org.bedside.conversations;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
  /// @param stub what stays then, if it was destroyed here
  /// @param gone whether its words can be read no more
  record Part(CareThread thread, List<Message> messages, @Nullable Stub stub, boolean gone) {}

  /// @param title what stands behind the name of somebody who works here; empty for accounts
  record Author(String name, String title) {}

  /// Nobody's name in a log.
  @Override
  public String toString() {
    return "CopyOfThreads[" + parts.size() + "]";
  }
}
