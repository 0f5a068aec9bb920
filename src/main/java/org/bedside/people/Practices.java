package org.bedside.people;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The table `practice`, of one row.
@Repository
class Practices {

  private final JdbcClient db;
  private final ApplicationEventPublisher events;

  Practices(JdbcClient db, ApplicationEventPublisher events) {
    this.db = db;
    this.events = events;
  }

  /// The practice, once its first owner has come in.
  Optional<Practice> find() {
    return db.sql("select * from practice where set_up_at is not null")
        .query(Practices::practice)
        .optional();
  }

  /// What has been written down in a first run that nobody has finished.
  Optional<Practice> begun() {
    return db.sql("select * from practice where set_up_at is null")
        .query(Practices::practice)
        .optional();
  }

  /// Writes the practice down. Answers false, and does nothing, if one is set up already.
  boolean begin(Practice practice) {
    return written(
            """
            insert into practice
              (name, place, zone, phone, address, email, website, demo, self_approval)
            values (:name, :place, :zone, :phone, :address, :email, :website, :demo, :self)
            on conflict (the_one) do update set
              name = :name, place = :place, zone = :zone, phone = :phone, address = :address,
              email = :email, website = :website, demo = :demo, self_approval = :self
            where practice.set_up_at is null
            """,
            practice)
        == 1;
  }

  void change(Practice practice) {
    written(
        """
        update practice set
          name = :name, place = :place, zone = :zone, phone = :phone, address = :address,
          email = :email, website = :website, demo = :demo, self_approval = :self
        """,
        practice);
  }

  /// True for the one caller who finishes the first run; announces it.
  @Transactional
  boolean setUp(Instant at) {
    var first =
        db.sql("update practice set set_up_at = :at where set_up_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update()
            == 1;
    if (first) {
      events.publishEvent(new PracticeSetUp(at));
    }
    return first;
  }

  private int written(String sql, Practice practice) {
    return db.sql(sql)
        .param("name", practice.name())
        .param("place", practice.place())
        .param("zone", practice.zone().getId())
        .param("phone", practice.phone())
        .param("address", practice.address())
        .param("email", practice.email())
        .param("website", practice.website() == null ? null : practice.website().toString())
        .param("demo", practice.demo())
        .param("self", practice.selfApproval())
        .update();
  }

  private static Practice practice(ResultSet row, int rowNumber) throws SQLException {
    var website = row.getString("website");
    return new Practice(
        row.getString("name"),
        row.getString("place"),
        ZoneId.of(row.getString("zone")),
        row.getString("phone"),
        row.getString("address"),
        row.getString("email"),
        website == null ? null : URI.create(website),
        row.getBoolean("demo"),
        row.getBoolean("self_approval"));
  }
}
