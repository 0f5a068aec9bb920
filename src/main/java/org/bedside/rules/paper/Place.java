package org.bedside.rules.paper;

/// Where something stands in a file. Lines and columns count from 1, columns in code points.
public record Place(int line, int column) {

  /// For what came from no file.
  public static final Place NOWHERE = new Place(0, 0);
}
