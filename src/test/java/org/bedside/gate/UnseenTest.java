package org.bedside.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bedside.WholeHouse;
import org.bedside.guard.Audience;
import org.bedside.guard.Viewer;
import org.bedside.networks.Network;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Case 18: everything that the guard and the rules say when words leave was shown to somebody who
/// agreed. Each subset of what they say now is tried as what was shown then.
@WholeHouse
class UnseenTest {

  private static final Occasion WHEN = Occasion.on(LocalDate.of(2026, 10, 13));

  /// The guard marks it twice; PRIV-01 asks the privacy officer, CLM-03 communications.
  private static final Words WORDS =
      new Words(
          Audience.PUBLIC,
          Network.BLUESKY,
          "",
          "Thanks to @ruthk and @tomb for the cake. We are the best heart team in the state.",
          List.of());

  @Autowired Gate gate;
  @Autowired Reader reader;
  @Autowired Approvals approvals;
  @Autowired TestPeople people;
  @Autowired Clock clock;
  Person talker;
  Person officer;

  @BeforeEach
  void aPractice() {
    people.practice(false);
    talker = people.with("Marcus Example", Role.COMMUNICATIONS);
    officer = people.with("Ada Example", Role.PRIVACY_OFFICER);
  }

  private Answer answer(Set<String> seen) {
    var id = ApprovalId.random();
    approvals.add(
        new Approvals.Row(
            id,
            "post:" + UUID.randomUUID(),
            Set.of(WORDS.hash()),
            seen,
            Set.of(new PersonId(new UUID(0, 7))),
            List.of(
                new Yes(Who.APPROVER, talker.id(), null),
                new Yes(Who.PRIVACY_OFFICER, officer.id(), null)),
            "",
            clock.instant(),
            false));
    return gate.clear(WORDS, WHEN, id);
  }

  private static int hardness(Answer answer) {
    return switch (answer) {
      case Answer.Leave _ -> 0;
      case Answer.Held(var why) -> why == Answer.Reason.RULES_CHANGED ? 1 : 2;
      case Answer.Stopped _ -> 3;
    };
  }

  @Test
  void words_leave_only_if_all_was_shown_and_one_more_thing_never_makes_the_answer_milder() {
    var now = List.copyOf(Reader.fingerprints(reader.read(WORDS, WHEN, Viewer.INSIDE)));
    assertThat(now).hasSizeBetween(3, 8);
    var answers = new ArrayList<Integer>();
    for (var subset = 0; subset < 1 << now.size(); subset++) {
      var seen = new HashSet<String>();
      for (var i = 0; i < now.size(); i++) {
        if ((subset >> i & 1) == 1) {
          seen.add(now.get(i));
        }
      }
      answers.add(hardness(answer(seen)));
    }
    for (var subset = 0; subset < answers.size(); subset++) {
      assertThat(answers.get(subset) == 0).isEqualTo(subset == answers.size() - 1);
      for (var i = 0; i < now.size(); i++) {
        // One thing fewer was shown: one more is new when they leave.
        assertThat(answers.get(subset & ~(1 << i))).isGreaterThanOrEqualTo(answers.get(subset));
      }
    }
  }
}
