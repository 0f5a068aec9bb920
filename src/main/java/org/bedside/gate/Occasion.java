package org.bedside.gate;

import java.time.LocalDate;
import java.util.List;

/// When words are said, and after which others. Facts about one person add up over a week of posts,
/// and an age counts on the day of posting.
///
/// @param day in the practice's zone
/// @param earlier what the practice has said to the same readers in the week before
public record Occasion(LocalDate day, List<String> earlier) {

  public Occasion {
    earlier = List.copyOf(earlier);
  }

  /// Nothing was said in the week before.
  public static Occasion on(LocalDate day) {
    return new Occasion(day, List.of());
  }

  /// Never the words.
  @Override
  public String toString() {
    return "Occasion[%s, %d earlier]".formatted(day, earlier.size());
  }
}
