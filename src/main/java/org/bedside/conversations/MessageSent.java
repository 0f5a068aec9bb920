package org.bedside.conversations;

import java.time.Instant;

/// Somebody wrote into a thread.
///
/// @param toPatient whether the patient's side is to be told
public record MessageSent(ThreadId thread, int number, boolean toPatient, Instant at) {}
