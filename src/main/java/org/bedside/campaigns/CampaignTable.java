package org.bedside.campaigns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bedside.campaigns.Campaign.Closing;
import org.bedside.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of campaigns.
@Repository
class CampaignTable {

  private final JdbcClient db;
  private final Vault vault;

  CampaignTable(JdbcClient db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  /// Adds it, or writes it over the version before.
  void put(Campaign campaign) {
    var id = campaign.id();
    var closing = campaign.closing();
    db.sql(
            """
            insert into campaign (id, name, goal, number, starts, ends, link, slug, closed_on,
                                  closing, reached, version)
            values (:id, :name, :goal, :number, :starts, :ends, :link, :slug, :closedOn, :closing,
                    :reached, :version)
            on conflict (id) do update set name = excluded.name, goal = excluded.goal,
              number = excluded.number, starts = excluded.starts, ends = excluded.ends,
              link = excluded.link, slug = excluded.slug, closed_on = excluded.closed_on,
              closing = excluded.closing, reached = excluded.reached, version = excluded.version
            """)
        .param("id", id.value())
        .param("name", vault.sealText(campaign.name(), context("name", id)))
        .param("goal", vault.sealText(campaign.goal(), context("goal", id)))
        .param("number", campaign.number(), Types.INTEGER)
        .param("starts", campaign.starts())
        .param("ends", campaign.ends())
        .param("link", campaign.link(), Types.VARCHAR)
        .param("slug", campaign.slug(), Types.VARCHAR)
        .param("closedOn", closing == null ? null : closing.on(), Types.DATE)
        .param(
            "closing",
            closing == null ? null : vault.sealText(closing.note(), context("closing", id)),
            Types.BINARY)
        .param("reached", closing == null ? null : closing.reached(), Types.INTEGER)
        .param("version", campaign.version())
        .update();
  }

  Optional<Campaign> find(CampaignId id) {
    return db.sql("select * from campaign where id = :id")
        .param("id", id.value())
        .query((rows, _) -> campaign(rows))
        .optional();
  }

  /// The same, and nobody else may change it until this transaction ends.
  Optional<Campaign> lock(CampaignId id) {
    return db.sql("select * from campaign where id = :id for update")
        .param("id", id.value())
        .query((rows, _) -> campaign(rows))
        .optional();
  }

  Optional<Campaign> bySlug(String slug) {
    return db.sql("select * from campaign where slug = :slug")
        .param("slug", slug)
        .query((rows, _) -> campaign(rows))
        .optional();
  }

  /// All, the one that ends last first.
  List<Campaign> all() {
    return db.sql("select * from campaign order by ends desc, starts desc, id limit 200")
        .query((rows, _) -> campaign(rows))
        .list();
  }

  private Campaign campaign(ResultSet rows) throws SQLException {
    var id = new CampaignId(rows.getObject("id", UUID.class));
    return new Campaign(
        id,
        vault.openText(rows.getBytes("name"), context("name", id)),
        vault.openText(rows.getBytes("goal"), context("goal", id)),
        rows.getObject("number", Integer.class),
        rows.getObject("starts", LocalDate.class),
        rows.getObject("ends", LocalDate.class),
        rows.getString("link"),
        rows.getString("slug"),
        closing(rows, id),
        rows.getInt("version"));
  }

  private @Nullable Closing closing(ResultSet rows, CampaignId id) throws SQLException {
    var on = rows.getObject("closed_on", LocalDate.class);
    return on == null
        ? null
        : new Closing(
            on,
            vault.openText(rows.getBytes("closing"), context("closing", id)),
            rows.getObject("reached", Integer.class));
  }

  private static String context(String column, CampaignId id) {
    return "campaign." + column + ":" + id.value();
  }
}
