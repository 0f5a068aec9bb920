package org.bedside.people;

import java.time.Instant;

/// Somebody came in with one of the codes they keep on paper.
public record RecoveryCodeUsed(PersonId person, Instant at) {}
