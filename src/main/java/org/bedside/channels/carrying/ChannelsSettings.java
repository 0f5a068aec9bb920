package org.bedside.channels.carrying;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How deliveries run.
///
/// @param every longest pause between two looks at what is due
/// @param lease how long a node may keep a delivery; longer than the longest call
/// @param patience how long the machine tries to settle a doubt before a person is asked
/// @param latest how late a post may leave, if the house was down at its time; later than that a
///   person decides
/// @param calls how many calls to one account a node has under way at a time
/// @param tries after how many tries without success a delivery is set aside for a person
/// @param failures after how many calls in a row that a network did not answer its account rests
/// @param rest how long it rests at first; each trial that fails doubles it
/// @param longest how long it rests at most
@ConfigurationProperties("bedside.channels")
public record ChannelsSettings(
    @DurationMin(millis = 10) @DurationMax(minutes = 1) @DefaultValue("500ms") Duration every,
    @DurationMin(seconds = 30) @DefaultValue("2m") Duration lease,
    @DurationMin(seconds = 1) @DefaultValue("2m") Duration patience,
    @DurationMin(seconds = 0) @DefaultValue("2h") Duration latest,
    @Min(1) @Max(1_000) @DefaultValue("8") int calls,
    @Min(1) @Max(100) @DefaultValue("8") int tries,
    @Min(1) @Max(1_000) @DefaultValue("5") int failures,
    @DurationMin(seconds = 1) @DefaultValue("1m") Duration rest,
    @DurationMin(seconds = 1) @DefaultValue("30m") Duration longest) {}
