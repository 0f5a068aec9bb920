package org.bedside.policy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.bedside.guard.Audience;
import org.bedside.people.Demo;
import org.bedside.people.DemoPart;
import org.bedside.rules.Ruling;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The invented practice has gone by its rules for three months, and its privacy officer would like
/// one of them to be stricter.
@Component
@Order(3)
class DemoRules implements DemoPart {

  private final FirstRules firstRules;
  private final InForce inForce;
  private final VersionTable versions;
  private final RuleDrafts drafts;

  DemoRules(FirstRules firstRules, InForce inForce, VersionTable versions, RuleDrafts drafts) {
    this.firstRules = firstRules;
    this.inForce = inForce;
    this.versions = versions;
    this.drafts = drafts;
  }

  @Override
  public void fill(Demo demo) {
    firstRules.look(inForce.shipped());
    var zone = demo.practice().zone();
    var day = LocalDate.ofInstant(demo.now(), zone).minusMonths(3);
    var first = inForce.version().orElseThrow();
    versions.beganAt(first.id(), day, day.atStartOfDay(zone).toInstant());
    var draft = VersionId.random();
    drafts.begin(draft, Optional.empty(), demo.ellen());
    drafts.change(draft, "CLM-01", Map.of(Audience.PUBLIC, Ruling.FORBIDDEN), demo.ellen());
  }
}
