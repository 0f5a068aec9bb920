package org.bedside.gate;

import java.util.Arrays;
import org.bedside.guard.Audience;
import org.springframework.stereotype.Component;

/// Sets whose yes public posts need, for tests of other rooms.
@Component
public class TestStages {

  private final Stages stages;

  TestStages(Stages stages) {
    this.stages = stages;
  }

  /// One of each, in this order; nobody in particular if none is named.
  public void set(Who... who) {
    stages.put(Audience.PUBLIC, null, Arrays.stream(who).map(one -> new Stage(one, 1)).toList());
  }
}
