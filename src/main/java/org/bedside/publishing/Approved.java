package org.bedside.publishing;

import java.time.Instant;
import org.bedside.gate.ApprovalId;
import org.jspecify.annotations.Nullable;

/// A post that has its yes.
///
/// @param due when it goes out; null is now
record Approved(PostId id, ApprovalId approval, @Nullable Instant due) {}
