/// **Policy** is which rules hold here and since when: the practice's versions of its pack, each
/// tried, agreed to by two and in force from a day on.
///
/// - Door: [Policy]. A decision names the digest of the rules that it was made by.
/// - Before it: rules, detectors, people, today. After it: gate, which asks it each time that words
///   are read; publishing, which knows what was said before ([PastDrafts]) and frames the page that
///   everybody may read ([SiteFrame]).
/// - Keeps: tables `rule_pack`, what came with the house; `rule_version`, the practice's own;
///   `rule_yes`, who agreed; `rule_trial` with two more, what would have become of past posts. A
///   version is in force by the clock, so no job makes it so.
@ApplicationModule(
    displayName = "Policy",
    allowedDependencies = {
      "web",
      "audit",
      "roster",
      "guard",
      "networks",
      "detectors",
      "people",
      "rules",
      "today"
    })
@NullMarked
package org.bedside.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
