package org.bedside.stories;

/// Why somebody may sign for the patient (45 CFR 164.508(c)(1)(vi), 164.502(g)). Its words are
/// `stories.authority.` and the name.
enum Authority {
  PARENT,
  GUARDIAN,
  HEALTH_CARE_AGENT,
  EXECUTOR
}
