package org.bedside.gatherings;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bedside.gate.ApprovalId;
import org.bedside.gate.Words;
import org.bedside.people.PersonId;
import org.jspecify.annotations.Nullable;

/// One invitation to the town.
///
/// @param writers everybody who changed its words; none of them approves it
/// @param note what a colleague asked to be changed; empty if nobody did
/// @param version counts the changes, so that a yes is to what was seen
record Gathering(
    GatheringId id,
    PersonId author,
    Set<PersonId> writers,
    State state,
    Details details,
    String note,
    @Nullable ApprovalId approval,
    int version) {

  Gathering {
    writers = Set.copyOf(writers);
  }

  static Gathering begun(GatheringId id, PersonId author, Details details) {
    return new Gathering(id, author, Set.of(author), State.DRAFT, details, "", null, 1);
  }

  Gathering changedTo(Details other, PersonId writer) {
    var all = new HashSet<>(writers);
    all.add(writer);
    return new Gathering(id, author, all, State.DRAFT, other, "", null, version + 1);
  }

  Gathering with(State next, @Nullable ApprovalId yes) {
    return new Gathering(id, author, writers, next, details, note, yes, version + 1);
  }

  Gathering sentBack(String why) {
    return new Gathering(id, author, writers, State.DRAFT, details, why, null, version + 1);
  }

  /// What somebody says yes to.
  List<Words> words() {
    return List.of(details.toWords());
  }
}
