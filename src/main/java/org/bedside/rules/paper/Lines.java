package org.bedside.rules.paper;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// A file's code points, and the lines that they make.
final class Lines {

  private final int[] points;
  private final int[] starts;

  Lines(String text) {
    points = text.codePoints().toArray();
    starts =
        IntStream.concat(
                IntStream.of(0),
                IntStream.range(0, points.length).filter(this::endsLine).map(at -> at + 1))
            .toArray();
  }

  /// As YAML 1.1 counts (§4.2), so that our lines are those of its parser.
  private boolean endsLine(int at) {
    return switch (points[at]) {
      case '\n', 0x85, 0x2028, 0x2029 -> true;
      case '\r' -> at + 1 == points.length || points[at + 1] != '\n';
      default -> false;
    };
  }

  Place at(int index) {
    var inside = Math.clamp(index, 0, points.length);
    var found = Arrays.binarySearch(starts, inside);
    var line = found >= 0 ? found : -found - 2;
    return new Place(line + 1, inside - starts[line] + 1);
  }

  /// The place of the first that is `such`; -1 where none is.
  int first(IntPredicate such) {
    return IntStream.range(0, points.length)
        .filter(at -> such.test(points[at]))
        .findFirst()
        .orElse(-1);
  }

  /// -1 behind the end.
  int point(int index) {
    return index >= 0 && index < points.length ? points[index] : -1;
  }
}
