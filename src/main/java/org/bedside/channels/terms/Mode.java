package org.bedside.channels.terms;

/// What an account is allowed to do.
public enum Mode {
  /// Takes no posts.
  OFF,
  /// Posts are prepared and checked as if they went out, and then kept.
  DRY_RUN,
  /// Posts go out.
  LIVE,
  /// Posts wait until somebody lets them go.
  PAUSED
}
