package org.bedside.conversations;

import java.time.Instant;

/// The words of a thread are destroyed for good; only a stub of it stays.
public record ThreadDestroyed(ThreadId thread, Instant at) {}
