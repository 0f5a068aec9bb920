package org.bedside.publishing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When somebody is reminded of a yes that is waited for.
///
/// @param remindAfter it was asked for
/// @param remindBefore its time; the evening before counts for what goes out in the morning
@ConfigurationProperties("bedside.publishing")
record ReminderSettings(
    @DefaultValue("4h") Duration remindAfter, @DefaultValue("16h") Duration remindBefore) {}
