package org.bedside.guard;

/// How much one finding weighs: a person must look again, or the words cannot leave as they are.
public enum Level {
  CHECK,
  STOP
}
