package org.bedside.conversations;

import java.util.List;
import java.util.Set;
import org.bedside.people.PersonId;

/// Who answers threads of some reasons: all of them read, one claims.
///
/// @param reasons whose threads come here
/// @param rest whether it takes what no other pool takes, and has no members of its own: all who
///   may answer patients are in it
record Pool(PoolId id, String name, Set<Reason> reasons, boolean rest, List<PersonId> members) {

  Pool {
    reasons = Set.copyOf(reasons);
    members = List.copyOf(members);
  }
}
