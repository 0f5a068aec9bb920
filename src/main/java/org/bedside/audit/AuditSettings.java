package org.bedside.audit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
    @DefaultValue("10s") Duration deadline,
    @DefaultValue("8192") int queue,
    @DefaultValue("1024") int batch,
    @DefaultValue("bedside/audit") String origin,
    @Nullable Path checkpoints,
    @DefaultValue List<Path> copies,
    @DefaultValue("1m") Duration every) {}
