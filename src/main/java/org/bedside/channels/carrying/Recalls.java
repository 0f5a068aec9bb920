package org.bedside.channels.carrying;

import static org.bedside.channels.accounts.Accounts.utc;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.bedside.publishing.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which of the [Deliveries] are wanted back: written down first, so that neither a broken network
/// nor a node that dies lets one stay out.
@Repository
public class Recalls {

  private final JdbcClient db;

  Recalls(JdbcClient db) {
    this.db = db;
  }

  /// What is out, or may be, or is just leaving, is wanted back.
  public void wantBack(PostId post, Instant now) {
    db.sql(
            """
            update delivery set recall_at = :now
            where post = :post and state in ('SENDING', 'UNCONFIRMED', 'SENT')
            """)
        .param("post", post.value())
        .param("now", utc(now))
        .update();
  }

  /// How far a delivery is on its way back.
  ///
  /// @param wanted whether it is still to be taken back
  /// @param since when it came to its state
  public record Way(boolean wanted, Instant since) {}

  /// How far each delivery of a post is on its way back.
  public Map<UUID, Way> ways(PostId post) {
    var ways = new HashMap<UUID, Way>();
    db.sql(
            "select id, recall_at is not null as wanted, changed_at from delivery where post = :post")
        .param("post", post.value())
        .query(rows -> {
          ways.put(
              rows.getObject("id", UUID.class),
              new Way(rows.getBoolean("wanted"), rows.getTimestamp("changed_at").toInstant()));
        });
    return ways;
  }

  void recalled(UUID id, Instant now) {
    db.sql(
            """
            update delivery set state = 'RECALLED', trouble = null, needs_person = false,
              recall_at = null, changed_at = :now
            where id = :id
            """)
        .param("id", id)
        .param("now", utc(now))
        .update();
  }

  /// True if that is news.
  boolean notRecalled(UUID id, String trouble, boolean again, Instant now) {
    return db.sql(
                """
                update delivery set trouble = :trouble, changed_at = :now,
                  recall_at = case when :again then recall_at end
                where id = :id and trouble is distinct from :trouble
                """)
            .param("id", id)
            .param("trouble", trouble)
            .param("again", again)
            .param("now", utc(now))
            .update()
        == 1;
  }
}
