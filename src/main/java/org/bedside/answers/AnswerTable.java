package org.bedside.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bedside.gate.ApprovalId;
import org.bedside.networks.Network;
import org.bedside.people.PersonId;
import org.bedside.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The table of answers.
@Repository
class AnswerTable {

  /// All that is words, so that one column holds it and one update forgets it.
  private record Said(String site, String link, String words, String text, String note) {

    private static final Said FORGOTTEN = new Said("", "", "", "", "");

    @Override
    public String toString() {
      return "Said[]";
    }
  }

  private static final int MOST_LISTED = 200;

  private final JdbcClient db;
  private final Vault vault;
  private final JsonMapper json;

  AnswerTable(JdbcClient db, Vault vault, JsonMapper json) {
    this.db = db;
    this.vault = vault;
    this.json = json;
  }

  /// Adds it, or writes it over the version before.
  void put(Reply one) {
    db.sql(
            """
            insert into answer (id, kind, network, language, said, prepared, by, writers, state,
                                approval, category, version, entered_at, done_at)
            values (:id, :kind, :network, :language, :said, :prepared, :by,
                    string_to_array(:writers, ',')::uuid[], :state, :approval, :category,
                    :version, :entered, :done)
            on conflict (id) do update set said = excluded.said, prepared = excluded.prepared,
              writers = excluded.writers, state = excluded.state, approval = excluded.approval,
              category = excluded.category, version = excluded.version,
              done_at = excluded.done_at
            """)
        .params(columns(one))
        .param("network", name(one.heard().network()), Types.VARCHAR)
        .param("category", name(one.category()), Types.VARCHAR)
        .param("approval", one.approval() == null ? null : one.approval().value(), Types.OTHER)
        .param(
            "done",
            one.doneAt() == null ? null : one.doneAt().atOffset(ZoneOffset.UTC),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  private Map<String, Object> columns(Reply one) {
    var columns = new HashMap<String, Object>();
    var heard = one.heard();
    var said = new Said(heard.site(), heard.link(), heard.words(), one.text(), one.note());
    columns.put("id", one.id().value());
    columns.put("kind", heard.kind().name());
    columns.put("language", heard.language());
    columns.put("said", vault.sealText(json.writeValueAsString(said), context(one.id())));
    columns.put("prepared", one.prepared());
    columns.put("by", one.by().value());
    columns.put(
        "writers",
        one.writers().stream()
            .map(writer -> writer.value().toString())
            .collect(Collectors.joining(",")));
    columns.put("state", one.state().name());
    columns.put("version", one.version());
    columns.put("entered", one.enteredAt().atOffset(ZoneOffset.UTC));
    return columns;
  }

  Optional<Reply> find(AnswerId id) {
    return db.sql("select * from answer where id = :id")
        .param("id", id.value())
        .query((rows, _) -> reply(rows))
        .optional();
  }

  /// The same, and nobody else may change it until this transaction ends.
  Optional<Reply> lock(AnswerId id) {
    return db.sql("select * from answer where id = :id for update")
        .param("id", id.value())
        .query((rows, _) -> reply(rows))
        .optional();
  }

  /// Those that are not done, the latest first.
  List<Reply> open() {
    return db.sql("select * from answer where done_at is null order by entered_at desc limit :most")
        .param("most", MOST_LISTED)
        .query((rows, _) -> reply(rows))
        .list();
  }

  /// Those that are done, the latest first.
  List<Reply> done() {
    return db.sql(
            "select * from answer where done_at is not null order by done_at desc limit :most")
        .param("most", MOST_LISTED)
        .query((rows, _) -> reply(rows))
        .list();
  }

  /// Forgets the words of those that were done before; answers whose.
  List<AnswerId> forget(Instant before) {
    return db.sql(
            """
            update answer set said = null where said is not null and done_at <= :before
            returning id
            """)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .query((rows, _) -> new AnswerId(rows.getObject("id", UUID.class)))
        .list();
  }

  private Reply reply(ResultSet rows) throws SQLException {
    var id = new AnswerId(rows.getObject("id", UUID.class));
    var sealed = rows.getBytes("said");
    var said =
        sealed == null
            ? Said.FORGOTTEN
            : json.readValue(vault.openText(sealed, context(id)), Said.class);
    var network = rows.getString("network");
    var category = rows.getString("category");
    var done = rows.getTimestamp("done_at");
    var approval = rows.getObject("approval", UUID.class);
    return new Reply(
        id,
        new Heard(
            Kind.valueOf(rows.getString("kind")),
            network == null ? null : Network.valueOf(network),
            said.site(),
            said.link(),
            said.words(),
            rows.getString("language")),
        State.valueOf(rows.getString("state")),
        said.text(),
        rows.getString("prepared"),
        new PersonId(rows.getObject("by", UUID.class)),
        Arrays.stream((UUID[]) rows.getArray("writers").getArray())
            .map(PersonId::new)
            .collect(Collectors.toSet()),
        said.note(),
        approval == null ? null : new ApprovalId(approval),
        category == null ? null : Category.valueOf(category),
        rows.getInt("version"),
        rows.getTimestamp("entered_at").toInstant(),
        done == null ? null : done.toInstant());
  }

  private static @Nullable String name(@Nullable Enum<?> one) {
    return one == null ? null : one.name();
  }

  private static String context(AnswerId id) {
    return "answer.said:" + id.value();
  }
}
