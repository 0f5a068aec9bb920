package org.bedside.direct.hl7;

/// How words are written between the marks of a message (HL7 v2.5.1, chapter 2.7).
final class Escapes {

  private Escapes() {}

  /// With our own marks, `|^~\&`.
  static String escaped(String words) {
    var out = new StringBuilder();
    for (var i = 0; i < words.length(); i++) {
      var c = words.charAt(i);
      switch (c) {
        case '|' -> out.append("\\F\\");
        case '^' -> out.append("\\S\\");
        case '~' -> out.append("\\R\\");
        case '\\' -> out.append("\\E\\");
        case '&' -> out.append("\\T\\");
        case '\n' -> out.append("\\.br\\");
        default -> out.append(Character.isISOControl(c) ? "" : c);
      }
    }
    return out.toString();
  }

  /// With the marks of whoever wrote it. What is no escape that is known is left out.
  static String plain(String words, Marks marks) {
    var out = new StringBuilder();
    var at = 0;
    while (at < words.length()) {
      var c = words.charAt(at);
      var end = c == marks.escape() ? words.indexOf(marks.escape(), at + 1) : -1;
      if (end < 0) {
        out.append(Character.isISOControl(c) ? "" : c);
        at++;
      } else {
        out.append(meaning(words.substring(at + 1, end), marks));
        at = end + 1;
      }
    }
    return out.toString();
  }

  private static String meaning(String code, Marks marks) {
    return switch (code) {
      case "F" -> String.valueOf(marks.field());
      case "S" -> String.valueOf(marks.component());
      case "R" -> String.valueOf(marks.repetition());
      case "E" -> String.valueOf(marks.escape());
      case "T" -> String.valueOf(marks.subcomponent());
      case ".br", "X0A", "X0D", "X0D0A" -> "\n";
      default -> "";
    };
  }
}
