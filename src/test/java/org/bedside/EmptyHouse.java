package org.bedside;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// For tests of the first run: all tables are emptied before each test, not only before the class.
public final class EmptyHouse implements BeforeEachCallback {

  @Override
  public void beforeEach(ExtensionContext test) throws Exception {
    new EmptyTables().beforeAll(test);
  }
}
