package org.bedside.rules;

/// Who can agree to what is impermissible without them.
public enum Approver {
  PRIVACY_OFFICER,
  CLINICAL_LEAD,
  COMMUNICATIONS,
  MODERATOR,
  OWNER
}
