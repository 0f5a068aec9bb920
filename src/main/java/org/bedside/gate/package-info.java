/// **Gate** is the only way out: it asks the guard, the practice's rules and the people, and hands
/// back words that may leave.
///
/// - Door: [Gate]. Only it can make a [Cleared], and for one patient a [ToOne]; whatever carries
///   words to somebody takes one of the two and nothing else. [FalseAlarms] takes what people say
///   of the guard's marks.
/// - Before it: vault, guard, policy, rules, detectors, people, media, networks. After it: every
///   room that speaks outward; one of them knows what patients have signed ([Permissions]).
/// - Keeps: tables `stage`, whose yes words need; `agreement`, yeses that wait for others;
///   `approval`, who agreed to which exact words (by hash); `gate_history`, what the guard and the
///   rules said and what became of it, for 400 days and never with the words. A [Cleared] is never
///   stored; whoever sends asks again.
@ApplicationModule(
    displayName = "Gate",
    allowedDependencies = {
      "web",
      "vault",
      "guard",
      "detectors",
      "rules",
      "policy",
      "people",
      "media",
      "networks",
      "audit"
    })
@NullMarked
package org.bedside.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
