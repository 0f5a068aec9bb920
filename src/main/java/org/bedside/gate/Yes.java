package org.bedside.gate;

import java.util.Arrays;
import java.util.UUID;
import org.bedside.people.PersonId;
import org.jspecify.annotations.Nullable;

/// One person's yes in a stage.
///
/// @param insteadOf who is away, if they spoke as somebody's deputy
public record Yes(Who who, PersonId person, @Nullable PersonId insteadOf) {

  /// As it is kept beside an approval.
  String written() {
    return who + " " + person + " " + (insteadOf == null ? "" : insteadOf);
  }

  static Yes read(String written) {
    var parts = Arrays.asList(written.split(" ", -1));
    return new Yes(
        Who.valueOf(parts.get(0)),
        new PersonId(UUID.fromString(parts.get(1))),
        parts.get(2).isEmpty() ? null : new PersonId(UUID.fromString(parts.get(2))));
  }
}
