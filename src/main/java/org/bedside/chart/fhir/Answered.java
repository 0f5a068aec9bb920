package org.bedside.chart.fhir;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.rest.client.exceptions.FhirClientConnectionException;
import ca.uhn.fhir.rest.client.exceptions.NonFhirResponseException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.bedside.egress.EgressFailure;
import org.bedside.egress.EgressRefused;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.jspecify.annotations.Nullable;

/// What a server answered.
public sealed interface Answered<T> {

  /// It did so.
  record Done<T>(T value) implements Answered<T> {}

  /// It did not, and will not if it is asked the same again.
  ///
  /// @param status of HTTP, 400 to 499
  /// @param issues what it says is wrong, worst first; perhaps none
  record Refused<T>(int status, List<Issue> issues) implements Answered<T> {}

  /// It wants to know who asks, or does not let this one in: a status of 401 or 403.
  record Locked<T>(int status) implements Answered<T> {}

  /// It is not there, too busy, or its answer was lost or is none.
  ///
  /// @param perhapsDone whether it may have done what it was asked
  /// @param after how long it wants to be left alone; null if it said nothing of the kind
  record Away<T>(boolean perhapsDone, @Nullable Duration after) implements Answered<T> {}

  /// Calls, and says what came of it.
  ///
  /// @param reader for the reasons that it gives
  static <T> Answered<T> of(Supplier<T> call, Asking asking, IParser reader) {
    try {
      return new Done<>(call.get());
    } catch (NonFhirResponseException | DataFormatException _) {
      return new Away<>(true, null);
    } catch (FhirClientConnectionException e) {
      return new Away<>(EgressFailure.kind(e) == EgressFailure.Kind.UNKNOWN, null);
    } catch (EgressRefused _) {
      return new Away<>(false, null);
    } catch (NoToken e) {
      return e.why();
    } catch (BaseServerResponseException e) {
      return byStatus(e, asking, reader);
    }
  }

  private static <T> Answered<T> byStatus(
      BaseServerResponseException e, Asking asking, IParser reader) {
    return switch (e.getStatusCode()) {
      case 401, 403 -> new Locked<>(e.getStatusCode());
      case 408, 425 -> new Away<>(true, null);
      case 429 -> new Away<>(false, asking.wish());
      // 503 with a time is a promise that nothing was done (RFC 9110, section 15.6.4).
      case 503 -> new Away<>(asking.wish() == null, asking.wish());
      default ->
          e.getStatusCode() / 100 == 4
              ? new Refused<>(e.getStatusCode(), Issue.of(outcome(e, reader)))
              : new Away<>(true, null);
    };
  }

  private static @Nullable OperationOutcome outcome(BaseServerResponseException e, IParser reader) {
    if (e.getOperationOutcome() instanceof OperationOutcome outcome) {
      return outcome;
    }
    var body = e.getResponseBody();
    try {
      return body == null || body.isBlank() || !body.strip().startsWith("{")
          ? null
          : reader.parseResource(OperationOutcome.class, body);
    } catch (DataFormatException _) {
      return null;
    }
  }
}
