package org.bedside.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.audit.Line;
import org.bedside.channels.TestChannels;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.publishing.TestPosts;
import org.bedside.web.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Case 40: a form carries fields that its page never had.
@WholeHouse
@ExtendWith(TheHousesTokens.class)
class ExtraFieldsTest {

  @Autowired Origin origin;
  @Autowired TestPeople test;
  @Autowired People people;
  @Autowired TestPosts posts;
  @Autowired TestChannels channels;
  @Autowired JdbcClient db;
  @Autowired Audit audit;

  @BeforeEach
  void aPractice() {
    test.practice(false);
    channels.openOwnGround();
  }

  private static Map<String, String> with(Map<String, String> fields, Map<String, String> extra) {
    var all = new HashMap<>(fields);
    all.putAll(extra);
    return all;
  }

  private static Map<String, String> greed(Person boss) {
    var id = boss.id().toString();
    return Map.ofEntries(
        Map.entry("author", id),
        Map.entry("author.value", id),
        Map.entry("approvedBy", id),
        Map.entry("approver", id),
        Map.entry("me", id),
        Map.entry("me.id.value", id),
        Map.entry("by", id),
        Map.entry("writers", id),
        Map.entry("writers[0].value", id),
        Map.entry("approval", UUID.randomUUID().toString()),
        Map.entry("state", "APPROVED"),
        Map.entry("due", "2020-01-01T00:00:00Z"),
        Map.entry("role", "OWNER"),
        Map.entry("active", "true"),
        Map.entry("demo", "true"),
        Map.entry("class.module.classLoader", "x"));
  }

  // Case 40
  @Test
  void a_composer_form_cannot_name_its_author_its_state_or_its_yes() throws Exception {
    var writer = test.with("Priya Example", Role.CLINICIAN);
    var boss = test.with("Olive Owner", Role.OWNER, Role.CLINICAL_LEAD);
    var id = UUID.randomUUID();
    var draft =
        Map.of("page", UUID.randomUUID().toString(), "title", "Flu", "text", "Flu shots on Friday");
    var caller = new Caller(origin, writer);

    assertThat(caller.post("/posts/" + id + "/draft", with(draft, greed(boss))).statusCode())
        .isEqualTo(302);

    var row =
        db.sql("select state, author, writers::text as w, approval from post where id = :id")
            .param("id", id)
            .query()
            .singleRow();
    assertThat(row)
        .containsEntry("state", "DRAFT")
        .containsEntry("author", writer.id().value())
        .containsEntry("w", "{" + writer.id() + "}")
        .containsEntry("approval", null);
  }

  // Case 40
  @Test
  void who_sends_fields_that_no_page_of_ours_has_stands_in_the_ledger_with_their_names_alone()
      throws Exception {
    var writer = test.with("Priya Example", Role.CLINICIAN);
    var caller = new Caller(origin, writer);
    var draft =
        Map.of("page", UUID.randomUUID().toString(), "title", "Flu", "text", "Flu shots on Friday");
    var path = "/posts/" + UUID.randomUUID() + "/draft";

    assertThat(caller.post(path, draft).statusCode()).isEqualTo(302);
    assertThat(odd(writer)).isEmpty();

    var greedy = Map.of("state", "APPROVED", "approvedBy", "Ruth Kellerman", "version", "1");
    caller.post(path, with(draft, greedy));
    assertThat(odd(writer))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.subject()).isEqualTo("request:/posts/{id}/draft");
          assertThat(line.details())
              .containsEntry("fields", "approvedBy,state")
              .containsEntry("count", "2");
          assertThat(line.toString()).doesNotContain("Ruth", "APPROVED");
        });
  }

  // Case 40
  @Test
  void the_names_are_cut_and_plain_and_nobody_can_fill_the_ledger_with_them() throws Exception {
    var dana = test.with("Dana Whitfield", Role.STAFF);
    var caller = new Caller(origin, dana);
    var many = new HashMap<String, String>();
    for (var i = 0; i < 30; i++) {
      many.put("odd%02d %s<b>".formatted(i, "x".repeat(100)), "value");
    }
    many.put("language", "en");
    for (var i = 0; i < 30; i++) {
      caller.post("/me/language", many);
    }
    // A minute may have ended in between.
    assertThat(odd(dana)).hasSizeBetween(1, 12);
    assertThat(odd(dana))
        .allSatisfy(line -> {
          var names = line.details().getOrDefault("fields", "").split(",", -1);
          assertThat(names).hasSize(10).allMatch(name -> name.matches("odd\\d\\d\\?x{34}"));
          assertThat(line.details()).containsEntry("count", "30");
        });
  }

  private List<Line> odd(Person who) {
    return List.of("/posts/{id}/draft", "/me/language").stream()
        .flatMap(pattern -> audit.about("request:" + pattern).stream())
        .filter(line -> line.action().equals("request.odd-fields"))
        .filter(line -> line.actor().equals("person:" + who.id()))
        .toList();
  }

  // Case 40
  @Test
  void a_writers_yes_in_anothers_name_is_no_yes() throws Exception {
    var writer = test.with("Priya Lead", Role.CLINICAL_LEAD);
    var boss = test.with("Olive Owner", Role.OWNER, Role.CLINICAL_LEAD);
    var post = posts.asked("Flu shots", "Flu shots on Friday", writer);
    var version =
        db.sql("select version from post where id = :id")
            .param("id", post.value())
            .query(Integer.class)
            .single();

    var yes = with(Map.of("version", "" + version), greed(boss));
    new Caller(origin, writer).post("/posts/" + post.value() + "/approval", yes);

    assertThat(
            db.sql("select state from post where id = :id")
                .param("id", post.value())
                .query(String.class)
                .single())
        .isEqualTo("WAITING");
  }

  // Case 40
  @Test
  void a_persons_own_forms_give_no_role() throws Exception {
    var dana = test.with("Dana Whitfield", Role.STAFF);
    var boss = test.with("Olive Owner", Role.OWNER);
    var caller = new Caller(origin, dana);
    var greed = with(Map.of("language", "es", "roles", "OWNER"), greed(boss));

    assertThat(caller.post("/me/language", greed).statusCode()).isEqualTo(302);
    caller.post("/me/sessions/end", greed);

    assertThat(people.find(dana.id()).orElseThrow().roles()).containsOnly(Role.STAFF);
    assertThat(people.languageOf(dana.id()).getLanguage()).isEqualTo("es");
    assertThat(people.languageOf(boss.id()).getLanguage()).isEqualTo("en");
  }

  // Case 40
  @Test
  void an_invitation_cannot_skip_its_acceptance() throws Exception {
    var owner = test.with("Olive Owner", Role.OWNER);
    var guest = Map.of("name", "Sam Ortega", "email", "sam@forms.example", "roles", "MODERATOR");
    var id = Map.of("id", owner.id().toString(), "person", owner.id().toString());

    assertThat(
            new Caller(origin, owner)
                .post("/people/invitations", with(with(guest, greed(owner)), id))
                .statusCode())
        .isEqualTo(200);

    assertThat(people.all()).extracting(Person::name).doesNotContain("Sam Ortega");
    assertThat(people.find(owner.id()).orElseThrow().roles()).containsOnly(Role.OWNER);
  }

  // Case 40
  @Test
  void a_practice_cannot_be_turned_into_a_demo_that_opens_without_a_password() throws Exception {
    var owner = test.with("Olive Owner", Role.OWNER);
    var form =
        Map.of(
            "name", "Maple Street Family Medicine",
            "place", "Alder Falls, OR 97001",
            "zone", "America/Los_Angeles",
            "phone", "(503) 555-0142",
            "address", "214 Maple Street",
            "email", "hello@maplestreetfm.example");
    assertThat(new Caller(origin, owner).post("/practice", with(form, greed(owner))).statusCode())
        .isEqualTo(302);
    assertThat(people.practice().demo()).isFalse();
    assertThat(Caller.stranger(origin).get("/demo").statusCode()).isEqualTo(404);
  }

  // Case 38: what is somebody else's looks like what is not there, and stays as it is.
  @Test
  void handles_of_somebody_else_open_nothing_and_all_answer_alike() throws Exception {
    var dana = test.with("Dana Whitfield", Role.STAFF);
    var other = test.with("Sam Ortega", Role.STAFF);
    var caller = new Caller(origin, dana);
    for (var path : List.of("/people/%s/roles", "/channels/%s/mode")) {
      var real = caller.post(path.formatted(other.id()), Map.of());
      var none = caller.post(path.formatted(UUID.randomUUID()), Map.of());
      assertThat(real.statusCode()).as(path).isEqualTo(none.statusCode()).isEqualTo(403);
    }
    var post =
        posts.asked("Private yet", "Nobody has agreed to it", test.with("P", Role.CLINICIAN));
    for (var path : List.of("/news/%s", "/news/pictures/%s")) {
      var stranger = Caller.stranger(origin);
      assertThat(stranger.get(path.formatted(post.value())).statusCode())
          .as(path)
          .isEqualTo(stranger.get(path.formatted(UUID.randomUUID())).statusCode())
          .isEqualTo(404);
    }
  }
}
