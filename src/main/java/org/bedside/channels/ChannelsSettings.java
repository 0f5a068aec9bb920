package org.bedside.channels;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
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
    @DurationMin(millis = 10) @DurationMax(minutes = 1) @DefaultValue("500ms") Duration every,
    @DurationMin(seconds = 30) @DefaultValue("2m") Duration lease,
    @DurationMin(seconds = 1) @DefaultValue("15m") Duration patience,
    @DurationMin(seconds = 0) @DefaultValue("2h") Duration latest) {}
