package org.bedside.gate;

import java.util.UUID;
import java.util.regex.Pattern;

/// A file that goes along with private words. The guard reads its name and what is said of it; what
/// is inside it does not read yet.
///
/// @param id of these very bytes: other bytes have another one
/// @param about what it shows, in words; may be empty
public record Enclosure(UUID id, String name, String about) {

  private static final Pattern JOINT = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|[-_.+]+");

  /// A name of a file is written in one piece: `walter-brennan_lab.pdf`, `WalterBrennanLab.pdf`.
  String said() {
    var words = JOINT.matcher(name).replaceAll(" ");
    return about.isBlank() ? words : words + "\n" + about;
  }
}
