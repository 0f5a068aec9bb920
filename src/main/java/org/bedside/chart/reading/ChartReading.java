package org.bedside.chart.reading;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bedside.chart.ChartView;
import org.bedside.chart.ChartView.Line;
import org.bedside.chart.ChartView.Part;
import org.bedside.chart.ehrs.Ehr;
import org.bedside.chart.ehrs.Ehrs;
import org.bedside.chart.fhir.Answered.Done;
import org.bedside.chart.known.Found;
import org.bedside.chart.known.Matching;
import org.bedside.patients.PatientId;
import org.hl7.fhir.r4.model.Bundle;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/// Asks a record for all parts at once and shows those that came within [#PATIENCE]: somebody waits
/// for them with a patient's words before their eyes.
@Service
public class ChartReading implements DisposableBean {

  /// From the first question to the last answer that is waited for.
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final Ehrs ehrs;
  private final Matching matching;
  private final Clock clock;
  private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();

  ChartReading(Ehrs ehrs, Matching matching, Clock clock) {
    this.ehrs = ehrs;
    this.matching = matching;
    this.clock = clock;
  }

  public ChartView read(PatientId patient) {
    var ehr = ehrs.of(patient);
    if (ehr.isEmpty()) {
      return new ChartView.NoRecord();
    }
    var end = System.nanoTime() + PATIENCE.toNanos();
    var found = within(end, asking.submit(() -> matching.find(ehr.get(), patient)));
    return switch (found) {
      case Found.One(var reference) -> read(ehr.get(), reference, end);
      case Found.Perhaps _ -> new ChartView.Nobody(ehr.get().name());
      case Found.Unasked _ -> new ChartView.Away(ehr.get().name());
      case null -> new ChartView.Away(ehr.get().name());
    };
  }

  private ChartView read(Ehr ehr, String reference, long end) {
    var asked = new EnumMap<Part, Future<@Nullable List<Line>>>(Part.class);
    for (var part : Part.values()) {
      asked.put(part, asking.submit(() -> lines(ehr, part, reference)));
    }
    var read = new EnumMap<Part, List<Line>>(Part.class);
    asked.forEach((part, lines) -> {
      var came = within(end, lines);
      if (came != null) {
        read.put(part, came);
      }
    });
    if (read.isEmpty()) {
      return new ChartView.Away(ehr.name());
    }
    return view(ehr, read);
  }

  private ChartView.Read view(Ehr ehr, Map<Part, List<Line>> read) {
    var missing = EnumSet.allOf(Part.class);
    missing.removeAll(read.keySet());
    return new ChartView.Read(
        ehr.name(),
        clock.instant(),
        read.getOrDefault(Part.ALLERGIES, List.of()),
        read.getOrDefault(Part.MEDICINES, List.of()),
        read.getOrDefault(Part.PROBLEMS, List.of()),
        read.getOrDefault(Part.RESULTS, List.of()),
        read.getOrDefault(Part.VISITS, List.of()),
        read.getOrDefault(Part.IMMUNIZATIONS, List.of()),
        missing);
  }

  /// Null if the record did not answer this.
  private @Nullable List<Line> lines(Ehr ehr, Part part, String reference) {
    var id = reference.substring(reference.indexOf('/') + 1);
    var answered =
        ehrs.ask(
            ehr,
            client ->
                client.search().byUrl(Parts.search(part, id)).returnBundle(Bundle.class).execute());
    return answered instanceof Done<Bundle>(var bundle) ? Parts.lines(part, bundle) : null;
  }

  /// Null if it did not come by then.
  private static <T> @Nullable T within(long end, Future<T> coming) {
    try {
      return coming.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      coming.cancel(true);
      return null;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return null;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void destroy() {
    asking.shutdownNow();
  }
}
