package org.bedside.policy;

import java.util.List;
import java.util.Locale;
import org.bedside.rules.Fault;
import org.jspecify.annotations.Nullable;

/// A fault as a page tells it.
record FaultShown(int line, int column, @Nullable String rule, String sentence) {

  static List<FaultShown> of(List<Fault> faults, Locale locale) {
    return faults.stream()
        .map(fault ->
            new FaultShown(fault.line(), fault.column(), fault.rule(), fault.sentence(locale)))
        .toList();
  }
}
