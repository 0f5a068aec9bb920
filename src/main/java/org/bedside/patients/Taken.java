package org.bedside.patients;

/// What came of a page of patients that another system told of.
///
/// @param told how many it told of
/// @param leftOut how many of them could not be read
public record Taken(int told, int added, int changed, int leftOut) {

  public static final Taken NOTHING = new Taken(0, 0, 0, 0);
}
