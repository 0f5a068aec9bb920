package org.bedside.conversations;

import java.util.UUID;

record PoolId(UUID value) {}
