package org.bedside.campaigns;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bedside.publishing.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of which post belongs to which campaign.
@Repository
class Members {

  private final JdbcClient db;

  Members(JdbcClient db) {
    this.db = db;
  }

  /// A post that belonged to another campaign belongs to this one from now on.
  void put(PostId post, CampaignId campaign, Instant at) {
    db.sql(
            """
            insert into campaign_post (post, campaign, at) values (:post, :campaign, :at)
            on conflict (post) do update set campaign = excluded.campaign, at = excluded.at
            """)
        .param("post", post.value())
        .param("campaign", campaign.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// True if it belonged to this campaign.
  boolean remove(PostId post, CampaignId campaign) {
    return db.sql("delete from campaign_post where post = :post and campaign = :campaign")
            .param("post", post.value())
            .param("campaign", campaign.value())
            .update()
        == 1;
  }

  List<PostId> of(CampaignId campaign) {
    return db.sql("select post from campaign_post where campaign = :id order by at, post limit 500")
        .param("id", campaign.value())
        .query((rows, _) -> new PostId(rows.getObject("post", UUID.class)))
        .list();
  }

  Optional<CampaignId> campaignOf(PostId post) {
    return db.sql("select campaign from campaign_post where post = :post")
        .param("post", post.value())
        .query((rows, _) -> new CampaignId(rows.getObject("campaign", UUID.class)))
        .optional();
  }
}
