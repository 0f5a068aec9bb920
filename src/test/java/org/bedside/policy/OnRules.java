package org.bedside.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bedside.SettableClock;
import org.bedside.audit.Audit;
import org.bedside.audit.Line;
import org.bedside.channels.TestChannels;
import org.bedside.guard.Audience;
import org.bedside.people.Person;
import org.bedside.people.Proven;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.publishing.TestPosts;
import org.bedside.rules.Ruling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A practice with an owner, a privacy officer and a clinical lead, which began with the rules that
/// the house brings, on a morning in October.
abstract class OnRules {

  static final Instant MORNING = Instant.parse("2026-10-13T15:00:00Z");

  @Autowired MockMvcTester pages;
  @Autowired Policy policy;
  @Autowired FirstRules firstRules;
  @Autowired InForce inForce;
  @Autowired RuleDrafts drafts;
  @Autowired Trying trying;
  @Autowired Agreeing agreeing;
  @Autowired VersionTable versions;
  @Autowired PackTable packs;
  @Autowired ExampleReading examples;
  @Autowired TestPeople people;
  @Autowired TestPosts posts;
  @Autowired TestChannels channels;
  @Autowired SettableClock clock;
  @Autowired Audit audit;
  @Autowired JdbcClient db;
  Person owner;
  Person officer;
  Person lead;

  @BeforeEach
  void aPractice() {
    clock.hold(MORNING);
    people.practice(false);
    channels.openOwnGround();
    db.sql("delete from rule_version").update();
    db.sql("delete from rule_pack").update();
    nobody();
    firstRules.look(inForce.shipped());
    owner = people.with("Hannah Okafor", Role.OWNER);
    officer = people.with("Ellen Voss", Role.PRIVACY_OFFICER);
    lead = people.with("Joy Castellano", Role.CLINICAL_LEAD);
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  /// Nobody works here any more.
  void nobody() {
    db.sql("update person set active = false").update();
  }

  Version drafted(Person by) {
    return done(drafts.begin(VersionId.random(), Optional.empty(), by));
  }

  Version tightened(String rule, Person by) {
    return changed(drafted(by), rule, Map.of(Audience.PUBLIC, Ruling.FORBIDDEN), by);
  }

  Version changed(Version draft, String rule, Map<Audience, Ruling> verdict, Person by) {
    return done(drafts.change(draft.id(), rule, verdict, by));
  }

  Version tested(Version draft, Person by) {
    done(trying.begin(draft.id(), by));
    return settled(draft);
  }

  /// Once its trial has ended.
  Version settled(Version draft) {
    for (var tries = 0; tries < 600; tries++) {
      if (trying.of(draft.id()).orElseThrow().state() != Trial.State.RUNNING) {
        return find(draft);
      }
      pause();
    }
    throw new AssertionError("The trial never ended");
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(50));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  Outcome agree(Version version, Person by) {
    var digest = Optional.ofNullable(find(version).digest()).orElse("");
    return agreeing.agree(version.id(), digest, new Proven(by.id(), true));
  }

  Version find(Version version) {
    return versions.find(version.id()).orElseThrow();
  }

  static Version done(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done) outcome).version();
  }

  List<String> ledger(Version version) {
    return audit.about(version.id().ledger()).stream().map(Line::action).toList();
  }

  Ruling said(String rule, Audience audience) {
    return Optional.ofNullable(
            Difference.find(policy.inForce().pack(), rule).orElseThrow().verdict().get(audience))
        .orElseThrow();
  }
}
