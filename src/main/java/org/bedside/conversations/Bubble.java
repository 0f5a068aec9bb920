package org.bedside.conversations;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One message as a page shows it.
///
/// @param who its author's name; null on one's own
/// @param about what stands behind the name: a title, or for whom a proxy writes; may be empty
/// @param team whether it is for the care team alone
/// @param receipt the key of what became of it; null where nothing is to be said
/// @param correctedBy the number of the message that stands in its place
/// @param files that came along
/// @param base the address of its thread for this reader
record Bubble(
    Message message,
    boolean mine,
    @Nullable String who,
    String about,
    ZonedDateTime at,
    boolean team,
    @Nullable String receipt,
    @Nullable Integer correctedBy,
    List<Attachment> files,
    String base) {

  public int number() {
    return message.number();
  }

  public String words() {
    return message.words();
  }

  public boolean corrects() {
    return message.corrects() != null;
  }

  public boolean urgent() {
    return message.urgent();
  }
}
