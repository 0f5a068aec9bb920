package org.bedside.proof;

/// One of the values that a list can be narrowed to.
record Choice(String value, String label, boolean chosen) {}
