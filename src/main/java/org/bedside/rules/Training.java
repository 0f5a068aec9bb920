package org.bedside.rules;

/// The module in which people learn a rule.
public enum Training {
  PRIVACY,
  REVIEWS,
  STORIES,
  BOUNDARIES,
  HONEST_CLAIMS,
  MODERATION,
  RIGHTS
}
