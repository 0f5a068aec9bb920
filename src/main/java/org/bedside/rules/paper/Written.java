package org.bedside.rules.paper;

import org.yaml.snakeyaml.DumperOptions.ScalarStyle;

/// How a text is written in its file: with quotes and escapes, folded over lines, or as it is.
/// Walks the file and the meant text side by side, so that a place in the one is found in the
/// other.
final class Written {

  private final Lines lines;
  private final int from;
  private final int to;
  private final ScalarStyle style;

  Written(Lines lines, int from, int to, ScalarStyle style) {
    this.lines = lines;
    this.from = from;
    this.to = to;
    this.style = style;
  }

  /// Where the code point at `index` of `value` stands; its end for the one behind the last.
  Place at(String value, int index) {
    var points = value.codePoints().toArray();
    var at = first();
    var place = at;
    for (var i = 0; i < points.length && i <= index; i++) {
      place = isSpace(points[i]) ? space(at, points[i]) : skipped(at);
      at = behind(place, points[i]);
    }
    return lines.at(Math.min(index < points.length ? place : at, to));
  }

  /// Behind the opening quote, or behind the line that says how a block is to be read.
  private int first() {
    return switch (style) {
      case PLAIN -> from;
      case SINGLE_QUOTED, DOUBLE_QUOTED, JSON_SCALAR_STYLE -> from + 1;
      case LITERAL, FOLDED -> {
        var at = from;
        while (at < to && !isBreak(lines.point(at))) {
          at++;
        }
        yield at;
      }
    };
  }

  /// Space that folding adds or takes away, and a line's end that is escaped.
  private int skipped(int from) {
    var at = from;
    while (at < to) {
      if (isSpace(lines.point(at))) {
        at++;
      } else if (isEscape(at) && isBreak(lines.point(at + 1))) {
        at += 2;
      } else {
        return at;
      }
    }
    return at;
  }

  /// Where a space is written: as itself, as an escape, or by the end of a line.
  private int space(int from, int space) {
    var at = skipped(from);
    return isEscape(at) && meant(at) == space ? at : from;
  }

  private int behind(int place, int point) {
    var isFolded = isSpace(point) && lines.point(place) != point && !isEscape(place);
    return isFolded ? place : place + width(place);
  }

  private int meant(int at) {
    return switch (lines.point(at + 1)) {
      case 'n' -> '\n';
      case 't', '\t' -> '\t';
      case 'r' -> '\r';
      case ' ' -> ' ';
      case 'N' -> 0x85;
      case 'L' -> 0x2028;
      case 'P' -> 0x2029;
      default -> -1;
    };
  }

  private int width(int at) {
    if (isEscape(at)) {
      return escape(at);
    }
    var isQuote = lines.point(at) == '\'' && lines.point(at + 1) == '\'';
    return style == ScalarStyle.SINGLE_QUOTED && isQuote ? 2 : 1;
  }

  private int escape(int at) {
    return switch (lines.point(at + 1)) {
      case 'x' -> 4;
      case 'u' -> 6;
      case 'U' -> 10;
      default -> 2;
    };
  }

  private boolean isEscape(int at) {
    return style == ScalarStyle.DOUBLE_QUOTED && at < to && lines.point(at) == '\\';
  }

  private static boolean isBreak(int point) {
    return point == '\n' || point == '\r' || point == 0x85 || point == 0x2028 || point == 0x2029;
  }

  private static boolean isSpace(int point) {
    return point == ' ' || point == '\t' || isBreak(point);
  }
}
