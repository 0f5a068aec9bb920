package org.bedside.people;

/// Who asks for something, and how sure the house is that it is still them. A handler that asks for
/// it gets it from the door, as it gets its [Person].
///
/// @param lately whether they showed a passkey or a code within the last ten minutes
public record Proven(PersonId person, boolean lately) {}
