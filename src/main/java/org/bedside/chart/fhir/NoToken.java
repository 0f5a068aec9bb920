package org.bedside.chart.fhir;

/// A server was not asked, because nobody gave a token for it.
public final class NoToken extends RuntimeException {

  private final transient Answered<?> why;

  public NoToken(Answered<?> why) {
    super("No token", null, false, false);
    this.why = why;
  }

  /// What whoever gives tokens answered: anything but [Answered.Done].
  @SuppressWarnings("unchecked") // nothing but Done holds a T
  <T> Answered<T> why() {
    return (Answered<T>) why;
  }
}
