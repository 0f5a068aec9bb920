package org.bedside.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One entry as it stands in the ledger.
///
/// @param seq its place, from 1 without a gap
/// @param erased whether reason and details were erased; the entry itself never is
/// @param hash its seal in hexadecimal
public record Line(
    long seq,
    Instant at,
    String actor,
    String action,
    String subject,
    @Nullable String reason,
    Map<String, String> details,
    boolean erased,
    String hash) {}
