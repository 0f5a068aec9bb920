package org.bedside.publishing;

import java.util.List;

/// The channels there are and how far each post got, told by the room that carries posts out.
public interface Outlets {

  /// Those that take posts now, the practice's own site first.
  List<Outlet> open();

  /// How far `post` got.
  Progress progress(PostId post);

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
