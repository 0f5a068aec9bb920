package org.bedside.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.bedside.Browser;
import org.bedside.WholeHouse;
import org.bedside.channels.TestChannels;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.publishing.PostId;
import org.bedside.publishing.Site;
import org.bedside.web.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Cases 27 and 54: script, frames and htmx attributes stored wherever people can write. A browser
/// opens every page that shows them; nothing runs and nobody else is asked.
@WholeHouse
@ExtendWith(TheHousesTokens.class)
@Tag("browser")
class StoredScriptBrowserTest {

  private static final String IMAGE = "\"'><img src=https://evil.example/a onerror=alert(1)>";
  private static final String SCRIPT = "</script></title><script>alert(2)</script>";
  private static final String HTMX = "<b hx-get=/hx-was-here hx-trigger=load hx-on::load=alert(3)>";
  private static final String ALL =
      String.join(
          "\n\n",
          "A word for everybody",
          IMAGE,
          SCRIPT,
          HTMX,
          "<svg/onload=alert(4)>",
          "<iframe src=https://evil.example/></iframe>",
          "[a](javascript:alert(5)) <a href=javascript:alert(6)>b</a>",
          "https://maplestreetfm.example/\"onmouseover=alert(7)",
          "<base href=https://evil.example/><link rel=stylesheet href=//evil.example/x>",
          "<meta http-equiv=refresh content=0;url=https://evil.example/>",
          "{{constructor.constructor('alert(8)')()}} ${7919*104729} __${7919*104729}__");

  @RegisterExtension Browser browser = new Browser();
  @Autowired Origin origin;
  @Autowired TestPeople people;
  @Autowired TestChannels channels;
  @Autowired Site site;
  @Autowired JdbcClient db;
  private final List<String> ran = new ArrayList<>();
  Person writer;
  Person owner;
  private UUID picture = new UUID(0, 0);

  @BeforeEach
  void namesThatBite() throws Exception {
    people.practice(false);
    channels.openOwnGround();
    writer = people.with("Eve " + IMAGE, Role.CLINICIAN);
    owner = people.with("Dr. Olive " + HTMX, Role.values());
    var practice =
        Map.of(
            "name",
            "Maple " + SCRIPT + IMAGE,
            "place",
            HTMX,
            "zone",
            "America/Los_Angeles",
            "phone",
            "(503) 555-0142 " + HTMX,
            "address",
            "214 Maple " + IMAGE,
            "email",
            "hello@maplestreetfm.example",
            "website",
            "");
    new Caller(origin, owner).post("/practice", practice);
  }

  /// Written, given a picture, approved and out, all over the forms that people use.
  private PostId out() throws Exception {
    var id = UUID.randomUUID();
    var path = "/posts/" + id;
    var pen = new Caller(origin, writer);
    var draft = new HashMap<String, String>();
    draft.put("page", UUID.randomUUID().toString());
    draft.put("title", "Title " + SCRIPT + IMAGE);
    draft.put("text", ALL);
    ok(pen.post(path + "/draft", draft).statusCode());
    draft.put("version", "1");
    ok(pen.file(path + "/pictures", draft, "a.png", "image/png", png()).statusCode());
    picture =
        db.sql("select id from media_item order by uploaded_at desc limit 1")
            .query(UUID.class)
            .single();
    draft.put("alt-" + picture, "A lamp " + IMAGE + SCRIPT);
    draft.put("version", "2");
    // What is forbidden may stand as a false alarm, and that has words of its own.
    for (var rule : List.of("PRIV-08", "QLT-02", "CLM-06")) {
      draft.put("reason-" + rule, "Nobody reads along " + IMAGE + SCRIPT);
    }
    ok(pen.post(path + "/submission", draft).statusCode());
    new Caller(origin, owner)
        .post(path + "/notes", Map.of("note", "" + UUID.randomUUID(), "words", ALL));
    var waiting = new Caller(origin, owner).get(path).body();
    var version = waiting.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    ok(new Caller(origin, owner).post(path + "/approval", Map.of("version", version)).statusCode());
    assertThat(channels.arrived(new PostId(id))).containsOnly("SENT");
    return new PostId(id);
  }

  private static void ok(int status) {
    assertThat(status).isEqualTo(302);
  }

  private static byte[] png() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }

  // Cases 27 and 54
  @Test
  void script_that_was_stored_anywhere_runs_nowhere() throws Exception {
    var post = out();
    var slug = site.address(post).orElseThrow().replaceAll("^https?://[^/]+", "");
    var page = browser.window(Browser.DESK);
    browser.outsiders(page);
    page.onDialog(dialog -> {
      ran.add("a dialog: " + dialog.message());
      dialog.dismiss();
    });
    page.onRequest(request -> {
      if (request.url().contains("hx-was-here")) {
        ran.add("htmx asked for " + request.url());
      }
    });
    for (var path : List.of("/", "/news", slug, "/our-people", "/ask", "/newsletter", "/sign-in")) {
      look(page, path);
    }
    browser.signIn(page, owner.id().toString());
    var own = "/posts/" + post.value();
    for (var path :
        List.of(
            "/today",
            "/calendar",
            "/calendar?view=list",
            own,
            own + "/edit",
            "/channels",
            "/deliveries?post=" + post.value(),
            "/audit",
            "/people",
            "/people/" + writer.id(),
            "/me",
            "/practice",
            "/welcome",
            "/posts/new")) {
      look(page, path);
    }
    browser.signIn(page, writer.id().toString());
    look(page, "/media/" + picture + "/panel");
    assertThat(ran).isEmpty();
  }

  private void look(Page page, String path) {
    page.navigate(path);
    page.mouse().move(200, 300);
    page.waitForTimeout(100);
    assertThat(page.content()).as(path).doesNotContain(EveryParameter.PRODUCT);
    assertThat(
            page.evaluate(
                """
                [...document.querySelectorAll('*')].filter(e =>
                  [...e.attributes].some(a => a.name.startsWith('on') || /^(data-)?hx-on/.test(a.name)
                    || /^\\s*javascript:/i.test(a.value))
                  || ['IFRAME', 'BASE', 'OBJECT', 'EMBED'].includes(e.tagName)
                  || (e.getAttribute('hx-get') || '').includes('was-here')).length
                """))
        .as("elements made of what people typed at " + path)
        .isEqualTo(0);
  }

  // Case 27: what other programs read of us.
  @Test
  void feeds_carry_words_as_words() throws Exception {
    out();
    var stranger = Caller.stranger(origin);
    for (var path : List.of("/feed.xml", "/atom.xml", "/sitemap.xml")) {
      var feed = stranger.get(path);
      assertThat(feed.statusCode()).as(path).isEqualTo(200);
      assertThat(feed.body()).as(path).doesNotContain("<script", "<img src=https", "<iframe");
    }
    var json = stranger.get("/feed.json");
    assertThat(json.headers().firstValue("Content-Type")).hasValue("application/feed+json");
    assertThat(json.body()).containsPattern("\"content_html\":\"<p>");
    assertThat(json.body().replaceAll("(?s).*\"content_html\":\"(.*?)\",\"content_text.*", "$1"))
        .doesNotContain("<script", "<img src=https", "<iframe");
  }
}
