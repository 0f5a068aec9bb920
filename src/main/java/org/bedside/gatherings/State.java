package org.bedside.gatherings;

/// How far a gathering is.
enum State {
  /// Being written, or changed after it was out.
  DRAFT,
  /// Waits for a second person's yes.
  WAITING,
  /// Its page is public.
  OUT,
  /// It does not take place. If it had a page, the page says so.
  CANCELLED
}
