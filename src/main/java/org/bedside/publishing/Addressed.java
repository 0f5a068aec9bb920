package org.bedside.publishing;

/// One post for one channel.
public record Addressed(PostId post, OutletId outlet) {}
