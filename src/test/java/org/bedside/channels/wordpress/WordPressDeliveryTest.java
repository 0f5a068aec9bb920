package org.bedside.channels.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.bedside.WholeHouse;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.Answerable;
import org.bedside.channels.terms.DeliveryState;
import org.bedside.channels.terms.Health;
import org.bedside.channels.terms.Networking;
import org.bedside.channels.terms.Refusal;
import org.bedside.networks.Network;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The whole way to a real WordPress, through the pages, the gate and the dispatcher.
@WholeHouse
@Tag("peer")
class WordPressDeliveryTest extends OnWordPress {

  @Autowired Networking networking;

  @Test
  void a_post_arrives_once_as_it_was_approved_and_a_recall_takes_it_back() throws Exception {
    connected();
    var text =
        "Flu shots on Saturday, see https://maplestreetfm.example/flu\n\nBring [gallery] arms.";
    var picture = picture("A syringe beside a \"cup\" of tea");
    var post = posts.approved("Flu & shots", text, picture, writer, owner);

    assertThat(channels.arrived(post)).containsOnly("SENT");

    var there = only("Flu &amp; shots");
    assertThat(there.path("status").asString()).isEqualTo("publish");
    var page = URI.create(there.path("link").asString());
    assertThat(delivery(post).address()).isEqualTo(weathered(page));
    assertThat(get("/deliveries?post=" + post.value())).contains(weathered(page), "Out");
    assertThat(peer.page(page).body())
        .contains(
            "<a href=\"https://maplestreetfm.example/flu\">https://maplestreetfm.example/flu</a>",
            "Bring &#091;gallery&#093; arms.",
            "alt=\"A syringe beside a &quot;cup&quot; of tea\"");
    var shown = peer.pictures(clinic);
    assertThat(shown).hasSize(1);
    assertThat(shown.getFirst().path("alt_text").asString())
        .isEqualTo("A syringe beside a \"cup\" of tea");
    var image = URI.create(shown.getFirst().path("source_url").asString());
    assertThat(peer.page(image).statusCode()).isEqualTo(200);

    posts.recall(post, owner);
    until(() -> state(post) == DeliveryState.RECALLED);
    assertThat(peer.page(page).statusCode()).isEqualTo(404);
    assertThat(peer.page(image).statusCode()).isEqualTo(404);
    assertThat(only("Flu &amp; shots").path("status").asString()).isEqualTo("trash");
    assertThat(peer.pictures(clinic)).isEmpty();
  }

  /// The same page as the house knows it, which came through the weather.
  private String weathered(URI page) {
    return weather.origin() + page.getPath();
  }

  @Test
  void what_stands_there_and_who_answered_can_be_asked() throws Exception {
    var account = connected();
    var post = posts.approved("Flu & shots", "Saturday, 9 to noon.\n\nCome in.", writer, owner);
    assertThat(channels.arrived(post)).containsOnly("SENT");
    assertThat(networking.channel(Network.WORDPRESS).said(delivery(post), account))
        .isInstanceOfSatisfying(
            Answer.Given.class,
            given ->
                assertThat(given.value().toString())
                    .contains("Flu & shots\nSaturday, 9 to noon.\nCome in."));
    peer.comment(only("Flu &amp; shots").path("id").asLong(), "Thank you!");
    assertThat(
            ((Answerable) networking.channel(Network.WORDPRESS)).replies(delivery(post), account))
        .isEqualTo(new Answer.Given<>(1));
  }

  @Test
  void a_new_site_is_on_trial_until_somebody_sets_it_live() throws Exception {
    assertThat(get("/channels/wordpress")).contains("Application password", "csrf");
    assertThat(connect(clinic.name(), clinic.applicationPassword())).hasRedirectedUrl("/channels");
    assertThat(get("/channels"))
        .contains("WordPress", "localhost:" + weather.origin().getPort(), "On trial");
    var post = posts.approved("On trial", "We rehearse this one.", writer, owner);
    assertThat(channels.arrived(post)).containsOnly("SENT", "REHEARSED");
    assertThat(peer.posts(clinic)).isEmpty();
  }

  @Test
  void a_wrong_application_password_is_said_beside_its_field_and_what_was_typed_stays() {
    var wrong = connect(clinic.name(), "wrong pass word here");
    assertThat(wrong)
        .hasStatus(422)
        .bodyText()
        .contains(
            "password-error",
            "does not know this user with this application password",
            "value=\"" + clinic.name() + "\"")
        .doesNotContain("wrongpass");
    assertThat(accounts.all()).noneMatch(account -> account.network() == Network.WORDPRESS);
  }

  @Test
  void a_right_password_is_kept_sealed_for_the_next_try() throws Exception {
    var wrong = connect("no address at all", clinic.name(), clinic.applicationPassword(), "");
    assertThat(wrong).hasStatus(422).bodyText().contains("site-error");
    var kept =
        wrong
            .getResponse()
            .getContentAsString()
            .replaceAll("(?s).*name=\"kept\" value=\"([^\"]+)\".*", "$1");
    assertThat(connect(weather.origin().toString(), clinic.name(), "", kept))
        .hasRedirectedUrl("/channels");
    var stored = db.sql("select secret from channel where id = :id").param("id", ours().id());
    assertThat(new String(stored.query(byte[].class).single(), StandardCharsets.ISO_8859_1))
        .doesNotContain(clinic.applicationPassword(), clinic.name());
  }

  @Test
  void a_user_who_may_not_publish_is_not_connected_and_the_field_says_why() {
    var contributor = peer.user("contributor");
    assertThat(connect(contributor.name(), contributor.applicationPassword()))
        .hasStatus(422)
        .bodyText()
        .contains("user-error", "may not publish there");
  }

  @Test
  void the_form_speaks_spanish_too() throws Exception {
    var page =
        pages
            .get()
            .uri("/channels/wordpress")
            .header("Accept-Language", "es")
            .with(people.as(owner))
            .exchange();
    assertThat(page).bodyText().contains("Contraseña de aplicación", "Conectar WordPress");
  }

  @Test
  void a_user_whose_password_was_taken_away_waits_for_a_person_and_then_goes_on() throws Exception {
    connected();
    peer.revokeApplicationPasswords(clinic);
    var post = posts.approved("Held", "This one waits for a person.", writer, owner);

    assertThat(channels.arrived(post)).containsOnly("SENT", "HELD");
    assertThat(ours().health()).isEqualTo(Health.NEEDS_PERSON);
    assertThat(ours().trouble()).isEqualTo(Refusal.WRONG_USER);
    assertThat(get("/today")).contains("/posts/" + post.value());
    assertThat(peer.posts(clinic)).isEmpty();

    assertThat(connect(clinic.name(), peer.applicationPassword(clinic.id())))
        .hasRedirectedUrl("/channels");
    assertThat(accounts.all().stream().filter(a -> a.network() == Network.WORDPRESS)).hasSize(1);
    assertThat(ours().health()).isEqualTo(Health.HEALTHY);
    decide(post, "again");
    until(() -> state(post) == DeliveryState.SENT);
    assertThat(titles()).containsExactly("Held");
  }

  @Test
  void a_user_who_lost_the_right_to_publish_waits_for_a_person() throws Exception {
    var account = connected();
    peer.role(clinic, "contributor");
    var post = posts.approved("Demoted", "This one may not go out.", writer, owner);
    assertThat(channels.arrived(post)).containsOnly("SENT", "HELD");
    assertThat(ours().trouble()).isEqualTo(Refusal.MAY_NOT_PUBLISH);
    post("/channels/" + account.id() + "/check", Map.of());
    assertThat(get("/channels")).contains("Needs you", "may not publish there");
    peer.role(clinic, "subscriber");
    post("/channels/" + account.id() + "/check", Map.of());
    assertThat(ours().health()).isEqualTo(Health.NEEDS_PERSON);
    peer.role(clinic, "author");
    post("/channels/" + account.id() + "/check", Map.of());
    assertThat(ours().health()).isEqualTo(Health.HEALTHY);
  }
}
