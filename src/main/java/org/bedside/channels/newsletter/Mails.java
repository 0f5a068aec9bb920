package org.bedside.channels.newsletter;

import static org.bedside.channels.accounts.Accounts.utc;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of issues sent: one row for each subscriber and issue, written before the mail leaves.
@Repository
class Mails {

  private final JdbcClient db;

  Mails(JdbcClient db) {
    this.db = db;
  }

  /// True for the one caller who may send this issue to this subscriber.
  boolean begin(UUID delivery, UUID subscriber, Instant now) {
    return db.sql(
                """
                insert into newsletter_mail (delivery, subscriber, state, at)
                values (:delivery, :subscriber, 'SENDING', :now) on conflict do nothing
                """)
            .param("delivery", delivery)
            .param("subscriber", subscriber)
            .param("now", utc(now))
            .update()
        == 1;
  }

  void end(UUID delivery, UUID subscriber, String state, Instant now) {
    db.sql(
            """
            update newsletter_mail set state = :state, at = :now
            where delivery = :delivery and subscriber = :subscriber
            """)
        .param("state", state)
        .param("delivery", delivery)
        .param("subscriber", subscriber)
        .param("now", utc(now))
        .update();
  }

  /// Nothing left for this subscriber, so that the issue may be tried again.
  void forget(UUID delivery, UUID subscriber) {
    db.sql("delete from newsletter_mail where delivery = :delivery and subscriber = :subscriber")
        .param("delivery", delivery)
        .param("subscriber", subscriber)
        .update();
  }

  /// Of how many nobody knows whether they were taken: the line broke, or the node died.
  int inDoubt(UUID delivery) {
    return db.sql(
            """
            select count(*) from newsletter_mail
            where delivery = :delivery and state in ('SENDING', 'UNCONFIRMED')
            """)
        .param("delivery", delivery)
        .query(Integer.class)
        .single();
  }

  /// A person wants those in doubt sent again, under the same `Message-ID`.
  void again(UUID delivery) {
    db.sql(
            """
            delete from newsletter_mail
            where delivery = :delivery and state in ('SENDING', 'UNCONFIRMED')
            """)
        .param("delivery", delivery)
        .update();
  }
}
