package org.bedside.detectors;

import java.time.LocalDate;

/// Who read a page over, when, and by when somebody does again.
public record Checked(String by, LocalDate on, LocalDate next) {}
