package org.bedside.people;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bedside.web.Origin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/// Passkeys by Spring Security's WebAuthn. A passkey is both factors at once, so the device must
/// have verified its person (by finger, face or code), each time.
@Component
class Passkeys {

  private static final Logger log = LoggerFactory.getLogger(Passkeys.class);
  private static final Duration A_FEW_MINUTES = Duration.ofMinutes(5);

  private final Persons persons;
  private final Origin origin;
  private final PublicKeyCredentialRpEntity house;
  private final UserCredentialRepository keys;
  private final Webauthn4JRelyingPartyOperations checks;

  Passkeys(JdbcOperations jdbc, Persons persons, Origin origin) {
    this.persons = persons;
    this.origin = origin;
    house = PublicKeyCredentialRpEntity.builder().id(origin.host()).name("Bedside").build();
    keys = new JdbcUserCredentialRepository(jdbc);
    checks =
        new Webauthn4JRelyingPartyOperations(new Owners(), keys, house, Set.of(origin.toString()));
  }

  /// What a browser needs to make a passkey. The names stay on the person's device.
  PublicKeyCredentialCreationOptions toMake(Person person) {
    return toMake(person.id(), persons.email(person.id()).orElse(person.name()), person.name());
  }

  /// The same for any id, a guest's among them.
  PublicKeyCredentialCreationOptions toMake(PersonId id, String name, String displayName) {
    return PublicKeyCredentialCreationOptions.builder()
        .rp(house)
        .user(
            ImmutablePublicKeyCredentialUserEntity.builder()
                .id(bytes(id))
                .name(name)
                .displayName(displayName)
                .build())
        .challenge(Bytes.random())
        .pubKeyCredParams(
            PublicKeyCredentialParameters.EdDSA,
            PublicKeyCredentialParameters.ES256,
            PublicKeyCredentialParameters.RS256)
        .authenticatorSelection(
            AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build())
        .attestation(AttestationConveyancePreference.NONE)
        .excludeCredentials(of(id).stream().map(Passkeys::descriptor).toList())
        .timeout(A_FEW_MINUTES)
        .build();
  }

  /// False if what the browser sent is no passkey for `options`.
  // The library says "no" by exceptions of several kinds.
  @SuppressWarnings("CatchingUnchecked")
  boolean make(PublicKeyCredentialCreationOptions options, RelyingPartyPublicKey made) {
    try {
      checks.registerCredential(new ImmutableRelyingPartyRegistrationRequest(options, made));
      return true;
    } catch (RuntimeException e) {
      log.info("A passkey was not made: {}", e.getClass().getSimpleName());
      return false;
    }
  }

  /// What a browser needs to show a passkey; which one, the person chooses there.
  PublicKeyCredentialRequestOptions toShow() {
    return PublicKeyCredentialRequestOptions.builder()
        .challenge(Bytes.random())
        .rpId(origin.host())
        .allowCredentials(List.of())
        .userVerification(UserVerificationRequirement.REQUIRED)
        .timeout(A_FEW_MINUTES)
        .build();
  }

  /// Whose passkey it is, if it is a good one.
  // The library says "no" by exceptions of several kinds.
  @SuppressWarnings("CatchingUnchecked")
  Optional<PersonId> owner(
      PublicKeyCredentialRequestOptions options,
      PublicKeyCredential<AuthenticatorAssertionResponse> shown) {
    try {
      var entity = checks.authenticate(new RelyingPartyAuthenticationRequest(options, shown));
      return entity == null ? Optional.empty() : Optional.of(person(entity.getId()));
    } catch (RuntimeException e) {
      log.info("A passkey was refused: {}", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  List<CredentialRecord> of(PersonId person) {
    return keys.findByUserId(bytes(person));
  }

  void remove(PersonId person, String id) {
    of(person).stream()
        .map(CredentialRecord::getCredentialId)
        .filter(key -> key.toBase64UrlString().equals(id))
        .forEach(keys::delete);
  }

  void removeAll(PersonId person) {
    of(person).forEach(key -> keys.delete(key.getCredentialId()));
  }

  private static PublicKeyCredentialDescriptor descriptor(CredentialRecord key) {
    return PublicKeyCredentialDescriptor.builder()
        .id(key.getCredentialId())
        .transports(key.getTransports())
        .build();
  }

  static Bytes bytes(PersonId person) {
    var id = person.value();
    return new Bytes(
        ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array());
  }

  private static PersonId person(Bytes id) {
    var bytes = ByteBuffer.wrap(id.getBytes());
    return new PersonId(new UUID(bytes.getLong(), bytes.getLong()));
  }

  /// The library's view of our people: a passkey's user is a person's id, and nothing else of them.
  private static final class Owners implements PublicKeyCredentialUserEntityRepository {

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
      return id.getBytes().length == 16 ? entity(person(id)) : null;
    }

    @Override
    public PublicKeyCredentialUserEntity findByUsername(String name) {
      return entity(new PersonId(UUID.fromString(name)));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
      // People are kept in their own table.
    }

    @Override
    public void delete(Bytes id) {
      // People are kept in their own table.
    }

    private static PublicKeyCredentialUserEntity entity(PersonId person) {
      return ImmutablePublicKeyCredentialUserEntity.builder()
          .id(bytes(person))
          .name(person.toString())
          .displayName("")
          .build();
    }
  }
}
