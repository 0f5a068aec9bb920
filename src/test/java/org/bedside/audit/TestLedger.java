package org.bedside.audit;

import java.io.IOException;
import java.nio.file.Files;
import org.springframework.stereotype.Component;

/// Lets a test that signed forget it, since the next test class begins with an empty ledger.
@Component
public class TestLedger {

  private final Checkpoints checkpoints;

  TestLedger(Checkpoints checkpoints) {
    this.checkpoints = checkpoints;
  }

  public void forget() throws IOException {
    Files.deleteIfExists(checkpoints.file());
  }
}
