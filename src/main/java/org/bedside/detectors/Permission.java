package org.bedside.detectors;

import java.time.LocalDate;
import java.util.Set;
import org.bedside.networks.Network;

/// What a patient has signed for this draft (45 CFR 164.508(c)).
///
/// @param networks on which it may appear
/// @param expires the last day on which it may
/// @param revoked whether they have taken it back
/// @param uses what of them may appear
public record Permission(Set<Network> networks, LocalDate expires, boolean revoked, Set<Use> uses) {

  public enum Use {
    WORDS,
    PHOTO,
    FILM
  }

  public Permission {
    networks = Set.copyOf(networks);
    uses = Set.copyOf(uses);
  }

  /// For all uses.
  public Permission(Set<Network> networks, LocalDate expires, boolean revoked) {
    this(networks, expires, revoked, Set.of(Use.values()));
  }

  /// Whether it covers a draft for `network` on `day`.
  public boolean covers(Network network, LocalDate day) {
    return !revoked && !day.isAfter(expires) && networks.contains(network);
  }
}
