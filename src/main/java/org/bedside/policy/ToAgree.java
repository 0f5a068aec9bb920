package org.bedside.policy;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bedside.guard.Audience;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.people.Right;
import org.bedside.people.Role;
import org.bedside.today.Item;
import org.bedside.today.Today;
import org.bedside.today.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Versions that were tried and wait for a yes: on the Today of everybody whose yes would do
/// something, and of nobody else.
@Component
class ToAgree implements Wording {

  private static final String KIND = "rules";
  private static final String SUBJECT = "rules:";

  /// To read what changes, and some of the posts.
  private static final int MINUTES = 10;

  private final VersionTable versions;
  private final People people;
  private final Today today;
  private final MessageSource messages;

  ToAgree(VersionTable versions, People people, Today today, MessageSource messages) {
    this.versions = versions;
    this.people = people;
    this.today = today;
    this.messages = messages;
  }

  /// @param agreed who has said yes already
  void put(Version version, Quorum quorum, Set<PersonId> agreed) {
    var others =
        people.all().stream()
            .filter(person -> agreed.contains(person.id()) || !quorum.mayAgree(person))
            .map(Person::id)
            .collect(Collectors.toSet());
    today.put(
        Item.forRoles(
                roles(),
                others,
                version.id().ledger(),
                KIND,
                Audience.CARE_TEAM,
                "/rules/versions/" + version.id(),
                MINUTES)
            .dueBy(
                version.from() == null ? null : version.from().atStartOfDay(zone()).toInstant()));
  }

  /// Nobody is asked any more.
  ///
  /// @param by whose yes was the last; null if it was not for a yes
  void settle(VersionId version, @Nullable PersonId by) {
    today.settle(version.ledger(), KIND, by);
  }

  private static Set<Role> roles() {
    var roles = EnumSet.allOf(Role.class);
    roles.removeIf(role -> !role.rights().contains(Right.AGREE_TO_RULES));
    return roles;
  }

  private ZoneId zone() {
    return people.practice().zone();
  }

  @Override
  public Optional<String> of(String subject) {
    return subject.startsWith(SUBJECT)
        ? versions
            .find(new VersionId(UUID.fromString(subject.substring(SUBJECT.length()))))
            .map(this::called)
        : Optional.empty();
  }

  private String called(Version version) {
    return messages.getMessage(
        "policy.version", new Object[] {version.number()}, LocaleContextHolder.getLocale());
  }
}
