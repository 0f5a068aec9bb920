package org.bedside.direct;

import java.util.UUID;

/// A receipt told how far a letter of ours came.
public record DirectSettled(UUID delivery, Delivery.State state) {}
