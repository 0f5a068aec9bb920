package org.bedside.audit;

/// The ledger could not be written in time, so the act that was to be recorded must not happen.
public final class Unrecorded extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Unrecorded(String message) {
    super(message);
  }

  Unrecorded(String message, Throwable cause) {
    super(message, cause);
  }
}
