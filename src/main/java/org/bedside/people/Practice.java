package org.bedside.people;

import java.net.URI;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// The one practice of this house. All of it may be read by anyone: it stands on the website.
///
/// @param demo invented people and patients; signing in needs no password, and only this machine
///   can reach it
/// @param selfApproval too few people for a second pair of eyes: a person may approve their own
///   post, and the ledger marks it
public record Practice(
    String name,
    String place,
    ZoneId zone,
    String phone,
    String address,
    String email,
    @Nullable URI website,
    boolean demo,
    boolean selfApproval) {

  /// The first two words of a long name, as it stands beside the leaf; the rest is [#nameEnd].
  public String nameStart() {
    var words = name.split(" ");
    return words.length < 3 ? name : words[0] + " " + words[1];
  }

  public String nameEnd() {
    return name.substring(nameStart().length()).strip();
  }
}
