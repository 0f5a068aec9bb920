/// **Days** reads dates, and days told from the day of posting, and keeps those of one person from
/// those of everybody.
///
/// - Reads: [Absences], [Dates], [RelativeDays]. Others ask [Dated] for a date as it is written and
///   [Day] for the day that it means.
/// - Order: above page. Described, names, numbers and searched lean on it.
/// - Keeps: nothing.
@NullMarked
package org.bedside.guard.days;

import org.jspecify.annotations.NullMarked;
