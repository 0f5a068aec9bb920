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
/// @param textsInMinute how many different texts one person or key may have read in a minute; a
///   quick typist makes about two hundred
/// @param textsInDay the same in a day
@ConfigurationProperties("bedside")
record PeopleSettings(
    @NotBlank @DefaultValue("127.0.0.1") String listen,
    @DefaultValue("false") boolean demo,
    @Range(min = 10_000, max = 10_000_000) @DefaultValue("" + RECOMMENDED_ROUNDS)
        int passwordRounds,
    @Range(min = 10, max = 100_000) @DefaultValue("400") int textsInMinute,
    @Range(min = 100, max = 10_000_000) @DefaultValue("20000") int textsInDay) {

  static final int RECOMMENDED_ROUNDS = 210_000;
}
