package org.bedside.channels;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How deliveries run.
///
/// @param every pause between two looks at what is due
/// @param lease how long a node may keep a delivery; longer than the longest call
/// @param patience how long the machine tries to settle a doubt before a person is asked
/// @param latest how late a post may leave, if the house was down at its time; later than that a
///   person decides
@ConfigurationProperties("bedside.channels")
record ChannelsSettings(
    @DefaultValue("500ms") Duration every,
    @DefaultValue("2m") Duration lease,
    @DefaultValue("15m") Duration patience,
    @DefaultValue("2h") Duration latest) {}
