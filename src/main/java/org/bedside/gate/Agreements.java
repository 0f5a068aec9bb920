package org.bedside.gate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bedside.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of yeses that were said while others are missing.
@Repository
class Agreements {

  private final JdbcClient db;

  Agreements(JdbcClient db) {
    this.db = db;
  }

  /// Those to exactly these words, the earliest first.
  List<Yes> to(String subject, Collection<String> hashes) {
    return db.sql(
            """
            select * from agreement
            where subject = :subject and hashes = string_to_array(:hashes, '|') order by at, person
            """)
        .param("subject", subject)
        .param("hashes", joined(hashes))
        .query((rows, _) ->
            new Yes(
                Who.valueOf(rows.getString("who")),
                new PersonId(rows.getObject("person", UUID.class)),
                Optional.ofNullable(rows.getObject("instead_of", UUID.class))
                    .map(PersonId::new)
                    .orElse(null)))
        .list();
  }

  /// What all of them together were shown.
  Set<String> seen(String subject, Collection<String> hashes) {
    return Set.copyOf(
        db.sql(
                """
                select distinct unnest(seen) from agreement
                where subject = :subject and hashes = string_to_array(:hashes, '|')
                """)
            .param("subject", subject)
            .param("hashes", joined(hashes))
            .query(String.class)
            .list());
  }

  void add(
      String subject, Collection<String> hashes, Yes yes, Collection<String> seen, Instant at) {
    var away = yes.insteadOf();
    db.sql(
            """
            insert into agreement (subject, hashes, person, instead_of, who, seen, at)
            values (:subject, string_to_array(:hashes, '|'), :person, :away, :who,
                    string_to_array(:seen, '|'), :at)
            on conflict do nothing
            """)
        .param("subject", subject)
        .param("hashes", joined(hashes))
        .param("person", yes.person().value())
        .param("away", away == null ? null : away.value(), java.sql.Types.OTHER)
        .param("who", yes.who().name())
        .param("seen", joined(seen))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// True if there were any.
  boolean forget(String subject) {
    return db.sql("delete from agreement where subject = :subject")
            .param("subject", subject)
            .update()
        > 0;
  }

  private static String joined(Collection<String> hashes) {
    return String.join("|", hashes.stream().sorted().toList());
  }
}
