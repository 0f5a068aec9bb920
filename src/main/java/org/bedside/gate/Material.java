package org.bedside.gate;

import org.bedside.detectors.Draft;
import org.bedside.detectors.Signs;

/// Words with all that rules ask about, so that other rules can be tried on them.
public record Material(Draft draft, Signs signs) {}
