package org.bedside.margin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bedside.people.PersonId;
import org.bedside.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The tables of remarks and answers.
@Repository
class Remarks {

  private final JdbcClient db;
  private final Vault vault;
  private final JsonMapper json;

  Remarks(JdbcClient db, Vault vault, JsonMapper json) {
    this.db = db;
    this.vault = vault;
    this.json = json;
  }

  /// The id is made by the page, so that a repeated request adds nothing.
  boolean add(Remark remark) {
    return db.sql(
                """
                insert into remark (id, subject, part, by, at, quote, words)
                values (:id, :subject, :part, :by, :at, :quote, :words)
                on conflict (id) do nothing
                """)
            .param("id", remark.id())
            .param("subject", remark.subject())
            .param("part", remark.part())
            .param("by", remark.by().value())
            .param("at", remark.at().atOffset(ZoneOffset.UTC))
            .param(
                "quote",
                vault.sealText(
                    json.writeValueAsString(remark.quote()), "remark.quote:" + remark.id()))
            .param("words", vault.sealText(remark.words(), "remark.words:" + remark.id()))
            .update()
        == 1;
  }

  boolean answer(UUID id, UUID remark, String subject, PersonId by, Instant at, String words) {
    return db.sql(
                """
                insert into remark_answer (id, remark, by, at, words)
                select :id, r.id, :by, :at, :words from remark r
                where r.id = :remark and r.subject = :subject
                on conflict (id) do nothing
                """)
            .param("id", id)
            .param("remark", remark)
            .param("subject", subject)
            .param("by", by.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("words", vault.sealText(words, "remark_answer.words:" + id))
            .update()
        == 1;
  }

  /// True for the one who settled it.
  boolean settle(UUID remark, String subject, PersonId by, Instant at) {
    return db.sql(
                """
                update remark set settled_at = :at, settled_by = :by
                where id = :id and subject = :subject and settled_at is null
                """)
            .param("id", remark)
            .param("subject", subject)
            .param("by", by.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// The earliest first.
  List<Remark> of(String subject) {
    return db.sql("select * from remark where subject = :subject order by at, id")
        .param("subject", subject)
        .query((rows, _) -> {
          var id = rows.getObject("id", UUID.class);
          var quote = vault.openText(rows.getBytes("quote"), "remark.quote:" + id);
          return new Remark(
              id,
              subject,
              rows.getString("part"),
              new PersonId(rows.getObject("by", UUID.class)),
              rows.getTimestamp("at").toInstant(),
              json.readValue(quote, Quote.class),
              vault.openText(rows.getBytes("words"), "remark.words:" + id),
              Optional.ofNullable(rows.getObject("settled_by", UUID.class))
                  .map(PersonId::new)
                  .orElse(null),
              answers(id));
        })
        .list();
  }

  private List<Remark.Answer> answers(UUID remark) {
    return db.sql("select * from remark_answer where remark = :remark order by at, id")
        .param("remark", remark)
        .query((rows, _) ->
            new Remark.Answer(
                new PersonId(rows.getObject("by", UUID.class)),
                rows.getTimestamp("at").toInstant(),
                vault.openText(
                    rows.getBytes("words"),
                    "remark_answer.words:" + rows.getObject("id", UUID.class))))
        .list();
  }
}
