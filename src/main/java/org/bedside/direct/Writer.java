package org.bedside.direct;

import org.jspecify.annotations.Nullable;

/// Who writes a paper and answers for it.
///
/// @param npi the National Provider Identifier, ten digits; null if there is none
/// @param authority an OID or a UUID of the practice
public record Writer(
    String given, String family, String practice, @Nullable String npi, String authority) {}
