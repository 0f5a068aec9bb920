package org.bedside.audit;

import java.io.IOException;
import java.nio.file.Files;
import org.springframework.stereotype.Component;

/// Lets the next test class, which begins with an empty ledger, begin with nothing signed too.
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
