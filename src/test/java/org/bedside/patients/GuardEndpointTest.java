package org.bedside.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The guard for other systems, over HTTP as they would ask it.
@WholeHouse
class GuardEndpointTest {

  private static final String LEAK = "{\"text\": \"Denise, MRN 4471902, came back.\"}\n";

  @Autowired MockMvcTester pages;
  @Autowired TestPatients patients;
  @Autowired TestPeople people;
  @Autowired Audit audit;
  @Autowired JdbcClient db;

  @Value("${bedside.origin}")
  String origin = "";

  Person owner;
  String key = "";

  @BeforeEach
  void anOpenDoor() throws IOException {
    people.practice(false);
    people.calm();
    owner = people.with("Hannah Example", Role.OWNER);
    post("/guard/endpoint", "open", "true");
    key = made();
  }

  @AfterEach
  void closed() {
    post("/guard/endpoint", "open", "false");
  }

  private MvcTestResult post(String address, String field, String value) {
    return pages
        .post()
        .uri(address)
        .with(people.as(owner))
        .with(SecurityMockMvcRequestPostProcessors.csrf())
        .param(field, value)
        .exchange();
  }

  private String made() throws IOException {
    var page = post("/guard/keys", "name", "Web form").getResponse().getContentAsString();
    return page.replaceAll("(?s).*id=\"made\">([^<]+)<.*", "$1");
  }

  private HttpResponse<String> ask(String key, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(origin + "/api/guard?audience=public"))
            .header("Authorization", "Bearer " + key)
            .POST(BodyPublishers.ofString(body))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }

  @Test
  void a_line_in_is_a_line_out_and_says_nothing_of_how_many_fit()
      throws IOException, InterruptedException {
    var answer = ask(key, LEAK + "{\"text\": \"Flu shots on Saturday.\"}\nnonsense\n");
    assertThat(answer.statusCode()).isEqualTo(200);
    var lines = answer.body().split("\n");
    assertThat(lines).hasSize(3);
    assertThat(lines[0]).contains("\"verdict\":\"stop\"", "\"kind\":\"MRN\"", "\"cures\":[");
    assertThat(lines[1]).isEqualTo("{\"verdict\":\"clear\",\"findings\":[]}");
    assertThat(lines[2]).contains("\"error\":", "\"verdict\":\"check\"");
    assertThat(answer.body()).doesNotContain("\"k\"");
    assertThat(answer.headers().map()).doesNotContainKeys("set-cookie");
  }

  @Test
  void a_wrong_a_missing_and_a_revoked_key_open_nothing() throws IOException, InterruptedException {
    assertProblem(ask("bedside_guard_x", LEAK), 401);
    assertProblem(ask("", LEAK), 401);
    var id =
        db.sql("select id from guard_key order by made_at desc limit 1")
            .query(java.util.UUID.class)
            .single();
    assertThat(post("/guard/keys/" + id + "/revocation", "x", "x")).hasStatus3xxRedirection();
    assertProblem(ask(key, LEAK), 401);
    assertThat(audit.about("guard-key:" + id).stream().map(line -> line.action()))
        .contains("guard.key-made", "guard.key-revoked");
  }

  @Test
  void off_there_is_nothing_here_even_with_a_key() throws IOException, InterruptedException {
    post("/guard/endpoint", "open", "false");
    assertProblem(ask(key, LEAK), 404);
  }

  @Test
  void too_much_at_once_is_refused() throws IOException, InterruptedException {
    assertProblem(ask(key, "{\"text\": \"" + "a".repeat(1_000_001) + "\"}"), 413);
  }

  @Test
  void names_are_not_tried_out_by_the_thousand() throws IOException, InterruptedException {
    var lines = new StringBuilder();
    for (var i = 0; i < 500; i++) {
      lines.append("{\"text\": \"Thank you, Edith Farrow ").append(i).append(".\"}\n");
    }
    var answer = ask(key, lines.toString());
    assertProblem(answer, 429);
    assertThat(answer.headers().firstValue("retry-after")).hasValue("60");
    assertThat(audit.about("guard").stream().map(line -> line.action())).contains("guard.probed");
  }

  @Test
  void the_key_is_shown_once_and_kept_as_a_fingerprint_only() {
    assertThat(key).startsWith("bedside_guard_").hasSizeGreaterThan(50);
    assertThat(pages.get().uri("/guard").with(people.as(owner)).exchange())
        .bodyText()
        .contains("Web form")
        .doesNotContain(key);
    var rows = db.sql("select t::text from guard_key t").query(String.class).list();
    assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(key) || row.contains("Web form"));
  }

  private static void assertProblem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"status\":" + status, "\"detail\":");
  }
}
