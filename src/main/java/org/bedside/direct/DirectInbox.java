package org.bedside.direct;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bedside.direct.mail.Reading;
import org.bedside.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table `direct_inbox`. A letter is kept as it was signed, sealed; of what was refused only
/// why.
@Repository
class DirectInbox {

  private final JdbcClient db;
  private final Vault vault;
  private final Clock clock;

  DirectInbox(JdbcClient db, Vault vault, Clock clock) {
    this.db = db;
    this.vault = vault;
    this.clock = clock;
  }

  /// False if this letter of this sender to this reader is there already.
  boolean add(UUID id, Opened.Trusted opened) {
    var mail = opened.mail();
    var name = mail.from() + " " + mail.to() + " " + mail.messageId();
    return db.sql(
                """
                insert into direct_inbox (id, message_hash, letter, sender, recipient, size, at)
                values (:id, :hash, :letter, :sender, :recipient, :size, :at)
                on conflict (message_hash) do nothing
                """)
            .param("id", id)
            .param("hash", vault.lookup("direct.message", name))
            .param("letter", vault.seal(opened.inner(), "direct.letter:" + id))
            .param("sender", vault.sealText(mail.from().toString(), "direct.sender:" + id))
            .param("recipient", vault.sealText(mail.to().toString(), "direct.reader:" + id))
            .param("size", opened.inner().length)
            .param("at", now())
            .update()
        == 1;
  }

  /// Kept for thirty days, so that somebody who asks why can be told.
  void refused(UUID id, Reason reason, int size) {
    db.sql("delete from direct_inbox where refused is not null and at < :before")
        .param("before", now().minusDays(30))
        .update();
    db.sql(
            """
            insert into direct_inbox (id, message_hash, refused, size, at)
            values (:id, :hash, :refused, :size, :at)
            """)
        .param("id", id)
        .param("hash", HexFormat.of().parseHex(id.toString().replace("-", "")))
        .param("refused", reason.name())
        .param("size", size)
        .param("at", now())
        .update();
  }

  Optional<Incoming> read(UUID id) {
    return db.sql("select * from direct_inbox where id = :id and refused is null")
        .param("id", id)
        .query((row, _) ->
            Reading.again(
                vault.open(row.getBytes("letter"), "direct.letter:" + id),
                address(row.getBytes("sender"), "direct.sender:" + id),
                address(row.getBytes("recipient"), "direct.reader:" + id)))
        .optional();
  }

  private DirectAddress address(byte[] sealed, String context) {
    return DirectAddress.of(vault.openText(sealed, context)).orElseThrow();
  }

  /// The oldest first.
  List<UUID> waiting() {
    return db.sql(
            """
            select id from direct_inbox where taken_at is null and refused is null
            order by at, id limit 500
            """)
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  boolean take(UUID id) {
    return db.sql(
                """
                update direct_inbox set taken_at = :now
                where id = :id and taken_at is null and refused is null
                """)
            .param("now", now())
            .param("id", id)
            .update()
        == 1;
  }

  private OffsetDateTime now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
