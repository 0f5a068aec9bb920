package org.bedside.people;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table `known_device`: browsers from which somebody has signed in.
@Repository
class Devices {

  private final JdbcClient db;

  Devices(JdbcClient db) {
    this.db = db;
  }

  /// True if this browser was new to this person.
  boolean greet(PersonId person, byte[] device, Instant at) {
    return db.sql(
            """
            insert into known_device (person, device, seen_at) values (:person, :device, :at)
            on conflict (person, device) do update set seen_at = :at
            returning (xmax = 0)
            """)
        .param("person", person.value())
        .param("device", device)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }

  boolean knows(PersonId person, byte[] device) {
    return db.sql("select count(*) from known_device where person = :person and device = :device")
            .param("person", person.value())
            .param("device", device)
            .query(Integer.class)
            .single()
        == 1;
  }

  boolean hasNone(PersonId person) {
    return db.sql("select count(*) from known_device where person = :person")
            .param("person", person.value())
            .query(Integer.class)
            .single()
        == 0;
  }

  void forget(PersonId person) {
    db.sql("delete from known_device where person = :person")
        .param("person", person.value())
        .update();
  }
}
