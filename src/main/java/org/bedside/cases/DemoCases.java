package org.bedside.cases;

import org.bedside.people.Demo;
import org.bedside.people.DemoPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What a clinician of the invented practice asks colleagues about: one case that is being filled
/// in.
@Component
@Order(8)
class DemoCases implements DemoPart {

  private final CaseKeeping keeping;

  DemoCases(CaseKeeping keeping) {
    this.keeping = keeping;
  }

  @Override
  public void fill(Demo demo) {
    var told =
        new Told(
            AgeBand.FROM_50,
            Sex.NOT_SAID,
            UsState.NOT_SAID,
            Delay.THREE_MONTHS,
            "High blood pressure, and a dry cough since the first week of the new medicine.",
            "Another medicine. The cough was gone within a month.",
            "How long do you wait before you change it?",
            "Ask about a cough at the first call after a new prescription.");
    keeping.save(CaseId.random(), 0, told, demo.priya().id());
  }
}
