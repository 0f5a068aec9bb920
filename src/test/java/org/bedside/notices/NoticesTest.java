package org.bedside.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.Map;
import org.bedside.WholeHouse;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.web.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeHouse
class NoticesTest {

  @Autowired Notices notices;
  @Autowired TestPeople people;
  @Autowired GreenMail mail;
  @Autowired Origin origin;
  @Autowired JdbcClient db;

  @BeforeEach
  void empty_letter_box() throws Exception {
    people.practice();
    mail.purgeEmailFromAllMailboxes();
  }

  private Map<Fact, String> link() {
    return Map.of(Fact.LINK, origin.link("/today"));
  }

  private MimeMessage only() {
    assertThat(mail.getReceivedMessages()).hasSize(1);
    return mail.getReceivedMessages()[0];
  }

  @Test
  void something_waits_and_the_letter_does_not_say_what() throws Exception {
    var dana = people.with("Dana Whitfield", Role.STAFF);
    assertThat(notices.send(Template.SOMETHING_WAITS, dana.id(), link())).isEqualTo(Sent.SENT);

    var letter = only();
    assertThat(letter.getSubject())
        .isEqualTo("Something waits for you at Maple Street Family Medicine");
    assertThat(letter.getContent().toString()).contains(origin.link("/today"), "call 911");
    assertThat(letter.getFrom()[0].toString()).contains("hello@maplestreetfm.example");
    assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    var kept = db.sql("select message_id from notice where state = 'SENT'").query(String.class);
    assertThat(kept.list()).contains(letter.getMessageID());
  }

  @Test
  void a_letter_speaks_the_readers_language() throws Exception {
    notices.send(
        Template.NEWSLETTER_CONFIRMATION,
        "reader@home.example",
        Locale.of("es"),
        Map.of(Fact.LINK, origin.link("/news/confirm")));
    assertThat(only().getSubject()).contains("¿es suya esta dirección?");
  }

  @ParameterizedTest
  @EnumSource(Template.class)
  void every_template_has_words_in_both_languages_for_exactly_its_facts(Template template)
      throws Exception {
    Map<Fact, String> facts = new java.util.EnumMap<>(Fact.class);
    for (var fact : template.facts()) {
      facts.put(
          fact,
          switch (fact) {
            case LINK -> origin.link("/there");
            case COLLEAGUE -> "Joy Castellano";
            case TIME -> "3 May 2027, 10:12";
            case CODE -> "012345";
          });
    }
    for (var language : java.util.List.of(Locale.ENGLISH, Locale.of("es"))) {
      mail.purgeEmailFromAllMailboxes();
      notices.send(template, "reader@home.example", language, facts);
      var body = only().getContent().toString();
      assertThat(body).doesNotContain("{").contains("(503) 555-0142");
      assertThat(facts.values()).allSatisfy(fact -> assertThat(body).contains(fact));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b.example\r\nBcc: c@d.example",
        "a@b.example, c@d.example",
        "a@b.example;c@d.example",
        "no address"
      })
  void an_address_is_exactly_one_address(String address) {
    assertThat(notices.send(Template.SOMETHING_WAITS, address, Locale.ENGLISH, link()))
        .isEqualTo(Sent.NOT_SENT);
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @Test
  void no_free_text_and_no_foreign_link_fits_into_a_letter() {
    var me = people.with("Dana Whitfield", Role.STAFF).id();
    assertThatThrownBy(() ->
            notices.send(Template.SOMETHING_WAITS, me, Map.of(Fact.LINK, "https://evil.example/x")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            notices.send(
                Template.SOMETHING_WAITS,
                me,
                Map.of(Fact.LINK, origin.link("/t"), Fact.COLLEAGUE, "Ruth's results are in")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> notices.send(Template.SOMETHING_WAITS, me, Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void one_key_is_one_letter() {
    var me = people.with("Dana Whitfield", Role.STAFF).id();
    assertThat(notices.send(Template.SOMETHING_WAITS, me, link(), "same")).isEqualTo(Sent.SENT);
    assertThat(notices.send(Template.SOMETHING_WAITS, me, link(), "same")).isEqualTo(Sent.SENT);
    assertThat(mail.getReceivedMessages()).hasSize(1);
  }

  @Test
  void neither_address_nor_link_is_stored_in_plain_text() {
    notices.send(Template.SOMETHING_WAITS, "reader@home.example", Locale.ENGLISH, link());
    assertThat(db.sql("select * from notice").query().listOfRows().toString())
        .doesNotContain("reader", origin.link("/today"));
  }

  @Test
  void a_server_that_says_no_is_known_and_one_that_breaks_off_is_a_doubt() throws Exception {
    assertThat(FalseServer.answering("550 go away").carry()).isEqualTo(Sent.NOT_SENT);
    assertThat(FalseServer.hangingUp().carry()).isEqualTo(Sent.UNCONFIRMED);
    assertThat(FalseServer.away().carry()).isEqualTo(Sent.NOT_SENT);
  }
}
