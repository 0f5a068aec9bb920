package org.bedside.channels.carrying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bedside.channels.OnNetwork.until;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.channels.TestChannels;
import org.bedside.channels.accounts.Accounts;
import org.bedside.channels.terms.Delivery;
import org.bedside.channels.terms.DeliveryState;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.publishing.PostId;
import org.bedside.publishing.Site;
import org.bedside.publishing.TestPosts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A clock that jumps or stands still (case 8): nothing leaves early, nothing leaves twice.
@WholeHouse
class ClockJumpTest {

  private static final String TEXT = "Flu shots on Saturday, 9 to noon. No appointment needed.";
  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

  @Autowired TestPosts posts;
  @Autowired TestPeople people;
  @Autowired TestChannels channels;
  @Autowired Deliveries deliveries;
  @Autowired Claims claims;
  @Autowired Accounts accounts;
  @Autowired Site site;
  @Autowired Audit audit;
  @Autowired SettableClock clock;
  private Person owner;
  private Person writer;

  @BeforeEach
  void aPractice() {
    people.practice(false);
    channels.openOwnGround();
    owner = people.with("Hannah Example", Role.OWNER);
    writer = people.with("Priya Example", Role.CLINICIAN);
  }

  @AfterEach
  void back() {
    accounts.letGo();
    clock.reset();
  }

  @Test
  void a_clock_that_jumps_ahead_by_400_days_sends_nothing_late_and_asks_a_person() {
    var post = planned(nineTomorrow());
    clock.forward(Duration.ofDays(400));
    until(() -> states(post).stream().allMatch(DeliveryState.HELD::equals));
    assertThat(deliveries.of(post))
        .allSatisfy(d -> assertThat(d.trouble()).isEqualTo("channels.trouble.LATE"))
        .allSatisfy(d -> assertThat(d.needsPerson()).isTrue());
    assertThat(site.address(post)).isEmpty();
  }

  @Test
  void a_clock_that_goes_back_sends_nothing_early_and_nothing_twice() throws Exception {
    var nine = nineTomorrow();
    var post = planned(nine);
    clock.set(nine.atZone(ZONE).toInstant().plusSeconds(5));
    assertThat(channels.arrived(post)).containsOnly("SENT");
    clock.forward(Duration.ofHours(-1));
    var other = planned(nine);
    Thread.sleep(1_200);
    assertThat(states(other)).as("it is eight again").containsOnly(DeliveryState.PLANNED);
    clock.forward(Duration.ofHours(1));
    assertThat(channels.arrived(other)).containsOnly("SENT");
    assertThat(sent(post)).as("it left once").isEqualTo(deliveries.of(post).size());
  }

  /// A lease is a time of the house's clock, so while that stands nothing is taken over.
  @Test
  void while_the_clock_stands_still_what_is_due_leaves_once_and_what_is_not_stays()
      throws Exception {
    var later = planned(nineTomorrow());
    clock.hold(clock.instant());
    var post = posts.approved("Still", TEXT, writer, owner);
    assertThat(channels.arrived(post)).containsOnly("SENT");
    assertThat(states(later)).containsOnly(DeliveryState.PLANNED);
    assertThat(sent(post)).isEqualTo(deliveries.of(post).size());
  }

  @Test
  void a_lease_that_a_jump_ended_is_doubt_and_the_one_who_held_it_changes_nothing() {
    accounts.stopAll(owner.id().value(), clock.instant());
    var post = posts.approved("Leased", TEXT, writer, owner);
    until(() -> !deliveries.of(post).isEmpty());
    accounts.letGo();
    until(() -> states(post).stream().allMatch(DeliveryState.SENT::equals));
    var stale = deliveries.of(post);
    clock.forward(Duration.ofDays(1));
    claims.sweep(clock.instant());
    assertThat(claims.begin(stale, clock.instant(), Duration.ofMinutes(2))).isEmpty();
    assertThat(states(post)).containsOnly(DeliveryState.SENT);
  }

  private static LocalDateTime nineAt(LocalDateTime day) {
    return day.toLocalDate().atTime(9, 0);
  }

  private LocalDateTime nineTomorrow() {
    return nineAt(LocalDateTime.ofInstant(clock.instant(), ZONE).plusDays(1));
  }

  private PostId planned(LocalDateTime at) {
    var post = posts.planned("At nine", TEXT, at, writer, owner);
    until(() -> !deliveries.of(post).isEmpty());
    return post;
  }

  private List<DeliveryState> states(PostId post) {
    return deliveries.of(post).stream().map(Delivery::state).toList();
  }

  private long sent(PostId post) {
    return audit.about(post.subject()).stream()
        .filter(line -> line.action().equals("delivery.sent"))
        .count();
  }
}
