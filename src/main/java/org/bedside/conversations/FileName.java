package org.bedside.conversations;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Makes a name that can be shown, stored and given to a disk out of whatever was sent as one: only
/// the last part of a path, nothing that turns the direction of writing, no letter with which a
/// system means something else, no name that Windows keeps to itself, and the ending of what the
/// file really is.
final class FileName {

  static final int LONGEST = 80;

  /// Control, format, private and unassigned characters: NUL, line ends, marks of direction.
  private static final Pattern UNSEEN = Pattern.compile("\\p{C}+|[\\u2028\\u2029]+");

  private static final Pattern MEANT_OTHERWISE = Pattern.compile("[<>:\"|?*%;&$`']+");

  /// See "Naming Files, Paths, and Namespaces", Microsoft.
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?");

  private static final Pattern ENDINGS =
      Pattern.compile("(?i)(\\s*\\.(pdf|jpe?g|png|gif|webp|hei[cf]))+\\s*$");

  private FileName() {}

  /// Never empty, and the same for the same name.
  static String clean(String name, FileKind kind) {
    var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var plain = UNSEEN.matcher(Normalizer.normalize(last, Normalizer.Form.NFC)).replaceAll("");
    plain = MEANT_OTHERWISE.matcher(plain).replaceAll("_").replaceAll("\\s+", " ");
    plain = stem(plain).replaceAll("^[\\s.~-]+|[\\s.]+$", "");
    if (plain.isEmpty()) {
      plain = "file";
    }
    if (RESERVED.matcher(plain).matches()) {
      plain = "file " + plain;
    }
    return cut(plain) + kind.ending();
  }

  /// Without endings of pictures and papers. Any other stays: what looks like one may be a name.
  private static String stem(String name) {
    return ENDINGS.matcher(name).replaceAll("");
  }

  private static String cut(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST)).stripTrailing();
  }
}
