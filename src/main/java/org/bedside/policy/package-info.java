/// **Policy** is which rules hold here and since when: the practice's versions of its pack, each
/// tried, agreed to by two and in force from a day on.
///
/// - Door: [Policy]. A decision names the digest of the rules that it was made by.
/// - Before it: rules, people. After it: gate, which asks it each time that words are read.
@ApplicationModule(
    displayName = "Policy",
    allowedDependencies = {"rules", "detectors"})
@NullMarked
package org.bedside.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
