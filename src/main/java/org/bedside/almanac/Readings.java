package org.bedside.almanac;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.bedside.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of who read which prepared words.
@Repository
class Readings {

  record Reading(PersonId by, Instant at) {}

  private final JdbcClient db;

  Readings(JdbcClient db) {
    this.db = db;
  }

  /// Reading the same words again makes the older reading a new one.
  void put(Idea idea, String language, PersonId by, Instant at) {
    db.sql(
            """
            insert into idea_reading (idea, language, words, by, at)
            values (:idea, :language, :words, :by, :at)
            on conflict (idea, language, words) do update set by = excluded.by, at = excluded.at
            """)
        .param("idea", idea.key())
        .param("language", language)
        .param("words", idea.in(language).hash())
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// The last reading of exactly these words.
  Optional<Reading> last(Idea idea, String language) {
    return db.sql(
            """
            select by, at from idea_reading
            where idea = :idea and language = :language and words = :words
            """)
        .param("idea", idea.key())
        .param("language", language)
        .param("words", idea.in(language).hash())
        .query((rows, _) ->
            new Reading(
                new PersonId(rows.getObject("by", UUID.class)),
                rows.getTimestamp("at").toInstant()))
        .optional();
  }
}
