package org.bedside.publishing;

import java.time.ZonedDateTime;

/// The same words on the same channel within an hour: no fault, but most often a mistake.
///
/// @param when the end of a message key: `went` or `goes`
record Twin(String channel, ZonedDateTime at, String when) {}
