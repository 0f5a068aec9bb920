package org.bedside.detectors;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.bedside.networks.Network;
import org.jspecify.annotations.Nullable;

/// What a patient has signed for this draft (45 CFR 164.508(c)).
///
/// @param networks on which it may appear
/// @param expires the last day on which it may
/// @param revoked whether they have taken it back
/// @param uses what of them may appear
/// @param pictures SHA-256 in hex of the very pictures that they were shown when they signed; a
///   description must be specific and meaningful (164.508(c)(1)(i))
/// @param words all that they read there of what may be told; null where nobody knows them
public record Permission(
    Set<Network> networks,
    LocalDate expires,
    boolean revoked,
    Set<Use> uses,
    Set<String> pictures,
    @Nullable String words) {

  public enum Use {
    WORDS,
    PHOTO,
    FILM
  }

  public Permission {
    networks = Set.copyOf(networks);
    uses = Set.copyOf(uses);
    pictures = Set.copyOf(pictures);
  }

  /// Where no picture is named.
  public Permission(Set<Network> networks, LocalDate expires, boolean revoked, Set<Use> uses) {
    this(networks, expires, revoked, uses, Set.of(), null);
  }

  public Permission withWords(@Nullable String others) {
    return new Permission(networks, expires, revoked, uses, pictures, others);
  }

  /// For all uses.
  public Permission(Set<Network> networks, LocalDate expires, boolean revoked) {
    this(networks, expires, revoked, Set.of(Use.values()));
  }

  /// Whether it covers a draft for `network` on `day`.
  public boolean covers(Network network, LocalDate day) {
    return !revoked && !day.isAfter(expires) && networks.contains(network);
  }

  /// What is left of it for a draft with these pictures of people, by their SHA-256 in hex: who
  /// signed for one picture signed for no other.
  public Permission forPictures(Set<String> shown) {
    if (pictures.containsAll(shown) || !uses.contains(Use.PHOTO)) {
      return this;
    }
    var left = EnumSet.copyOf(uses);
    left.remove(Use.PHOTO);
    return new Permission(networks, expires, revoked, left, pictures, words);
  }

  /// Never the words.
  @Override
  public String toString() {
    return "Permission[%s, until %s]".formatted(networks, expires);
  }
}
