package org.bedside;

import java.nio.file.Path;

/// This program among those that may share the tests of one run: each has a house and files of its
/// own.
public final class Run {

  /// What is left behind by it.
  public static final Path HOME = Path.of("target", "run-" + Integer.getInteger("test.run", 1));

  private Run() {}
}
