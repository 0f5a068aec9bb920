package org.bedside.chart.filing;

import org.bedside.chart.fhir.Answered;
import org.jspecify.annotations.Nullable;

/// What became of sending resources to a record.
sealed interface Sent {

  /// @param reference of the transcript there
  record There(String reference) implements Sent {}

  /// @param trouble for a person; null if `why` says it
  record NotThere(@Nullable Trouble trouble, Answered<?> why) implements Sent {}
}
