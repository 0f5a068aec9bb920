package org.bedside.channels.mastodon;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What [MastodonServer] says of people, posts and itself, in the form that Mastodon's
/// documentation gives (docs.joinmastodon.org/entities).
public final class MastodonText {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private static final Pattern SPECIAL =
      Pattern.compile(
          "(?<url>https?://[^\\s<]+)|(?<![\\w/])#(?<tag>\\w+)|(?<![\\w.])@(?<who>\\w+)@[\\w.-]+\\w");

  private MastodonText() {}

  /// As Mastodon counts: graphemes, every address as long as the server says, a mention without its
  /// server.
  static int length(String text, int url) {
    var counted =
        text.replaceAll("https?://\\S+", "x".repeat(url))
            .replaceAll("(?<![\\w.])(@\\w+)@[\\w.-]+\\w", "$1");
    return (int) Pattern.compile("\\X").matcher(counted).results().count();
  }

  static String time(Instant at) {
    return TIME.format(at);
  }

  /// As Mastodon's `TextFormatter`: paragraphs, addresses with their ends hidden, tags and people
  /// as links.
  public static String html(String text) {
    var safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    var linked =
        SPECIAL
            .matcher(safe)
            .replaceAll(found -> {
              var link = found.group("url");
              if (link != null) {
                return java.util.regex.Matcher.quoteReplacement(link(link));
              }
              var tag = found.group("tag");
              return tag != null
                  ? "<a href=\"/tags/%s\" class=\"mention hashtag\" rel=\"tag\">#<span>%s</span></a>"
                      .formatted(tag, tag)
                  : "<span class=\"h-card\"><a href=\"/@%s\" class=\"u-url mention\">@<span>%s</span></a></span>"
                      .formatted(found.group("who"), found.group("who"));
            });
    return "<p>" + linked.replaceAll("\n\n+", "</p><p>").replace("\n", "<br />") + "</p>";
  }

  private static String link(String url) {
    var scheme = url.substring(0, url.indexOf("//") + 2);
    var rest = url.substring(scheme.length());
    var cut = Math.min(30, rest.length());
    return ("<a href=\"%s\" target=\"_blank\" rel=\"nofollow noopener\"><span class=\"invisible\">%s</span>"
            + "<span class=\"%s\">%s</span><span class=\"invisible\">%s</span></a>")
        .formatted(
            url,
            scheme,
            cut < rest.length() ? "ellipsis" : "",
            rest.substring(0, cut),
            rest.substring(cut));
  }

  static Map<String, Object> status(
      MastodonServer.Post post, Map<String, Object> account, URI origin) {
    var status = new TreeMap<String, Object>();
    status.put("id", post.id());
    status.put("created_at", time(post.at()));
    status.put("content", html(post.text()));
    status.put("visibility", "public");
    status.put("sensitive", false);
    status.put("spoiler_text", "");
    status.put("uri", origin + "/users/" + post.by().name() + "/statuses/" + post.id());
    status.put("url", origin + "/@" + post.by().name() + "/" + post.id());
    status.put("account", account);
    status.put(
        "media_attachments",
        post.pictures().stream().map(each -> MastodonMedia.entity(each, true)).toList());
    for (var none : List.of("mentions", "tags", "emojis", "filtered")) {
      status.put(none, List.of());
    }
    for (var count : List.of("reblogs_count", "favourites_count", "replies_count")) {
      status.put(count, 0);
    }
    return status;
  }

  static Map<String, Object> account(MastodonServer.Person person, URI origin) {
    var account = new TreeMap<String, Object>();
    account.put("id", person.id());
    account.put("username", person.name());
    account.put("acct", person.name());
    account.put("display_name", person.name());
    account.put("note", "");
    account.put("url", origin + "/@" + person.name());
    account.put("created_at", "2026-01-01T00:00:00.000Z");
    account.put("locked", false);
    account.put("bot", false);
    for (var count : List.of("followers_count", "following_count", "statuses_count")) {
      account.put(count, 0);
    }
    account.put("fields", List.of());
    account.put("emojis", List.of());
    account.put("source", Map.of("privacy", "public", "note", "", "fields", List.of()));
    return account;
  }

  static Map<String, Object> instance(Map<String, Integer> allowed, URI origin) {
    return Map.of(
        "domain", origin.getAuthority(),
        "title", "Contract",
        "version", "4.3.0",
        "description", "",
        "configuration", configuration(allowed));
  }

  static Map<String, Object> instanceOfOld(Map<String, Integer> allowed, URI origin) {
    var instance = new TreeMap<String, Object>();
    instance.put("uri", origin.getAuthority());
    instance.put("title", "Contract");
    instance.put("version", "4.3.0");
    instance.put("short_description", "");
    instance.put("description", "");
    instance.put("email", "admin@contract.example");
    instance.put("languages", List.of("en"));
    instance.put("urls", Map.of());
    instance.put("stats", Map.of("user_count", 1, "status_count", 0, "domain_count", 1));
    instance.put("configuration", configuration(allowed));
    return instance;
  }

  private static Map<String, Object> configuration(Map<String, Integer> allowed) {
    return Map.of(
        "statuses",
        Map.of(
            "max_characters", allowed.getOrDefault("characters", 500),
            "max_media_attachments", 4,
            "characters_reserved_per_url", allowed.getOrDefault("url", 23)),
        "media_attachments",
        Map.of(
            "supported_mime_types", List.of("image/jpeg", "image/png"),
            "description_limit", 1_500,
            "image_size_limit", 16_777_216,
            "image_matrix_limit", 33_177_600));
  }
}
