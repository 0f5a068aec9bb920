package org.bedside.roster;

/// Somebody who works in the practice and may be named to anyone.
///
/// @param title as it is written before or after the name: "Dr.", "RN"; "" for none
public record Staff(String first, String last, String title) {}
