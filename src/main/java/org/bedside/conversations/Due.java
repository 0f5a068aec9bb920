package org.bedside.conversations;

import java.time.LocalDate;

/// A thread that need not be kept any more, and since which day.
record Due(CareThread thread, LocalDate since) {}
