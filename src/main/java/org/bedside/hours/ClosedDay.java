package org.bedside.hours;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A day on which nobody is there.
///
/// @param holiday which one it is, if it is one; what it is called stands under
///   `hours.holiday.NAME`
/// @param note what was written beside it, for those who work here; may be empty
record ClosedDay(LocalDate day, @Nullable Holiday holiday, String note) {}
