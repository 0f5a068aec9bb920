package org.bedside.people;

import jakarta.validation.constraints.NotBlank;
import org.hibernate.validator.constraints.Range;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param listen the address to listen on once a practice is set up; before that, and in a practice
///   of invented people, only this machine is answered
/// @param demo whether a house without a practice starts with the invented one
/// @param passwordRounds how often a password is hashed; OWASP's figure (2023) for PBKDF2 with
///   SHA-512 is the default
@ConfigurationProperties("bedside")
record PeopleSettings(
    @NotBlank @DefaultValue("127.0.0.1") String listen,
    @DefaultValue("false") boolean demo,
    @Range(min = 10_000, max = 10_000_000) @DefaultValue("" + RECOMMENDED_ROUNDS)
        int passwordRounds) {

  static final int RECOMMENDED_ROUNDS = 210_000;
}
