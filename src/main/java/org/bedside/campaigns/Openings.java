package org.bedside.campaigns;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of how often a short address was opened. It holds a number for each day, so there is
/// nothing in it to know anybody by.
@Repository
class Openings {

  record Day(LocalDate day, int openings) {}

  private final JdbcClient db;

  Openings(JdbcClient db) {
    this.db = db;
  }

  void count(CampaignId campaign, LocalDate day) {
    db.sql(
            """
            insert into campaign_opening (campaign, day, openings) values (:campaign, :day, 1)
            on conflict (campaign, day) do update
              set openings = least(campaign_opening.openings, 2000000000) + 1
            """)
        .param("campaign", campaign.value())
        .param("day", day)
        .update();
  }

  /// By day, the earliest first.
  List<Day> of(CampaignId campaign) {
    return db.sql(
            "select day, openings from campaign_opening where campaign = :id order by day limit"
                + " 400")
        .param("id", campaign.value())
        .query(
            (rows, _) -> new Day(rows.getObject("day", LocalDate.class), rows.getInt("openings")))
        .list();
  }
}
