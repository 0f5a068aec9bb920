package org.bedside.publishing;

import java.time.Instant;
import org.bedside.networks.Limits;
import org.bedside.networks.Network;
import org.jspecify.annotations.Nullable;

/// One of the practice's channels, as a writer needs to know it.
///
/// @param name the handle or page, such as `@maplestreetfm.example`
/// @param limits as the server told them last, else the network's own
/// @param until when its key ends for good, so that nothing can be planned past it; null if it does
///   not, or if nobody knows
public record Outlet(
    OutletId id, Network network, String name, Limits limits, @Nullable Instant until) {}
