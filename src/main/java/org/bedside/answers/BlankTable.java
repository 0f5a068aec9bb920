package org.bedside.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of what is filled in.
@Repository
class BlankTable {

  private final JdbcClient db;

  BlankTable(JdbcClient db) {
    this.db = db;
  }

  Blanks get() {
    return db.sql("select * from answer_blank")
        .query((rows, _) -> blanks(rows))
        .optional()
        .orElse(Blanks.NONE);
  }

  void put(Blanks blanks) {
    var hours = blanks.hours();
    db.sql(
            """
            insert into answer_blank (portal, policy, first_day, last_day, opens, closes)
            values (:portal, :policy, :first, :last, :opens, :closes)
            on conflict (only_one) do update set portal = excluded.portal,
              policy = excluded.policy, first_day = excluded.first_day,
              last_day = excluded.last_day, opens = excluded.opens, closes = excluded.closes
            """)
        .param("portal", blanks.portal())
        .param("policy", blanks.policy())
        .param("first", hours == null ? null : hours.first().getValue(), Types.INTEGER)
        .param("last", hours == null ? null : hours.last().getValue(), Types.INTEGER)
        .param("opens", hours == null ? null : hours.opens(), Types.TIME)
        .param("closes", hours == null ? null : hours.closes(), Types.TIME)
        .update();
  }

  private static Blanks blanks(ResultSet rows) throws SQLException {
    var opens = rows.getObject("opens", LocalTime.class);
    var hours =
        opens == null
            ? null
            : new Blanks.Hours(
                DayOfWeek.of(rows.getInt("first_day")),
                DayOfWeek.of(rows.getInt("last_day")),
                opens,
                rows.getObject("closes", LocalTime.class));
    return new Blanks(rows.getString("portal"), rows.getString("policy"), hours);
  }
}
