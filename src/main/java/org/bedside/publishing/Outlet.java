package org.bedside.publishing;

import org.bedside.networks.Limits;
import org.bedside.networks.Network;

/// One of the practice's channels, as a writer needs to know it.
///
/// @param name the handle or page, such as `@maplestreetfm.example`
/// @param limits as the server told them last, else the network's own
public record Outlet(OutletId id, Network network, String name, Limits limits) {}
