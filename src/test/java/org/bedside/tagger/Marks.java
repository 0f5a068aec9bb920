package org.bedside.tagger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How good guesses are: found = half of a marked person's letters covered; right = a guess that
/// touches a marked person.
final class Marks {

  record Guess(int start, int end, double score) {}

  private record Judged(double score, boolean right) {}

  private final List<Judged> guesses = new ArrayList<>();
  private final List<Double> highest = new ArrayList<>();
  private final List<Double> people = new ArrayList<>();

  void add(Post post, List<Guess> found) {
    for (var guess : found) {
      boolean right =
          post.marks().stream()
              .anyMatch(m -> m.person() && m.start() < guess.end && guess.start < m.end());
      guesses.add(new Judged(guess.score, right));
    }
    highest.add(found.stream().mapToDouble(Guess::score).max().orElse(-1));
    for (var mark : post.marks()) {
      if (mark.person()) {
        people.add(threshold(post.text(), mark, found));
      }
    }
  }

  /// The highest threshold at which the person is still found.
  private static double threshold(String text, Post.Mark mark, List<Guess> found) {
    var touching =
        found.stream()
            .filter(g -> mark.start() < g.end && g.start < mark.end())
            .sorted(Comparator.comparingDouble(Guess::score).reversed())
            .toList();
    int letters = letters(text, mark.start(), mark.end());
    int covered = 0;
    for (var guess : touching) {
      covered +=
          letters(text, Math.max(mark.start(), guess.start), Math.min(mark.end(), guess.end));
      if (covered * 2 >= letters && covered > 0) {
        return guess.score;
      }
    }
    return -1;
  }

  private static int letters(String text, int from, int to) {
    return (int) text.substring(from, to).chars().filter(Character::isLetterOrDigit).count();
  }

  double recall(double threshold) {
    return people.stream().filter(score -> score >= threshold).count() / (double) people.size();
  }

  double precision(double threshold) {
    long all = guesses.stream().filter(g -> g.score >= threshold).count();
    long right = guesses.stream().filter(g -> g.score >= threshold && g.right).count();
    return all == 0 ? 1 : right / (double) all;
  }

  /// The share of posts in which anything is found.
  double flagged(double threshold) {
    return highest.stream().filter(score -> score >= threshold).count() / (double) highest.size();
  }

  /// The best recall at this precision or a better one, with the threshold.
  double[] at(double precision) {
    double best = 0;
    double where = 1;
    for (double t = 0.02; t < 1; t += 0.01) {
      if (precision(t) >= precision && recall(t) > best) {
        best = recall(t);
        where = t;
      }
    }
    return new double[] {best, where};
  }

  String line() {
    var strict = at(0.90);
    var wide = at(0.65);
    double covered = 0;
    for (double t = 0.98; t > 0.02; t -= 0.01) {
      if (recall(t) >= 0.85) {
        covered = precision(t);
        break;
      }
    }
    return "%4d people  R@P.90 %.3f (t %.2f)  R@P.65 %.3f (t %.2f)  P@R.85 %.3f  at .5: %.3f/%.3f"
        .formatted(
            people.size(),
            strict[0],
            strict[1],
            wide[0],
            wide[1],
            covered,
            recall(.5),
            precision(.5));
  }
}
