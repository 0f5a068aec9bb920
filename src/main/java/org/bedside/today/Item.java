package org.bedside.today;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.bedside.guard.Audience;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.people.Right;
import org.bedside.people.Role;
import org.jspecify.annotations.Nullable;

/// Something that waits for one person, for anybody with a right, or for anybody with one of some
/// roles.
///
/// @param subject what it is about, such as `post:` and an id; with `kind` it is unique
/// @param kind names its sentences in the message files: `today.` kind `.title` and `.reason`
/// @param person who it waits for; null if others may do it
/// @param right whose holders may do it; null if it waits for a person or for roles
/// @param roles one of which somebody must have; empty if it waits for a person or a right
/// @param notFor who must not see it though they could (the writers of what waits for a yes)
/// @param by who it comes from
/// @param link where it is done, an address of this house
/// @param minutes how long it usually takes
/// @param due by when; null if any time will do
/// @param needs the rights with which a deputy does it for somebody who is away; none if nobody can
public record Item(
    String subject,
    String kind,
    Audience audience,
    @Nullable PersonId person,
    @Nullable Right right,
    Set<Role> roles,
    Set<PersonId> notFor,
    @Nullable PersonId by,
    String link,
    int minutes,
    @Nullable Instant due,
    Set<Right> needs) {

  public Item {
    roles = Set.copyOf(roles);
    notFor = Set.copyOf(notFor);
    needs = Set.copyOf(needs);
    if (Stream.of(person != null, right != null, !roles.isEmpty()).filter(is -> is).count() != 1) {
      throw new IllegalArgumentException("An item waits for a person, a right or some roles");
    }
  }

  /// Waits for `person`.
  public static Item forPerson(
      PersonId person, String subject, String kind, Audience audience, String link, int minutes) {
    return new Item(
        subject, kind, audience, person, null, Set.of(), Set.of(), null, link, minutes, null,
        Set.of());
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
    var except = notFor == null ? Set.<PersonId>of() : Set.of(notFor);
    return new Item(
        subject, kind, audience, null, right, Set.of(), except, null, link, minutes, null,
        Set.of());
  }

  /// Waits for anybody who has one of `roles`, except `notFor`.
  public static Item forRoles(
      Set<Role> roles,
      Set<PersonId> notFor,
      String subject,
      String kind,
      Audience audience,
      String link,
      int minutes) {
    return new Item(
        subject, kind, audience, null, null, roles, notFor, null, link, minutes, null, Set.of());
  }

  public Item from(PersonId who) {
    return new Item(
        subject, kind, audience, person, right, roles, notFor, who, link, minutes, due, needs);
  }

  public Item dueBy(@Nullable Instant when) {
    return new Item(
        subject, kind, audience, person, right, roles, notFor, by, link, minutes, when, needs);
  }

  /// The same, and the deputy of somebody who is away may do it who holds all of `rights`.
  public Item byDeputiesWith(Set<Right> rights) {
    return new Item(
        subject, kind, audience, person, right, roles, notFor, by, link, minutes, due, rights);
  }

  /// Whether it waits for `who` themselves.
  boolean isFor(Person who) {
    return !notFor.contains(who.id())
        && (who.id().equals(person)
            || (right != null && who.may(right))
            || roles.stream().anyMatch(who.roles()::contains));
  }
}
