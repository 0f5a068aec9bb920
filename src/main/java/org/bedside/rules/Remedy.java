package org.bedside.rules;

/// What an author can do about a rule that fired.
public enum Remedy {
  EDIT,
  PREPARED_REPLY,
  EMERGENCY_REPLY,
  CRISIS_REPLY,
  AUTHORIZE,
  SOURCE,
  ASK,
  LABEL,
  REMOVE_TRACKER,
  PRIVATE_THREAD,
  TEMPLATE,
  PAY_RANGE,
  TRAIN,
  WAIT
}
