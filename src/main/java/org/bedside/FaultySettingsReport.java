package org.bedside;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Prints all faults of the settings as one list instead of a stack trace.
final class FaultySettingsReport extends AbstractFailureAnalyzer<FaultySettings> {

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable rootFailure, FaultySettings cause) {
    var faults = cause.faults();
    var list =
        IntStream.range(0, faults.size())
            .mapToObj(i -> "%3d. %s".formatted(i + 1, faults.get(i)))
            .collect(Collectors.joining("%n%n".formatted()));
    return new FailureAnalysis(
        "%s%n%n%s".formatted(heading(faults.size()), list),
        "Put %s right and start again. Nothing was started or changed."
            .formatted(faults.size() == 1 ? "it" : "them"),
        cause);
  }

  private static String heading(int count) {
    return count == 1
        ? "A setting is wrong, so Bedside does not start:"
        : "%d settings are wrong, so Bedside does not start:".formatted(count);
  }
}
