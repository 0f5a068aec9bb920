package org.bedside.egress;

import java.io.IOException;
import org.springframework.http.converter.HttpMessageNotWritableException;

/// A call that brought no answer. What matters afterwards is whether it may have been received.
public final class EgressFailure extends IOException {

  /// Whether the other side may have acted on a call.
  public enum Kind {
    /// Not a byte of the request left: it can be tried again.
    NOT_SENT,
    /// It may have been received: to repeat it could mean to say it twice.
    UNKNOWN
  }

  private final Kind kind;

  EgressFailure(Kind kind, String sentence, Throwable cause) {
    super(sentence, cause);
    this.kind = kind;
  }

  /// What kind of failure `thrown` is, wherever in its causes the failure lies. Whatever does not
  /// prove that nothing left counts as [Kind#UNKNOWN], so an answer that could not be understood
  /// does as well.
  public static Kind kind(Throwable thrown) {
    var seen = 0;
    for (var cause = thrown; cause != null && seen < 20; cause = cause.getCause(), seen++) {
      switch (cause) {
        case EgressFailure failure -> {
          return failure.kind;
        }
        case EgressRefused _, HttpMessageNotWritableException _ -> {
          return Kind.NOT_SENT;
        }
        default -> {}
      }
    }
    return Kind.UNKNOWN;
  }
}
