package org.bedside.direct;

/// What came of something that may be refused.
public sealed interface Outcome<T> {

  record Good<T>(T value) implements Outcome<T> {}

  record Refused<T>(Reason reason) implements Outcome<T> {}
}
