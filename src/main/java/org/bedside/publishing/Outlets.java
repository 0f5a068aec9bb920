package org.bedside.publishing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bedside.networks.Network;
import org.jspecify.annotations.Nullable;

/// The channels there are and how far each post got, told by the room that carries posts out.
public interface Outlets {

  /// Those that take posts now, the practice's own site first.
  List<Outlet> open();

  /// How far `post` got.
  Progress progress(PostId post);

  /// What went or goes to `outlet` in a span of time.
  List<Passing> passing(OutletId outlet, Instant from, Instant to);

  /// Where `post` stands or stood, and how far a recall got; one for each way it was sent.
  List<Place> places(PostId post);

  /// @param id of this way out of the post, for as long as it is remembered
  /// @param name of the account
  /// @param since when it came to this
  /// @param address where people can or could read it; null if nowhere
  /// @param trouble the key of a sentence about what keeps it from going on; null while all is well
  record Place(
      UUID id,
      Network network,
      String name,
      Fate fate,
      Instant since,
      @Nullable String address,
      @Nullable String trouble) {}

  /// What became of a post in one place.
  enum Fate {
    /// It has not left for there and will not by itself.
    NOT_OUT,
    /// It has not left for there yet.
    WAITS,
    /// It stands there, or may.
    OUT,
    /// It is being taken back, until a look finds it gone.
    LEAVING,
    /// It was taken back, and a look found it gone.
    GONE,
    /// It cannot be taken back there by a machine.
    STAYS
  }

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
