package org.bedside.audit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.Range;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the ledger is kept.
///
/// @param deadline how long an act waits for its entry to be durable before it is refused
/// @param queue how many entries may wait for the writer
/// @param batch how many entries are written with one commit at most
/// @param origin the name under which checkpoints are signed
/// @param checkpoints the file outside the database to which signed checkpoints are appended; empty
///   means `audit/checkpoints` in the data folder
/// @param copies further folders to which each checkpoint is copied, best on another machine
/// @param every how often a checkpoint is signed when there is something new
@ConfigurationProperties("bedside.audit")
record AuditSettings(
    @DurationMin(seconds = 1) @DurationMax(minutes = 10) @DefaultValue("10s") Duration deadline,
    @Range(min = 1, max = 1_000_000) @DefaultValue("8192") int queue,
    @Range(min = 1, max = 10_000) @DefaultValue("1024") int batch,
    @DefaultValue("bedside/audit") String origin,
    @Nullable Path checkpoints,
    @DefaultValue List<Path> copies,
    @DurationMin(seconds = 1) @DurationMax(days = 1) @DefaultValue("1m") Duration every) {}
