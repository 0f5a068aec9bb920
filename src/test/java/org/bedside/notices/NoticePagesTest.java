package org.bedside.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.icegreen.greenmail.util.GreenMail;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.audit.Line;
import org.bedside.notices.Outbox.Notice;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The letters that did not leave or are in doubt.
@WholeHouse
class NoticePagesTest {

  private static final String READER = "ruth@home.example";

  @Autowired MockMvcTester pages;
  @Autowired Outbox outbox;
  @Autowired TestPeople people;
  @Autowired GreenMail mail;
  @Autowired Audit audit;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;
  Person owner;
  Person keeper;

  @BeforeEach
  void nothingInTheBox() throws Exception {
    people.practice();
    db.sql("delete from notice").update();
    mail.purgeEmailFromAllMailboxes();
    owner = people.with("Hannah Example", Role.OWNER);
    keeper = people.with("Theo Example", Role.IT_ADMIN);
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  private Notice letter(Template template, Sent state) {
    var letter = onItsWay(template);
    outbox.settle(letter.id(), state);
    return letter;
  }

  private Notice onItsWay(Template template) {
    var key = UUID.randomUUID().toString();
    var letter = Notice.of(template, READER, Locale.of("es"), key, "localhost");
    assertThat(outbox.claim(letter)).isTrue();
    return letter;
  }

  private String list(Person who) throws UnsupportedEncodingException {
    var answer = pages.get().uri("/notices").with(people.as(who)).exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }

  private MvcTestResult press(Notice letter, String what) {
    return pages
        .post()
        .uri("/notices/{id}/" + what, letter.id())
        .with(people.as(keeper))
        .with(csrf())
        .exchange();
  }

  @Test
  void without_a_doubt_the_page_says_that_every_letter_left() throws Exception {
    letter(Template.NEW_DEVICE, Sent.SENT);
    assertThat(list(keeper)).contains("Every letter left").doesNotContain("Send again");
  }

  @Test
  void what_did_not_leave_and_what_is_in_doubt_stand_there_without_words_or_address()
      throws Exception {
    var lost = letter(Template.SOMETHING_WAITS, Sent.NOT_SENT);
    var doubt = letter(Template.NEW_DEVICE, Sent.UNCONFIRMED);
    assertThat(list(keeper))
        .contains("A hint that something waits", "It did not leave.")
        .contains("A warning about a new browser", "It may have left.")
        .contains(
            lost.messageId().replace("<", "&lt;").replace(">", "&gt;"),
            doubt.messageId().replace("<", "&lt;").replace(">", "&gt;"))
        .doesNotContain(READER, "home.example", "Sign in to read it");
  }

  @Test
  void a_letter_on_its_way_is_in_doubt_after_a_quarter_of_an_hour() throws Exception {
    onItsWay(Template.NEW_DEVICE);
    clock.forward(Duration.ofMinutes(14));
    assertThat(list(keeper)).contains("Every letter left");
    clock.forward(Duration.ofMinutes(2));
    assertThat(list(keeper)).contains("It may have left.");
  }

  @Test
  void it_is_sent_again_once_in_the_readers_language_however_often_somebody_presses()
      throws Exception {
    var letter = letter(Template.NEW_DEVICE, Sent.UNCONFIRMED);
    assertThat(press(letter, "again")).hasRedirectedUrl("/notices");
    assertThat(press(letter, "again")).hasRedirectedUrl("/notices");
    assertThat(mail.getReceivedMessages()).hasSize(1);
    var sent = mail.getReceivedMessages()[0];
    assertThat(sent.getAllRecipients()[0]).hasToString(READER);
    assertThat(sent.getHeader("Content-Language")).containsExactly("es");
    assertThat(sent.getMessageID()).isNotEqualTo(letter.messageId());
    assertThat(list(keeper)).contains("Every letter left");
    assertThat(audit.about("notice:" + letter.id()).stream().map(Line::action))
        .containsExactly("notice.sent-again");
  }

  @Test
  void a_letter_with_a_link_that_opens_something_is_not_sent_again_from_here() throws Exception {
    var invitation = letter(Template.INVITATION, Sent.NOT_SENT);
    var question = letter(Template.NEWSLETTER_CONFIRMATION, Sent.NOT_SENT);
    press(invitation, "again");
    press(question, "again");
    assertThat(mail.getReceivedMessages()).isEmpty();
    assertThat(list(keeper))
        .contains("An invitation to work here", "The reader can ask for the news again.")
        .doesNotContain("Send again", "To the people");
    assertThat(list(owner)).contains("To the people");
  }

  @Test
  void what_somebody_settled_is_gone_and_the_ledger_knows_who_did_it() throws Exception {
    var letter = letter(Template.INVITATION, Sent.NOT_SENT);
    assertThat(press(letter, "settlement")).hasRedirectedUrl("/notices");
    press(letter, "settlement");
    press(letter, "again");
    assertThat(list(keeper)).contains("Every letter left");
    assertThat(mail.getReceivedMessages()).isEmpty();
    assertThat(audit.about("notice:" + letter.id()))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.action()).isEqualTo("notice.settled");
          assertThat(line.actor()).isEqualTo(keeper.id().ledger());
        });
  }

  @Test
  void a_letter_that_arrived_can_neither_be_settled_nor_sent_again() {
    var letter = letter(Template.NEW_DEVICE, Sent.SENT);
    press(letter, "again");
    press(letter, "settlement");
    assertThat(mail.getReceivedMessages()).isEmpty();
    assertThat(audit.about("notice:" + letter.id())).isEmpty();
  }
}
