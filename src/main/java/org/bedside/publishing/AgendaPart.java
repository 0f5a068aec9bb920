package org.bedside.publishing;

import java.time.Instant;
import java.util.List;
import org.bedside.publishing.PlannedPost.Look;

/// What another room keeps on the practice's days beside the posts, such as events. The calendar
/// asks each of them and shows what it names among the posts of its day.
public interface AgendaPart {

  /// Something that takes place at a time.
  ///
  /// @param path of its page in the house
  /// @param look how far it is, as posts look
  /// @param word the key of the word for that
  record Date(String called, String path, Instant from, Instant to, Look look, String word) {

    /// Somebody said yes to it, so that its name may be told to a calendar outside.
    public boolean isSettled() {
      return look == Look.OUT || look == Look.YES;
    }

    /// Never the words.
    @Override
    public String toString() {
      return "Date[" + path + "]";
    }
  }

  /// The key of what such a thing is called.
  String name();

  /// Those that begin in a span of time, the earliest first.
  List<Date> between(Instant from, Instant to);
}
