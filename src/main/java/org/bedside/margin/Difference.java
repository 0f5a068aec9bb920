package org.bedside.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What changed between two texts, by word: E. W. Myers, "An O(ND) Difference Algorithm and Its
/// Variations" (1986). Of two texts that have little in common it is told as a whole, since nobody
/// reads a page in which every second word is struck out.
public final class Difference {

  /// A run of words: as they were, gone, or new.
  public record Run(Kind kind, String text) {}

  public enum Kind {
    SAME,
    GONE,
    NEW
  }

  /// More changes than these are another text.
  private static final int MOST = 800;

  /// A word with the blanks behind it, or blanks alone.
  private static final Pattern WORD = Pattern.compile("\\S+\\s*|\\s+");

  private Difference() {}

  public static List<Run> of(String before, String now) {
    var old = words(before);
    var fresh = words(now);
    var start = 0;
    while (start < old.size() && start < fresh.size() && old.get(start).equals(fresh.get(start))) {
      start++;
    }
    var oldEnd = old.size();
    var freshEnd = fresh.size();
    while (oldEnd > start
        && freshEnd > start
        && old.get(oldEnd - 1).equals(fresh.get(freshEnd - 1))) {
      oldEnd--;
      freshEnd--;
    }
    var runs = new ArrayList<Run>();
    add(runs, Kind.SAME, old.subList(0, start));
    middle(runs, old.subList(start, oldEnd), fresh.subList(start, freshEnd));
    add(runs, Kind.SAME, old.subList(oldEnd, old.size()));
    return runs;
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(one -> one.group()).toList();
  }

  private static void add(List<Run> runs, Kind kind, List<String> words) {
    if (words.isEmpty()) {
      return;
    }
    var text = String.join("", words);
    if (!runs.isEmpty() && runs.getLast().kind() == kind) {
      text = runs.removeLast().text() + text;
    }
    runs.add(new Run(kind, text));
  }

  /// Follows the furthest reaching paths; `trace` keeps where each of them stood.
  private static void middle(List<Run> runs, List<String> old, List<String> fresh) {
    var most = Math.min(old.size() + fresh.size(), MOST);
    var furthest = new int[2 * most + 3];
    var trace = new ArrayList<int[]>();
    for (var changes = 0; changes <= most; changes++) {
      trace.add(furthest.clone());
      for (var k = -changes; k <= changes; k += 2) {
        var x = step(furthest, most + 1, k, changes);
        while (x < old.size() && x - k < fresh.size() && old.get(x).equals(fresh.get(x - k))) {
          x++;
        }
        furthest[most + 1 + k] = x;
        if (x >= old.size() && x - k >= fresh.size()) {
          back(runs, old, fresh, trace, most + 1);
          return;
        }
      }
    }
    add(runs, Kind.GONE, old);
    add(runs, Kind.NEW, fresh);
  }

  /// Where the path on diagonal `k` stands after one more change.
  private static int step(int[] furthest, int zero, int k, int changes) {
    var isDown = k == -changes || (k != changes && furthest[zero + k - 1] < furthest[zero + k + 1]);
    return isDown ? furthest[zero + k + 1] : furthest[zero + k - 1] + 1;
  }

  private static void back(
      List<Run> runs, List<String> old, List<String> fresh, List<int[]> trace, int zero) {
    var steps = new ArrayList<Run>();
    var x = old.size();
    var y = fresh.size();
    for (var changes = trace.size() - 1; changes >= 0; changes--) {
      var furthest = trace.get(changes);
      var k = x - y;
      var isDown =
          k == -changes || (k != changes && furthest[zero + k - 1] < furthest[zero + k + 1]);
      var fromX = changes == 0 ? 0 : furthest[zero + (isDown ? k + 1 : k - 1)];
      var fromY = changes == 0 ? 0 : fromX - (isDown ? k + 1 : k - 1);
      while (x > fromX && y > fromY) {
        steps.add(new Run(Kind.SAME, old.get(--x)));
        y--;
      }
      if (changes > 0) {
        steps.add(
            isDown ? new Run(Kind.NEW, fresh.get(fromY)) : new Run(Kind.GONE, old.get(fromX)));
        x = fromX;
        y = fromY;
      }
    }
    steps.reversed().forEach(one -> add(runs, one.kind(), List.of(one.text())));
  }
}
