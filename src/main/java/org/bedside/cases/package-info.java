/// **Cases** are what a clinician asks colleagues about a patient: by a form that takes no name, no
/// town and no day, and says while somebody types how many patients fit.
///
/// - Door: [Cases], which knows what its subjects are called. A case that nobody can be told by
///   becomes a draft for colleagues; from then on it is a post like any other.
/// - Before it: the gate, whose guard counts and whose rules judge (PRIV-03); publishing, which
///   takes the draft and hands over words that were typed freely. After it: nobody.
/// - Keeps: what its author filled in (sealed, for nobody else, and forgotten thirty days after it
///   was last changed), and which draft was made of it.
@ApplicationModule(
    displayName = "Cases",
    allowedDependencies = {
      "web",
      "audit",
      "vault",
      "roster",
      "guard",
      "detectors",
      "people",
      "networks",
      "today",
      "gate",
      "publishing"
    })
@NullMarked
package org.bedside.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
