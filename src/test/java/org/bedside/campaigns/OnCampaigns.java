package org.bedside.campaigns;

import java.time.Instant;
import org.bedside.SettableClock;
import org.bedside.channels.TestChannels;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.publishing.TestPosts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A practice in the middle of October that has no campaign yet.
abstract class OnCampaigns {

  @Autowired MockMvcTester pages;
  @Autowired Campaigns campaigns;
  @Autowired TestPeople people;
  @Autowired TestPosts posts;
  @Autowired TestChannels channels;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;
  Person writer;
  Person approver;

  @BeforeEach
  void aPractice() {
    clock.hold(Instant.parse("2026-10-13T14:34:00Z"));
    people.practice(false);
    channels.openOwnGround();
    db.sql("delete from campaign_post").update();
    db.sql("delete from campaign").update();
    writer = people.with("Priya Raman", Role.CLINICIAN);
    approver = people.with("Joy Castellano", Role.CLINICAL_LEAD);
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }
}
