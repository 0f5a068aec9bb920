package org.bedside.stories;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bedside.detectors.Permission;
import org.bedside.gate.Permissions;
import org.bedside.people.People;
import org.bedside.publishing.Signatures;
import org.bedside.today.Wording;
import org.bedside.vault.SealBroken;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/// The door of this room: what patients have signed, as it stands now. Publishing has stories of
/// another kind, hence the name of the bean.
@Service("patientStories")
public class Stories implements Permissions, Signatures, Wording {

  private static final String SUBJECT = "story:";

  private final Authorizations table;
  private final Documents documents;
  private final People people;
  private final MessageSource words;
  private final Clock clock;

  Stories(
      Authorizations table, Documents documents, People people, MessageSource words, Clock clock) {
    this.table = table;
    this.documents = documents;
    this.people = people;
    this.words = words;
    this.clock = clock;
  }

  /// What was signed. What was never signed, or is not any more what was signed, permits nothing:
  /// an authorization with a false part is none (45 CFR 164.508(b)(2)).
  @Override
  public Optional<Permission> find(UUID id) {
    return whole(new AuthorizationId(id))
        .flatMap(one ->
            Optional.ofNullable(one.signed())
                .map(signed -> table.terms(signed.kept()).permission(isRevoked(one.state()))));
  }

  /// One that is over by its date says so by its date.
  private static boolean isRevoked(State state) {
    return state != State.SIGNED && state != State.EXPIRED;
  }

  private Optional<Authorization> whole(AuthorizationId id) {
    try {
      return table.find(id).filter(one -> one.signed() != null && one.signed().whole());
    } catch (SealBroken _) {
      return Optional.empty();
    }
  }

  @Override
  public List<Choice> choices() {
    var day = LocalDate.ofInstant(clock.instant(), people.practice().zone());
    var language = LocaleContextHolder.getLocale();
    return table.signed().stream()
        .filter(Authorization::holds)
        .filter(one -> !one.terms().expires().isBefore(day))
        .map(one -> {
          Object[] said = {one.content().called(), documents.day(one.terms().expires(), language)};
          return new Choice(
              one.id().value(), String.valueOf(words.getMessage("stories.choice", said, language)));
        })
        .toList();
  }

  @Override
  public Optional<String> of(String subject) {
    return subject.startsWith(SUBJECT)
        ? table
            .find(new AuthorizationId(UUID.fromString(subject.substring(SUBJECT.length()))))
            .map(one -> one.content().called())
        : Optional.empty();
  }
}
