package org.bedside.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.bedside.WholeHouse;
import org.bedside.channels.TestChannels;
import org.bedside.people.Person;
import org.bedside.publishing.TestPosts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

/// The public site as machines read it for people: no cookie, every form of feed, and a short
/// answer when nothing changed.
@WholeHouse
class SiteForMachinesTest {

  private static final String TEXT = "This Saturday from 9 to noon. No appointment needed.";

  @Autowired TestChannels channels;
  @Autowired TestPosts posts;
  @Autowired JsonMapper json;

  @Value("${bedside.origin}")
  String origin;

  private final HttpClient http = HttpClient.newHttpClient();
  @Autowired PracticeOfTwo practice;
  Person writer;
  Person approver;

  @BeforeEach
  void aPracticeOfTwo() {
    var two = practice.open();
    writer = two.writer();
    approver = two.approver();
  }

  @Test
  void no_public_page_sets_a_cookie() throws Exception {
    channels.arrived(posts.approved("A page without a cookie", TEXT, writer, approver));
    for (var path :
        List.of(
            "/",
            "/news",
            "/news/a-page-without-a-cookie",
            "/our-people",
            "/ask",
            "/newsletter",
            "/newsletter/confirmation/unknown",
            "/newsletter/leave/unknown",
            "/feed.xml",
            "/atom.xml",
            "/feed.json",
            "/sitemap.xml",
            "/robots.txt")) {
      var answer = get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.headers().map()).as(path).doesNotContainKey("set-cookie");
    }
  }

  @Test
  void machines_that_ask_are_told_to_leave_the_doors_and_rooms_of_patients_alone()
      throws Exception {
    assertThat(get("/robots.txt").body().lines())
        .contains(
            "Disallow: /in$",
            "Disallow: /in/",
            "Disallow: /invited/",
            "Disallow: /my$",
            "Disallow: /my/",
            "Disallow: /messages",
            "Disallow: /sign-in")
        .noneMatch("Disallow: /"::equals);
  }

  @Test
  void machines_read_the_post_in_every_form_and_are_told_when_nothing_changed() throws Exception {
    var title = "Feeds & <friends>";
    var before = get("/feed.xml").headers().firstValue("etag").orElse("");
    channels.arrived(
        posts.approved(title, TEXT + " https://maple.example/a?b=1&c=2", writer, approver));
    for (var path : List.of("/feed.xml", "/atom.xml")) {
      var feed = new SyndFeedInput().build(new StringReader(get(path).body()));
      assertThat(feed.getEntries())
          .as(path)
          .anySatisfy(entry -> {
            assertThat(entry.getTitle()).isEqualTo(title);
            assertThat(entry.getLink()).isEqualTo(origin + "/news/feeds-friends");
            assertThat(content(entry)).contains(TEXT);
          });
    }
    var jsonFeed = json.readTree(get("/feed.json").body());
    assertThat(jsonFeed.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(jsonFeed.path("items").get(0).path("title").asString()).isEqualTo(title);
    assertThat(jsonFeed.path("items").get(0).path("content_text").asString()).startsWith(TEXT);

    var article = get("/news/feeds-friends").body();
    var inside = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>");
    var found = inside.matcher(article);
    assertThat(found.find()).isTrue();
    var about = json.readTree(found.group(1));
    assertThat(about.path("headline").asString()).isEqualTo(title);
    assertThat(about.path("url").asString()).isEqualTo(origin + "/news/feeds-friends");

    var sitemap =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(get("/sitemap.xml").body())));
    var places = sitemap.getElementsByTagName("loc");
    assertThat(java.util.stream.IntStream.range(0, places.getLength()).boxed())
        .anyMatch(i -> places.item(i).getTextContent().equals(origin + "/news/feeds-friends"))
        .anyMatch(i -> places.item(i).getTextContent().equals(origin + "/policy"));
    assertThat(get("/").body()).contains("href=\"/policy\"");
    assertThat(get("/feed.xml").headers().firstValue("etag")).isNotEqualTo(before);
    for (var path : List.of("/feed.xml", "/atom.xml", "/feed.json", "/sitemap.xml", "/news")) {
      toldWhenNothingChanged(path);
    }
  }

  /// Reads again after a recall: somebody who asks by date alone must hear of it, too.
  @Test
  void a_recalled_post_leaves_the_feeds_also_for_those_who_ask_by_date() throws Exception {
    channels.arrived(posts.approved("Stays here", TEXT, writer, approver));
    var post = posts.approved("Goes away", TEXT, writer, approver);
    channels.arrived(post);
    var first = get("/feed.xml");
    assertThat(first.body()).contains("Goes away");
    var date = first.headers().firstValue("last-modified").orElseThrow();
    Thread.sleep(1_100); // HTTP dates count in seconds
    posts.recall(post, approver);
    until(() -> quietly("/feed.xml").body().contains("Goes away"), false);
    var again = get("/feed.xml", "If-Modified-Since", date);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).contains("Stays here").doesNotContain("Goes away");
    var page = get("/news", "If-Modified-Since", date);
    assertThat(page.statusCode()).isEqualTo(200);
  }

  private void toldWhenNothingChanged(String path) throws Exception {
    var headers = get(path).headers();
    var tag = headers.firstValue("etag").orElseThrow();
    var date = headers.firstValue("last-modified").orElseThrow();
    var byTag = get(path, "If-None-Match", tag);
    assertThat(byTag.statusCode()).as(path).isEqualTo(304);
    assertThat(byTag.body()).isEmpty();
    assertThat(get(path, "If-Modified-Since", date).statusCode()).as(path).isEqualTo(304);
    assertThat(get(path, "If-None-Match", "\"other\"").statusCode()).as(path).isEqualTo(200);
    assertThat(get(path, "If-Modified-Since", "Sat, 01 Jan 2000 00:00:00 GMT").statusCode())
        .as(path)
        .isEqualTo(200);
  }

  private static String content(com.rometools.rome.feed.synd.SyndEntry entry) {
    return entry.getContents().isEmpty()
        ? entry.getDescription().getValue()
        : entry.getContents().getFirst().getValue();
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(origin + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> quietly(String path) {
    try {
      return get(path);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static void until(BooleanSupplier condition, boolean wanted) {
    var end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
    while (condition.getAsBoolean() != wanted) {
      assertThat(System.nanoTime()).as("it never came true").isLessThan(end);
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }
}
