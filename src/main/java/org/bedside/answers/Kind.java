package org.bedside.answers;

/// What somebody wrote. The key of its name is `answers.kind.` and the name.
enum Kind {
  REVIEW,
  COMMENT,
  MESSAGE
}
