package org.bedside.chart.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far the patient list of an EHR is taken in.
///
/// @param wantedBy as in the ledger
/// @param beganAt of the run that is under way; null between two
/// @param next the address of its next page; null before its first
/// @param told how many patients this run has told of so far, or the last one
/// @param asOf what changed there before this is taken in; null before the first whole run
/// @param finishedAt of the last whole run
public record Run(
    UUID ehr,
    String wantedBy,
    @Nullable Instant beganAt,
    @Nullable String next,
    int told,
    int added,
    int changed,
    int leftOut,
    @Nullable Instant asOf,
    @Nullable Instant finishedAt) {}
