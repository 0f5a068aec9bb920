package org.bedside.policy;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bedside.people.PersonId;
import org.bedside.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of those who agreed.
@Repository
class YesTable {

  private final JdbcClient db;

  YesTable(JdbcClient db) {
    this.db = db;
  }

  void add(VersionId version, Yes yes) {
    db.sql(
            """
            insert into rule_yes (version, person, roles, own, digest, at)
            values (:version, :person, :roles, :own, :digest, :at)
            """)
        .param("version", version.value())
        .param("person", yes.person().value())
        .param(
            "roles", yes.roles().stream().map(Role::name).sorted().collect(Collectors.joining(",")))
        .param("own", yes.own())
        .param("digest", yes.digest())
        .param("at", yes.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// In the order in which they were said.
  List<Yes> of(VersionId version) {
    return db.sql("select * from rule_yes where version = :version order by at, person")
        .param("version", version.value())
        .query((rows, _) ->
            new Yes(
                new PersonId(rows.getObject("person", UUID.class)),
                Arrays.stream(rows.getString("roles").split(","))
                    .filter(name -> !name.isEmpty())
                    .map(Role::valueOf)
                    .collect(Collectors.toSet()),
                rows.getBoolean("own"),
                rows.getString("digest"),
                rows.getTimestamp("at").toInstant()))
        .list();
  }

  void forget(VersionId version) {
    db.sql("delete from rule_yes where version = :version")
        .param("version", version.value())
        .update();
  }
}
