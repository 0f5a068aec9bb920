package org.bedside.margin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bedside.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The table of what somebody was asked to agree to, the last two times.
@Repository
class Asked {

  private static final TypeReference<Map<String, String>> PARTS = new TypeReference<>() {};

  private final JdbcClient db;
  private final Vault vault;
  private final JsonMapper json;

  Asked(JdbcClient db, Vault vault, JsonMapper json) {
    this.db = db;
    this.vault = vault;
    this.json = json;
  }

  void add(String subject, Map<String, String> parts, Instant at) {
    var last =
        db.sql("select coalesce(max(number), 0) from asked where subject = :subject")
            .param("subject", subject)
            .query(Integer.class)
            .single();
    var number = last + 1;
    db.sql(
            """
            insert into asked (subject, number, at, parts)
            values (:subject, :number, :at, :parts)
            """)
        .param("subject", subject)
        .param("number", number)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("parts", vault.sealText(json.writeValueAsString(parts), context(subject, number)))
        .update();
    db.sql("delete from asked where subject = :subject and number < :number")
        .param("subject", subject)
        .param("number", last)
        .update();
  }

  /// The earlier first; none, one or two.
  List<Map<String, String>> of(String subject) {
    return db.sql("select number, parts from asked where subject = :subject order by number")
        .param("subject", subject)
        .query((rows, _) ->
            json.readValue(
                vault.openText(rows.getBytes("parts"), context(subject, rows.getInt("number"))),
                PARTS))
        .list();
  }

  Optional<Instant> lastAt(String subject) {
    return db.sql("select at from asked where subject = :subject order by number desc limit 1")
        .param("subject", subject)
        .query((rows, _) -> rows.getTimestamp("at").toInstant())
        .optional();
  }

  private static String context(String subject, int number) {
    return "asked.parts:" + subject + ":" + number;
  }
}
