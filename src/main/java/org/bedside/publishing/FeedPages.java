package org.bedside.publishing;

import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bedside.people.People;
import org.bedside.people.Practice;
import org.bedside.web.Open;
import org.bedside.web.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/// What machines read of the site: RSS 2.0, Atom (RFC 4287), JSON Feed 1.1, the sitemap
/// (sitemaps.org 0.9) and robots.txt (RFC 9309). Each honours `ETag` and `Last-Modified`.
@Controller
class FeedPages {

  private static final int MOST = 50;

  private final Site site;
  private final People people;
  private final Origin origin;
  private final SiteMenu menu;

  FeedPages(Site site, People people, Origin origin, SiteMenu menu) {
    this.site = site;
    this.people = people;
    this.origin = origin;
    this.menu = menu;
  }

  @GetMapping("/feed.xml")
  @Open
  @Nullable ResponseEntity<String> rss(WebRequest request) throws FeedException {
    return answer(request, "application/rss+xml", () -> feed("rss_2.0", "/feed.xml"));
  }

  @GetMapping("/atom.xml")
  @Open
  @Nullable ResponseEntity<String> atom(WebRequest request) throws FeedException {
    return answer(request, "application/atom+xml", () -> feed("atom_1.0", "/atom.xml"));
  }

  @GetMapping("/feed.json")
  @Open
  @Nullable ResponseEntity<Map<String, Object>> json(WebRequest request) {
    var changed = site.changedAt();
    if (request.checkNotModified(tag(changed), changed.toEpochMilli())) {
      return null;
    }
    return ResponseEntity.ok().header("Content-Type", "application/feed+json").body(jsonFeed());
  }

  @GetMapping("/sitemap.xml")
  @Open
  @Nullable ResponseEntity<String> sitemap(WebRequest request) throws FeedException {
    return answer(request, "application/xml", menu.changedSince(site.changedAt()), this::sitemap);
  }

  /// Doors and what lies behind them. They are closed to everybody without a key; this only keeps
  /// them out of the lists of those who ask. `$` ends an address (RFC 9309, section 2.2.3).
  private static final List<String> PRIVATE =
      List.of(
          "/sign-in",
          "/invitation",
          "/in$",
          "/in/",
          "/invited/",
          "/my$",
          "/my/",
          "/messages",
          "/conversations",
          "/offline");

  @GetMapping("/robots.txt")
  @Open
  ResponseEntity<String> robots() {
    return ResponseEntity.ok()
        .header("Content-Type", "text/plain; charset=utf-8")
        .body(
            "User-agent: *\n"
                + PRIVATE.stream()
                    .map(path -> "Disallow: " + path + "\n")
                    .collect(Collectors.joining())
                + "Sitemap: "
                + origin.link("/sitemap.xml")
                + "\n");
  }

  private Practice practice() {
    if (!people.isSetUp()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return people.practice();
  }

  private interface Body {
    String text() throws FeedException;
  }

  private @Nullable ResponseEntity<String> answer(WebRequest request, String type, Body body)
      throws FeedException {
    return answer(request, type, site.changedAt(), body);
  }

  private @Nullable ResponseEntity<String> answer(
      WebRequest request, String type, Instant changed, Body body) throws FeedException {
    if (request.checkNotModified(tag(changed), changed.toEpochMilli())) {
      return null;
    }
    return ResponseEntity.ok()
        .header("Content-Type", type + "; charset=utf-8")
        .header("Cache-Control", "max-age=300")
        .body(body.text());
  }

  /// Changes with the newest change and with the number of posts, since one may be taken back.
  private String tag(Instant changed) {
    return "\"%d-%d\"".formatted(changed.toEpochMilli(), site.latest(MOST).size());
  }

  private String feed(String type, String path) throws FeedException {
    var practice = practice();
    var feed = new SyndFeedImpl();
    feed.setFeedType(type);
    feed.setEncoding("UTF-8");
    feed.setTitle(practice.name());
    feed.setDescription(practice.name() + ", " + practice.place());
    feed.setLink(origin.link("/"));
    feed.setUri(origin.link(path));
    feed.setPublishedDate(Date.from(site.changedAt()));
    feed.setEntries(site.latest(MOST).stream().map(this::entry).toList());
    return new SyndFeedOutput().outputString(feed);
  }

  private SyndEntry entry(SitePost post) {
    var content = new SyndContentImpl();
    content.setType("text/html");
    content.setValue(html(post));
    var entry = new SyndEntryImpl();
    entry.setTitle(post.title());
    entry.setLink(site.link(post));
    entry.setUri("urn:uuid:" + post.id().value());
    entry.setPublishedDate(Date.from(post.publishedAt()));
    entry.setUpdatedDate(Date.from(post.changedAt()));
    entry.setDescription(content);
    return entry;
  }

  private Map<String, Object> jsonFeed() {
    var items = new ArrayList<Map<String, Object>>();
    for (var post : site.latest(MOST)) {
      var item = new LinkedHashMap<String, Object>();
      item.put("id", "urn:uuid:" + post.id().value());
      item.put("url", site.link(post));
      item.put("title", post.title());
      item.put("content_html", html(post));
      item.put("content_text", post.text());
      item.put("date_published", post.publishedAt().toString());
      item.put("date_modified", post.changedAt().toString());
      items.add(item);
    }
    var feed = new LinkedHashMap<String, Object>();
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", practice().name());
    feed.put("home_page_url", origin.link("/"));
    feed.put("feed_url", origin.link("/feed.json"));
    feed.put("items", items);
    return feed;
  }

  private String html(SitePost post) {
    var html = new StringBuilder();
    for (var paragraph : post.paragraphs()) {
      html.append("<p>");
      for (var run : paragraph) {
        if (run.href() == null) {
          html.append(escaped(run.text()).replace("\n", "<br>"));
        } else {
          html.append("<a href=\"%s\">%s</a>".formatted(escaped(run.href()), escaped(run.text())));
        }
      }
      html.append("</p>");
    }
    for (var picture : post.pictures()) {
      html.append(
          "<p><img src=\"%s\" alt=\"%s\"></p>"
              .formatted(origin.link("/news/pictures/" + picture.id()), escaped(picture.alt())));
    }
    return html.toString();
  }

  private String sitemap() {
    var xml =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            """);
    for (var path : List.of("/", "/news", "/our-people", "/ask", "/policy")) {
      xml.append("<url><loc>%s</loc></url>\n".formatted(escaped(origin.link(path))));
    }
    for (var path : menu.paths()) {
      xml.append("<url><loc>%s</loc></url>\n".formatted(escaped(origin.link(path))));
    }
    for (var post : site.latest(1_000)) {
      xml.append(
          "<url><loc>%s</loc><lastmod>%s</lastmod></url>\n"
              .formatted(escaped(site.link(post)), post.changedAt()));
    }
    return xml.append("</urlset>\n").toString();
  }

  /// For text and attributes alike, in HTML and in XML.
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
