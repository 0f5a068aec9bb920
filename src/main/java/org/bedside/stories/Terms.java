package org.bedside.stories;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bedside.detectors.Permission;
import org.bedside.detectors.Permission.Use;
import org.bedside.networks.Network;
import org.jspecify.annotations.Nullable;

/// What is agreed to: every element that 45 CFR 164.508(c) wants to know.
///
/// @param whose story it is
/// @param authority why somebody else signs; null if the patient does
/// @param representative who signs for the patient; empty if the patient does
/// @param words exactly these may be told; empty if only pictures may
/// @param pictures exactly these may be shown
/// @param networks where, each by name (164.508(c)(1)(iii))
/// @param discloser the practice's name, as it was then (164.508(c)(1)(ii))
/// @param purpose why (164.508(c)(1)(iv))
/// @param money who pays for it; empty if nobody does (164.508(a)(3)(ii))
/// @param expires the last day (164.508(c)(1)(v)); an event is told as a date, so that a clock can
///   keep it
record Terms(
    String whose,
    @Nullable Authority authority,
    String representative,
    String words,
    List<Shot> pictures,
    List<Network> networks,
    String discloser,
    String address,
    String phone,
    String purpose,
    String money,
    LocalDate expires) {

  /// A picture by its bytes and by what it shows.
  record Shot(UUID media, String sha256, String alt) {}

  Terms {
    pictures = List.copyOf(pictures);
    networks = List.copyOf(networks);
  }

  Terms with(List<Shot> others) {
    return new Terms(
        whose,
        authority,
        representative,
        words,
        others,
        networks,
        discloser,
        address,
        phone,
        purpose,
        money,
        expires);
  }

  /// Who signs.
  public String signer() {
    return authority == null ? whose : representative;
  }

  Set<Use> uses() {
    var uses = EnumSet.noneOf(Use.class);
    if (!words.isBlank()) {
      uses.add(Use.WORDS);
    }
    if (!pictures.isEmpty()) {
      uses.add(Use.PHOTO);
    }
    return uses;
  }

  Permission permission(boolean revoked) {
    var hashes = pictures.stream().map(Shot::sha256).collect(Collectors.toSet());
    return new Permission(Set.copyOf(networks), expires, revoked, uses(), hashes, told());
  }

  /// All that may be said: the words, and what the pictures show.
  private String told() {
    return Stream.concat(Stream.of(words), pictures.stream().map(Shot::alt))
        .collect(Collectors.joining("\n"));
  }

  /// Never the words, nor whose they are.
  @Override
  public String toString() {
    return "Terms[%s, until %s]".formatted(networks, expires);
  }
}
