package org.bedside.publishing;

import java.util.UUID;

/// One of the practice's channels.
public record OutletId(UUID value) {}
