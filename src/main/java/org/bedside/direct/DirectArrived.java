package org.bedside.direct;

import java.util.UUID;

/// A letter came that may be read with [Direct#read].
public record DirectArrived(UUID arrival) {}
