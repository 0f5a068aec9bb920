package org.bedside.publishing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bedside.media.Media;
import org.bedside.media.MediaId;
import org.bedside.networks.Network;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Practice;
import org.bedside.people.Role;
import org.bedside.web.Open;
import org.bedside.web.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/// The public pages. They set no cookie, ask nobody else for anything and need no script.
@Controller
class SitePages {

  /// A public post with its times in the practice's zone.
  record Shown(SitePost post, ZonedDateTime at) {}

  private final Site site;
  private final Outlets outlets;
  private final People people;
  private final Media media;
  private final Origin origin;
  private final JsonMapper json;
  private final SiteMenu menu;

  SitePages(
      Site site,
      Outlets outlets,
      People people,
      Media media,
      Origin origin,
      JsonMapper json,
      SiteMenu menu) {
    this.site = site;
    this.outlets = outlets;
    this.people = people;
    this.media = media;
    this.origin = origin;
    this.json = json;
    this.menu = menu;
  }

  /// May be kept and must be asked about: everything else in this house is never kept.
  @ModelAttribute
  void mayBeKept(HttpServletResponse response) {
    response.setHeader("Cache-Control", "public, no-cache");
    response.setHeader("Vary", "Accept-Language");
  }

  @GetMapping("/")
  @Open
  @Nullable String home(WebRequest request, Locale locale, Model model) {
    if (!people.isSetUp()) {
      return "redirect:/start";
    }
    if (isUnchanged(request, locale)) {
      return null;
    }
    page(model, "/", practice().name());
    model.addAttribute("posts", shown(5));
    model.addAttribute("structured", structured(organization()));
    return "publishing/home";
  }

  @GetMapping("/news")
  @Open
  @Nullable String news(WebRequest request, Locale locale, Model model) {
    if (isUnchanged(request, locale)) {
      return null;
    }
    page(model, "/news", practice().name());
    model.addAttribute("posts", shown(100));
    return "publishing/news";
  }

  @GetMapping("/news/{slug}")
  @Open
  @Nullable String post(@PathVariable String slug, WebRequest request, Locale locale, Model model) {
    var post = found(site.bySlug(slug));
    if (isUnchanged(request, locale)) {
      return null;
    }
    page(model, "/news/" + slug, post.title());
    model.addAttribute("shown", shown(post));
    model.addAttribute("structured", structured(article(post)));
    return "publishing/article";
  }

  @GetMapping("/our-people")
  @Open
  @Nullable String people(WebRequest request, Locale locale, Model model) {
    if (isUnchanged(request, locale)) {
      return null;
    }
    page(model, "/our-people", practice().name());
    model.addAttribute(
        "clinicians",
        people.all().stream().filter(Person::active).filter(SitePages::cares).toList());
    return "publishing/clinicians";
  }

  @GetMapping("/ask")
  @Open
  @Nullable String ask(WebRequest request, Locale locale, Model model) {
    if (isUnchanged(request, locale)) {
      return null;
    }
    page(model, "/ask", practice().name());
    return "publishing/ask";
  }

  /// A picture of a public post; every other picture is not found, whether it exists or not.
  @GetMapping("/news/pictures/{id}")
  @Open
  ResponseEntity<byte[]> picture(@PathVariable UUID id) {
    var picture = new MediaId(id);
    if (!site.shows(picture)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    var item = found(media.find(picture));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(item.kind().contentType()))
        .eTag(item.sha256())
        .cacheControl(CacheControl.maxAge(java.time.Duration.ofDays(7)).cachePublic())
        .body(media.bytes(picture));
  }

  private Practice practice() {
    if (!people.isSetUp()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return people.practice();
  }

  private static boolean cares(Person person) {
    return person.roles().contains(Role.CLINICIAN) || person.roles().contains(Role.OWNER);
  }

  private List<Shown> shown(int most) {
    return site.latest(most).stream().map(this::shown).toList();
  }

  private Shown shown(SitePost post) {
    return new Shown(post, post.publishedAt().atZone(practice().zone()));
  }

  private void page(Model model, String path, String title) {
    model.addAttribute("practice", practice());
    model.addAttribute("canonical", origin.link(path));
    model.addAttribute("pageTitle", title);
    model.addAttribute("home", origin.link("/"));
    model.addAttribute("newsletterClosed", !hasNewsletter());
  }

  /// Nobody is invited to a newsletter that is off.
  private boolean hasNewsletter() {
    return outlets.open().stream().anyMatch(outlet -> outlet.network() == Network.NEWSLETTER);
  }

  /// The same answer for the same posts, practice, people and language.
  private boolean isUnchanged(WebRequest request, Locale locale) {
    var changed = menu.changedSince(site.changedAt());
    var state =
        List.of(
            changed,
            site.latest(100).size(),
            practice(),
            people.all(),
            hasNewsletter(),
            menu.entries(),
            locale);
    var modified = changed.equals(Instant.EPOCH) ? -1 : changed.toEpochMilli();
    return request.checkNotModified("W/\"%08x\"".formatted(state.hashCode()), modified);
  }

  private Map<String, Object> organization() {
    var practice = practice();
    var about = new LinkedHashMap<String, Object>();
    about.put("@context", "https://schema.org");
    about.put("@type", "PhysiciansOffice");
    about.put("name", practice.name());
    about.put("url", origin.link("/"));
    about.put("address", practice.address());
    about.put("telephone", practice.phone());
    return about;
  }

  private Map<String, Object> article(SitePost post) {
    var about = new LinkedHashMap<String, Object>();
    about.put("@context", "https://schema.org");
    about.put("@type", "NewsArticle");
    about.put("headline", post.title());
    about.put("url", site.link(post));
    about.put("datePublished", post.publishedAt().toString());
    about.put("dateModified", post.changedAt().toString());
    about.put("publisher", Map.of("@type", "PhysiciansOffice", "name", practice().name()));
    return about;
  }

  /// JSON-LD for a `<script type="application/ld+json">`; `<` is escaped, so that no title can end
  /// the element.
  private String structured(Map<String, Object> about) {
    return json.writeValueAsString(about).replace("<", "\\u003c");
  }

  private static <T> T found(Optional<T> something) {
    return something.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
