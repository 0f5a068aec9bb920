package org.bedside.policy;

import java.time.Instant;
import java.util.Set;
import org.bedside.people.PersonId;
import org.bedside.people.Role;

/// Somebody agreed to a version.
///
/// @param roles that they held then
/// @param own whether they wrote on it
/// @param digest of what they agreed to
record Yes(PersonId person, Set<Role> roles, boolean own, String digest, Instant at) {

  Yes {
    roles = Set.copyOf(roles);
  }
}
