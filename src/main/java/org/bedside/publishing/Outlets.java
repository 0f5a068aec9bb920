package org.bedside.publishing;

import java.time.Instant;
import java.util.List;

/// The channels there are and how far each post got, told by the room that carries posts out.
public interface Outlets {

  /// Those that take posts now, the practice's own site first.
  List<Outlet> open();

  /// How far `post` got.
  Progress progress(PostId post);

  /// What went or goes to `outlet` in a span of time.
  List<Passing> passing(OutletId outlet, Instant from, Instant to);

  /// @param at when it went or goes
  record Passing(PostId post, Instant at) {}

  /// How far a post got on all its channels together.
  enum Progress {
    /// Nothing has left yet.
    PLANNED,
    /// It is out on every channel, as each of them confirmed.
    OUT,
    /// It is out on some, others still wait.
    PARTLY,
    /// At least one channel refused it or is in doubt, and a person must look.
    TROUBLE
  }
}
