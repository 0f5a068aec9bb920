package org.bedside.channels.mastodon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract server itself, before it judges our client: two clients that others wrote, Debian's
/// `toot` and `python3-mastodon`, sign in, post, upload, read and delete there.
@Tag("peer")
class MastodonServerTest {

  private static final String PYTHON = "/usr/bin/python3";

  private final MastodonServer server = MastodonServer.start(Clock.systemUTC());
  private final MastodonServer.Person maple = server.person("maple");

  @TempDir Path home;

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void toot_signs_in_posts_with_a_picture_and_deletes() throws Exception {
    require("toot", "toot", "whoami", "--help");
    var login = start("toot", "login", "--disable-https", "-i", server.origin().getAuthority());
    try (var answers = login.outputWriter(UTF_8);
        var said = login.inputReader(UTF_8)) {
      String line;
      do {
        line = said.readLine();
        assertThat(line).as("toot shows an address").isNotNull();
      } while (!line.contains("/oauth/authorize"));
      var address = line.replaceFirst(".*(http://\\S+).*", "$1");
      answers.write("n\n" + code(address) + "\n");
      answers.flush();
      assertThat(said.lines().toList()).anyMatch(each -> each.contains("Successfully logged in"));
    }
    assertThat(login.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(run("toot", "whoami", "--no-color")).contains("@maple");

    var picture = Files.write(home.resolve("tea.png"), new byte[] {1, 2, 3});
    var posted =
        run(
            "toot",
            "post",
            "--no-color",
            "Flu shots 💉 on Saturday",
            "--media",
            picture.toString(),
            "--description",
            "A cup of tea");
    assertThat(posted).contains("Toot posted");
    var post = server.posts(maple).getFirst();
    assertThat(post.text()).isEqualTo("Flu shots 💉 on Saturday");
    assertThat(post.key()).as("toot sends a key too").isNotEmpty();
    assertThat(post.pictures().getFirst().description()).isEqualTo("A cup of tea");

    assertThat(run("toot", "delete", post.id(), "--no-color")).contains("Status deleted");
    assertThat(server.posts(maple)).isEmpty();
  }

  @Test
  void mastodon_py_agrees_on_keys_limits_pictures_pages_and_refusals() throws Exception {
    require("python3-mastodon", PYTHON, "-c", "import mastodon");
    server.media.workFor(2);
    var script = Files.writeString(home.resolve("peer.py"), SCRIPT);
    var first = start(PYTHON, script.toString(), server.origin().toString());
    try (var answers = first.outputWriter(UTF_8);
        var said = first.inputReader(UTF_8)) {
      answers.write(code(said.readLine()) + "\n");
      answers.flush();
      assertThat(said.lines().toList())
          .containsExactly(
              "me maple",
              "limit 500",
              "same post twice True",
              "alt A syringe",
              "too long 422",
              "read 45",
              "deleted",
              "gone 404",
              "window 300");
    }
    assertThat(first.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(server.posts(maple)).hasSize(45);
  }

  private static final String SCRIPT =
      """
      import sys, tempfile, os
      from mastodon import Mastodon, MastodonAPIError, MastodonNotFoundError
      base = sys.argv[1]
      id, secret = Mastodon.create_app('peer', api_base_url=base, scopes=['read', 'write'])
      api = Mastodon(client_id=id, client_secret=secret, api_base_url=base,
                     ratelimit_method='throw', version_check_mode='none')
      print(api.auth_request_url(scopes=['read', 'write']), flush=True)
      api.log_in(code=sys.stdin.readline().strip(), scopes=['read', 'write'])
      me = api.account_verify_credentials()
      print('me', me.username)
      print('limit', api.instance().configuration.statuses.max_characters)
      one = api.status_post('Open today', idempotency_key='k1')
      two = api.status_post('Open today', idempotency_key='k1')
      print('same post twice', one.id == two.id)
      media = api.media_post(b'123', mime_type='image/png', description='A syringe', synchronous=True)
      with_picture = api.status_post('Look', media_ids=[media])
      print('alt', with_picture.media_attachments[0].description)
      try:
          api.status_post('a' * 501)
      except MastodonAPIError as e:
          print('too long', e.args[1])
      for i in range(44):
          api.status_post('Number %d' % i)
      page = api.account_statuses(me.id, limit=40)
      older = api.account_statuses(me.id, limit=40, max_id=page[-1].id)
      print('read', len(page) + len(older) - 1)
      api.status_delete(with_picture)
      print('deleted')
      try:
          api.status(with_picture.id)
      except MastodonNotFoundError as e:
          print('gone', e.args[1])
      print('window', api.ratelimit_limit)
      """;

  /// Says yes on the page at `address`, and reads the code that a person would copy.
  private static String code(String address) throws IOException, InterruptedException {
    var page = URI.create(address.strip());
    var yes =
        HttpRequest.newBuilder(page)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(page.getRawQuery() + "&answer=yes"))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      var shown =
          Pattern.compile("<code>(.+)</code>")
              .matcher(http.send(yes, BodyHandlers.ofString()).body());
      assertThat(shown.find()).isTrue();
      return shown.group(1);
    }
  }

  private Process start(String... command) throws IOException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true).directory(home.toFile());
    builder.environment().put("XDG_CONFIG_HOME", home.toString());
    builder.environment().put("HOME", home.toString());
    builder.environment().put("PYTHONUNBUFFERED", "1");
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder.start();
  }

  private String run(String... command) throws IOException, InterruptedException {
    var process = start(command);
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).as(said).isTrue();
    return said;
  }

  /// Without the client a test is skipped, and says so; in CI it fails.
  private void require(String what, String... command) throws InterruptedException {
    try {
      var asked = start(command);
      asked.getInputStream().readAllBytes();
      if (asked.waitFor() == 0) {
        return;
      }
    } catch (IOException e) {
      // It is not there.
    }
    var sentence = "Debian's " + what + " is missing: apt-get install " + what + " (or bin/check).";
    if ("true".equals(System.getenv("CI"))) {
      throw new IllegalStateException(sentence);
    }
    System.err.println("!!! SKIPPED: " + sentence);
    Assumptions.abort(sentence + List.of(command));
  }
}
