package org.bedside.chart;

import java.time.Instant;

/// Where something is on its way into the record.
///
/// @param state what is said of it: a key below `chart.filed.`
/// @param ehr what people call the record; empty while none has it
/// @param at since when
public record Filed(String state, String ehr, Instant at) {}
