package org.bedside.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.audit.Line;
import org.bedside.channels.TestChannels;
import org.bedside.detectors.Permission.Use;
import org.bedside.networks.Network;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/// What was signed, exactly that, and nothing after it.
@WholeHouse
class SignedTest {

  @Autowired Stories stories;
  @Autowired TestStories test;
  @Autowired Authorizations table;
  @Autowired Documents documents;
  @Autowired Signing signing;
  @Autowired Preparing preparing;
  @Autowired TestPeople people;
  @Autowired TestChannels channels;
  @Autowired Audit audit;
  @Autowired SettableClock clock;
  @Autowired FlywayConnectionDetails owner;
  Person writer;

  @BeforeEach
  void aPractice() {
    people.practice(false);
    channels.openOwnGround();
    writer = people.with("Priya Example", Role.CLINICIAN);
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  private AuthorizationId signed() {
    return test.signed(writer, test.today().plusYears(1), Network.WEBSITE, Network.FACEBOOK);
  }

  @Test
  void nothing_is_permitted_before_somebody_has_signed() {
    var draft = test.drafted(writer, test.terms(null, test.today(), Network.WEBSITE));
    assertThat(stories.find(draft.value())).isEmpty();
    var asked = test.asked(writer, test.terms(null, test.today(), Network.WEBSITE));
    assertThat(stories.find(asked.id().value())).isEmpty();
    assertThat(stories.find(UUID.randomUUID())).isEmpty();
    assertThat(stories.choices()).noneMatch(choice -> choice.id().equals(asked.id().value()));
  }

  @Test
  void what_was_signed_names_networks_uses_pictures_and_the_last_day() {
    var id = test.drafted(writer, test.terms(null, test.today().plusDays(9), Network.WEBSITE));
    var hash = test.picture(id, writer);
    test.link(id, writer);
    assertThat(test.sign(id, Locale.ENGLISH)).isEqualTo(Answered.DONE);
    var permission = stories.find(id.value()).orElseThrow();
    assertThat(permission.networks()).containsExactly(Network.WEBSITE);
    assertThat(permission.uses()).containsExactlyInAnyOrder(Use.WORDS, Use.PHOTO);
    assertThat(permission.pictures()).containsExactly(hash);
    assertThat(permission.revoked()).isFalse();
    assertThat(permission.covers(Network.WEBSITE, test.today().plusDays(9))).isTrue();
    assertThat(permission.covers(Network.WEBSITE, test.today().plusDays(10))).isFalse();
    assertThat(permission.covers(Network.FACEBOOK, test.today())).isFalse();
    assertThat(permission.forPictures(Set.of(hash)).uses()).contains(Use.PHOTO);
    assertThat(permission.forPictures(Set.of("another")).uses())
        .as("another picture than the one that was signed")
        .containsExactly(Use.WORDS);
  }

  @Test
  void the_composer_is_offered_what_holds_by_a_name_that_names_nobody() {
    var id = signed();
    var choice = stories.choices().stream().filter(one -> one.id().equals(id.value())).findFirst();
    assertThat(choice).isPresent();
    assertThat(choice.get().called())
        .startsWith("Knee, back on the trail · until ")
        .doesNotContain("Delgado");
  }

  @Test
  void the_document_has_every_element_of_the_rule_in_both_languages() {
    var terms = test.terms(Authority.PARENT, test.today(), Network.WEBSITE, Network.BLUESKY);
    var english = documents.of(terms, Locale.ENGLISH).text();
    assertThat(english)
        .contains(TestStories.WORDS, TestStories.WHOSE, "Luz Delgado", "parent of a minor")
        .contains(terms.discloser(), "Website", "Bluesky", terms.purpose())
        .contains("You can take it back", "with the button", terms.phone())
        .contains("the same whether you sign or not", "privacy law may not protect it then")
        .contains("You get a copy")
        .doesNotContain("Somebody pays us", "{");
    var spanish = documents.of(terms, Locale.of("es")).text();
    assertThat(spanish)
        .contains(TestStories.WORDS, "madre o padre de un menor", "Puede retirarlo")
        .contains("los mismos si firma o si no firma", "Recibe una copia")
        .doesNotContain("You ", "{");
    assertThat(documents.of(terms, Locale.ENGLISH).sections()).hasSize(10);
  }

  @Test
  void who_read_another_text_signs_nothing() {
    var asked = test.asked(writer, test.terms(null, test.today(), Network.WEBSITE));
    assertThat(signing.sign(asked.id(), "Rosa Delgado", "0".repeat(64), Locale.ENGLISH))
        .isEqualTo(Answered.CHANGED);
    assertThat(stories.find(asked.id().value())).isEmpty();
  }

  @Test
  void nothing_can_be_changed_once_it_was_signed() {
    var id = signed();
    var before = table.find(id).orElseThrow();
    var others = test.terms(null, test.today().plusYears(2), Network.values());
    assertThat(
            preparing.save(
                id, before.version(), new Content("x", "", others), Locale.ENGLISH, writer.id()))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(preparing.reopen(id, writer.id())).isInstanceOf(Outcome.Refused.class);
    assertThat(table.write(before, clock.instant())).isFalse();
    assertThat(signing.decline(id)).isEqualTo(Answered.NOT_NOW);
    assertThat(table.find(id).orElseThrow()).isEqualTo(before);
  }

  @Test
  void of_many_signatures_at_once_one_counts() throws Exception {
    var asked = test.asked(writer, test.terms(null, test.today(), Network.WEBSITE));
    List<Callable<Answered>> all =
        Collections.nCopies(8, () -> test.sign(asked.id(), Locale.ENGLISH));
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = people.invokeAll(all).stream().map(Future::resultNow).toList();
      assertThat(answers).containsOnlyOnce(Answered.DONE).contains(Answered.NOT_NOW);
    }
    assertThat(actions(asked.id())).containsOnlyOnce("story.signed");
  }

  @Test
  void the_ledger_tells_each_step_by_ids_and_hashes_alone() {
    var id = signed();
    assertThat(actions(id)).containsExactly("story.begun", "story.asked", "story.signed");
    var signed = Objects.requireNonNull(table.find(id).orElseThrow().signed());
    var line = audit.about(id.subject()).getLast();
    assertThat(line.details())
        .containsEntry("document", signed.sha256())
        .containsEntry("by", "patient");
    assertThat(audit.about(id.subject()).toString()).doesNotContain("Rosa", "river", "trail");
  }

  @Test
  void a_document_that_was_tampered_with_permits_nothing() throws Exception {
    var id = signed();
    var other = signed();
    assertThat(stories.find(id.value())).isPresent();
    owner("update story_authorization set document_sha256 = repeat('0', 64) where id = '%s'", id);
    assertThat(stories.find(id.value())).as("another hash").isEmpty();
    assertThat(stories.choices()).noneMatch(choice -> choice.id().equals(id.value()));
    owner(
        "update story_authorization set document = (select document from story_authorization where"
            + " id = '"
            + id.value()
            + "') where id = '%s'",
        other);
    assertThat(stories.find(other.value())).as("a document of another row").isEmpty();
    owner("delete from story_authorization where id = '%s'", other);
  }

  @Test
  void terms_that_do_not_belong_to_the_document_are_noticed() {
    var id = signed();
    var kept = Objects.requireNonNull(table.find(id).orElseThrow().signed()).kept();
    var wider = table.written(test.terms(null, test.today().plusYears(3), Network.values()));
    assertThat(kept.isWhole(kept.document().sha256())).isTrue();
    assertThat(new Kept(kept.document(), wider, kept.name()).isWhole(kept.document().sha256()))
        .isFalse();
  }

  @Test
  void a_picture_that_is_gone_cannot_be_signed_for() {
    var id = test.drafted(writer, test.terms(null, test.today(), Network.WEBSITE));
    test.picture(id, writer);
    var one = table.find(id).orElseThrow();
    var lost =
        new Terms.Shot(UUID.randomUUID(), one.terms().pictures().getFirst().sha256(), "A trail");
    var terms = one.terms().with(List.of(lost));
    table.write(
        new Authorization(
            id,
            one.author(),
            State.DRAFT,
            one.content().with(terms),
            Locale.ENGLISH,
            5,
            null,
            null,
            null,
            null),
        clock.instant());
    assertThat(preparing.link(id, writer.id()))
        .isEqualTo(new Outcome.Refused("stories.refused.PICTURE_GONE"));
  }

  @Test
  void a_link_is_good_for_signing_for_fourteen_days() {
    var asked = test.asked(writer, test.terms(null, test.today().plusYears(1), Network.WEBSITE));
    clock.set(clock.instant().plus(Duration.ofDays(14)));
    assertThat(test.sign(asked.id(), Locale.ENGLISH)).isEqualTo(Answered.LATE);
    assertThat(stories.find(asked.id().value())).isEmpty();
    test.link(asked.id(), writer);
    assertThat(test.sign(asked.id(), Locale.ENGLISH)).isEqualTo(Answered.DONE);
  }

  private List<String> actions(AuthorizationId id) {
    return audit.about(id.subject()).stream().map(Line::action).toList();
  }

  private void owner(String sql, AuthorizationId id) throws Exception {
    try (var connection =
            DriverManager.getConnection(
                owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
        var statement = connection.createStatement()) {
      statement.execute(sql.formatted(id.value()));
    }
  }
}
