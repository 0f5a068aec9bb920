package org.bedside.calendar;

import java.time.DayOfWeek;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the calendar is drawn. It hangs in one practice, so its weeks begin on one day for all who
/// look at it, whatever their language.
///
/// @param weekStarts the first day of a week
@ConfigurationProperties("bedside.calendar")
record CalendarSettings(@DefaultValue("SUNDAY") DayOfWeek weekStarts) {}
