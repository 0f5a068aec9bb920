/// **Stories** are what patients have signed so that their story, words or picture may be told: the
/// authorization of 45 CFR 164.508, from the question on the patient's phone to the last place from
/// which it was taken back.
///
/// - Door: [Stories]. It answers the gate what was signed ([org.bedside.gate.Permissions]) and the
///   composer what may be chosen ([org.bedside.publishing.Signatures]).
/// - Before it: gate and publishing, which ask it; media, whose pictures are signed for; notices,
///   which carry the link. After it: nobody.
/// - Keeps: authorizations with the exact document that was signed (sealed), which posts told them
///   when they ended, and what a person has looked at since.
@ApplicationModule(
    displayName = "Stories",
    allowedDependencies = {
      "web",
      "audit",
      "vault",
      "guard",
      "detectors",
      "people",
      "networks",
      "media",
      "today",
      "notices",
      "gate",
      "publishing"
    })
@NullMarked
package org.bedside.stories;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
