package org.bedside.roster;

/// A place the practice's patients come from.
///
/// @param zip "" when not known
/// @param population people who live there; 0 when not known
public record Town(String name, String zip, int population) {}
