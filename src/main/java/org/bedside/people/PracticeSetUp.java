package org.bedside.people;

import java.time.Instant;

/// The first run is done: there is a practice, or the invented one of the demo.
public record PracticeSetUp(Instant at) {}
