package org.bedside.publishing;

import java.time.Instant;

/// A post's approval is void: what has not left yet must not leave.
public record PostWithdrawn(PostId post, Instant at) {}
