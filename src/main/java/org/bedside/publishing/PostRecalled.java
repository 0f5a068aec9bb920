package org.bedside.publishing;

import java.time.Instant;

/// A post that is out must be taken back wherever a channel can do that.
public record PostRecalled(PostId post, Instant at) {}
