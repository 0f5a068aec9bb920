package org.bedside.cases;

/// Whether a case tells of a woman or of a man; only where it matters.
enum Sex {
  WOMAN,
  MAN,
  NOT_SAID
}
