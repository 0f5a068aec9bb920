package org.bedside.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.Locale;
import java.util.UUID;
import org.bedside.WholeHouse;
import org.bedside.channels.TestChannels;
import org.bedside.networks.Network;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.publishing.PostId;
import org.bedside.publishing.Site;
import org.bedside.publishing.TestPosts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A post that relies on what a patient signed says of them what they signed; for what goes beyond
/// it, somebody must look (PRIV-04).
@WholeHouse
class SignedWordsTest {

  /// The words that were signed, framed by the practice.
  private static final String SIGNED = "Our knee class is open to all. " + TestStories.WORDS;

  private static final String BEYOND = SIGNED + " She never gave up.";

  @Autowired TestStories test;
  @Autowired TestPosts posts;
  @Autowired TestPeople people;
  @Autowired TestChannels channels;
  @Autowired Site site;
  @Autowired MockMvcTester pages;
  Person writer;
  Person lead;
  Person officer;
  UUID permission = new UUID(0, 0);

  @BeforeEach
  void somebodySigned() {
    people.practice(false);
    channels.openOwnGround();
    writer = people.with("Priya Example", Role.CLINICIAN);
    lead = people.with("Joy Example", Role.CLINICAL_LEAD);
    officer = people.with("Ellen Example", Role.PRIVACY_OFFICER);
    permission = test.signedFor(writer, Network.WEBSITE, Network.NEWSLETTER);
  }

  private String page(PostId post, String more, Person who) {
    var uri = "/posts/" + post.value() + more;
    var answer = pages.get().uri(uri).with(people.as(who)).exchange();
    assertThat(answer).hasStatusOk();
    try {
      return answer.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void the_signed_words_in_a_frame_of_ours_need_nobody_more() throws Exception {
    var post = posts.telling("New knees", SIGNED, permission, writer);
    assertThat(page(post, "", officer)).doesNotContain("was not signed by the patient");
    posts.approve(post, lead);
    assertThat(posts.state(post)).isEqualTo("APPROVED");
    assertThat(channels.arrived(post)).contains("SENT");
    assertThat(site.address(post)).isPresent();
  }

  @Test
  void a_sentence_that_was_not_signed_is_named_and_waits_for_the_privacy_officer()
      throws Exception {
    var post = posts.telling("New knees", BEYOND, permission, writer);
    assertThat(page(post, "", writer)).contains("Sentence 4 was not signed by the patient.");
    assertThat(page(post, "/edit", writer)).contains("Sentence 4 was not signed by the patient.");
    posts.approve(post, lead);
    assertThat(posts.state(post)).isEqualTo("WAITING");
    assertThat(page(post, "", officer))
        .contains("Sentence 4 was not signed by the patient.", "She never gave up.");
    posts.approve(post, officer);
    assertThat(posts.state(post)).isEqualTo("APPROVED");
    assertThat(channels.arrived(post)).contains("SENT");
  }

  @Test
  void where_the_sentence_was_signed_as_well_it_is_not_named() {
    var terms = test.terms(null, test.today().plusYears(1), Network.WEBSITE, Network.NEWSLETTER);
    var wider =
        new Terms(
            terms.whose(),
            terms.authority(),
            terms.representative(),
            terms.words() + " She never gave up.",
            terms.pictures(),
            terms.networks(),
            terms.discloser(),
            terms.address(),
            terms.phone(),
            terms.purpose(),
            terms.money(),
            terms.expires());
    var id = test.asked(writer, wider).id();
    test.sign(id, Locale.ENGLISH);
    var post = posts.telling("New knees", BEYOND, id.value(), writer);
    assertThat(page(post, "", officer)).doesNotContain("was not signed by the patient");
  }

  @Test
  void the_sentence_is_named_in_spanish_too() throws Exception {
    var post = posts.telling("New knees", BEYOND, permission, writer);
    var answer =
        pages
            .get()
            .uri("/posts/" + post.value())
            .header("Accept-Language", "es")
            .with(people.as(officer))
            .exchange();
    assertThat(answer.getResponse().getContentAsString())
        .contains("La frase 4 no la firmó la persona.");
  }
}
