package org.bedside.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

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
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// An empty calendar on a Monday in October, seen by somebody who writes.
abstract class OnCalendar {

  @Autowired MockMvcTester pages;
  @Autowired TestPeople people;
  @Autowired TestPosts posts;
  @Autowired TestChannels channels;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;
  Person writer;
  Person approver;

  @BeforeEach
  void aMondayInOctober() {
    people.practice(false);
    channels.openOwnGround();
    var all = new String[] {"post", "promise", "repetition", "pause", "slot", "calendar_address"};
    for (var table : all) {
      db.sql("delete from " + table).update();
    }
    clock.hold(Instant.parse("2026-10-12T16:00:00Z"));
    writer = people.with("Priya Example", Role.CLINICIAN);
    approver = people.with("Joy Example", Role.CLINICAL_LEAD);
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  final String page(String path) throws Exception {
    var answer = pages.get().uri(path).with(people.as(writer)).exchange();
    assertThat(answer).as(path).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }

  final MvcTestResult post(String path, String... fields) {
    var request = pages.post().uri(path).with(people.as(writer)).with(csrf());
    for (var at = 0; at < fields.length; at += 2) {
      request = request.param(fields[at], fields[at + 1]);
    }
    return request.exchange();
  }
}
