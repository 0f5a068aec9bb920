package org.bedside.today;

import java.time.Instant;
import org.bedside.guard.Audience;
import org.bedside.people.PersonId;
import org.bedside.people.Right;
import org.jspecify.annotations.Nullable;

/// Something that waits for one person, or for anybody with a right.
///
/// @param subject what it is about, such as `post:` and an id; with `kind` it is unique
/// @param kind names its sentences in the message files: `today.` kind `.title` and `.reason`
/// @param person who it waits for; null if any holder of `right` may do it
/// @param notFor who must not see it though they hold the right (the author of what waits for a
///   yes)
/// @param by who it comes from
/// @param link where it is done, an address of this house
/// @param minutes how long it usually takes
/// @param due by when; null if any time will do
public record Item(
    String subject,
    String kind,
    Audience audience,
    @Nullable PersonId person,
    @Nullable Right right,
    @Nullable PersonId notFor,
    @Nullable PersonId by,
    String link,
    int minutes,
    @Nullable Instant due) {

  public Item {
    if ((person == null) == (right == null)) {
      throw new IllegalArgumentException("An item waits for one person or for one right");
    }
  }

  /// Waits for `person`.
  public static Item forPerson(
      PersonId person, String subject, String kind, Audience audience, String link, int minutes) {
    return new Item(subject, kind, audience, person, null, null, null, link, minutes, null);
  }

  /// Waits for anybody who holds `right`, except `notFor`.
  public static Item forRight(
      Right right,
      @Nullable PersonId notFor,
      String subject,
      String kind,
      Audience audience,
      String link,
      int minutes) {
    return new Item(subject, kind, audience, null, right, notFor, null, link, minutes, null);
  }

  public Item from(PersonId who) {
    return new Item(subject, kind, audience, person, right, notFor, who, link, minutes, due);
  }

  public Item dueBy(@Nullable Instant when) {
    return new Item(subject, kind, audience, person, right, notFor, by, link, minutes, when);
  }
}
