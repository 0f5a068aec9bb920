/// **Answers** are what the practice says to a review, a comment or a public message, without ever
/// showing that somebody is a patient.
///
/// - Door: [Answers], which knows what its subjects are called. Prepared answers pass the gate by
///   themselves; words of one's own need the yeses that the practice and its rules ask for, the
///   privacy officer's among them.
/// - Before it: the gate and its rules; publishing, which knows what was said in the week before;
///   patients and conversations, to which a question of one's own health is carried on. After it:
///   nobody. No network lets a program answer its reviews for everybody, so a person copies the
///   cleared words and says what became of them.
/// - Keeps: what somebody wrote about the practice, and the answer (sealed, and forgotten thirty
///   days after it is done); what is filled into prepared answers.
@ApplicationModule(
    displayName = "Answers",
    allowedDependencies = {
      "web",
      "audit",
      "vault",
      "guard",
      "detectors",
      "rules",
      "people",
      "patients",
      "networks",
      "today",
      "gate",
      "conversations",
      "publishing"
    })
@NullMarked
package org.bedside.answers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
