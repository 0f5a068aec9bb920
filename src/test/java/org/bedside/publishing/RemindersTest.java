package org.bedside.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.channels.TestChannels;
import org.bedside.gate.TestStages;
import org.bedside.gate.Who;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.web.Origin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Letters that remind of a yes: few, without a word of the post, and opening what they link to
/// agrees to nothing.
@WholeHouse
class RemindersTest {

  private static final LocalDate THURSDAY = LocalDate.of(2026, 10, 15);
  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  /// Answers that do not end by themselves.
  private static final Set<String> STREAMS = Set.of("/live");

  @Autowired Reminders reminders;
  @Autowired TestPosts test;
  @Autowired TestStages stages;
  @Autowired TestPeople people;
  @Autowired TestChannels channels;
  @Autowired Posts posts;
  @Autowired GreenMail mail;
  @Autowired MockMvcTester pages;
  @Autowired Origin origin;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  Person writer;
  Person lead;

  @BeforeEach
  void aTuesdayMorning() throws Exception {
    clock.set(Instant.parse("2026-10-13T15:00:00Z"));
    db.sql("delete from post").update();
    db.sql("delete from notice").update();
    people.practice(false);
    people.calm();
    channels.openOwnGround();
    writer = people.with("Priya Example", Role.CLINICIAN);
    lead = people.with("Joy Example", Role.CLINICAL_LEAD);
    stages.set(Who.CLINICAL_LEAD);
    mail.purgeEmailFromAllMailboxes();
  }

  @AfterEach
  void nothingSet() {
    stages.set();
    clock.reset();
  }

  private PostId asked(String title) {
    return test.asked(title, "We check it.", THURSDAY.atTime(7, 30), writer);
  }

  private List<MimeMessage> letters(Person to) {
    return Arrays.stream(mail.getReceivedMessages())
        .filter(letter -> address(letter).equals(people.emailOf(to)))
        .toList();
  }

  private static String address(MimeMessage letter) {
    try {
      return letter.getAllRecipients()[0].toString();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(MimeMessage letter) throws IOException, MessagingException {
    return letter.getSubject() + "\n" + letter.getContent();
  }

  @Test
  void nobody_is_reminded_of_what_was_asked_a_moment_ago() {
    asked("Bring your cuff");
    reminders.look();
    assertThat(letters(lead)).isEmpty();
  }

  @Test
  void after_a_while_one_letter_says_that_something_waits_and_never_what() throws Exception {
    asked("Bring your cuff");
    asked("Walking group");
    clock.forward(Duration.ofHours(5));
    reminders.look();
    reminders.look();
    assertThat(letters(lead))
        .singleElement()
        .satisfies(letter ->
            assertThat(text(letter))
                .contains(origin.link("/approvals/week?from=2026-10-12"))
                .doesNotContain("cuff", "Walking", "Priya"));
    assertThat(letters(writer)).isEmpty();
  }

  @Test
  void the_next_day_there_is_one_more_and_after_the_yes_none() throws Exception {
    var post = asked("Bring your cuff");
    clock.forward(Duration.ofHours(5));
    reminders.look();
    clock.forward(Duration.ofHours(22));
    reminders.look();
    assertThat(letters(lead)).hasSize(2);
    test.approve(post, lead);
    db.sql("delete from notice").update();
    reminders.look();
    assertThat(letters(lead)).hasSize(2);
  }

  @Test
  void at_night_nobody_is_written_to() {
    asked("Bring your cuff");
    clock.forward(Duration.ofHours(14)); // 10 pm in Oregon
    reminders.look();
    assertThat(letters(lead)).isEmpty();
  }

  @Test
  void what_goes_out_in_the_morning_is_told_the_evening_before() {
    clock.set(Instant.parse("2026-10-14T23:00:00Z")); // 4 pm in Oregon
    asked("Bring your cuff");
    reminders.look();
    assertThat(letters(lead)).hasSize(1);
  }

  @Test
  void the_deputy_is_reminded_too() {
    var owner = people.with("Olive Example", Role.OWNER, Role.CLINICIAN);
    people.away(lead, owner, 5);
    asked("Bring your cuff");
    clock.forward(Duration.ofHours(5));
    reminders.look();
    assertThat(letters(owner)).hasSize(1);
  }

  @Test
  void following_the_link_as_a_scanner_or_as_oneself_agrees_to_nothing() throws Exception {
    var post = asked("Bring your cuff");
    clock.forward(Duration.ofHours(5));
    reminders.look();
    var links = LINK.matcher(text(letters(lead).getFirst())).results().map(one -> one.group());
    for (var link : links.toList()) {
      assertThat(link).startsWith(origin + "/");
      var path = link.substring(origin.toString().length());
      for (var method : List.of(HttpMethod.GET, HttpMethod.HEAD)) {
        assertThat(pages.method(method).uri(path)).as("a scanner").hasRedirectedUrl("/sign-in");
        assertThat(pages.method(method).uri(path).with(people.as(lead))).hasStatusOk();
      }
    }
    assertThat(posts.find(post).orElseThrow().state()).isEqualTo(State.WAITING);
  }

  /// Whatever a letter, a browser or a scanner opens: an address that is only opened agrees to
  /// nothing.
  @Test
  void no_address_of_the_house_agrees_to_anything_by_being_opened() {
    var post = asked("Bring your cuff");
    for (var path : opened()) {
      var here =
          path.replace("{id}", post.value().toString())
              .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
      for (var method : List.of(HttpMethod.GET, HttpMethod.HEAD)) {
        pages.method(method).uri(here + "?version=2&yes=on").with(people.as(lead)).exchange();
      }
    }
    assertThat(opened()).hasSizeGreaterThan(40);
    assertThat(posts.find(post).orElseThrow().state()).isEqualTo(State.WAITING);
    assertThat(
            db.sql("select count(*) from approval where subject = :subject")
                .param("subject", post.subject())
                .query(Integer.class)
                .single())
        .isZero();
  }

  private List<String> opened() {
    return mapping.getHandlerMethods().keySet().stream()
        .filter(one ->
            one.getMethodsCondition().getMethods().stream()
                .allMatch(method -> method.name().equals("GET")))
        .flatMap(one -> one.getPatternValues().stream())
        .filter(path -> !STREAMS.contains(path))
        .toList();
  }
}
