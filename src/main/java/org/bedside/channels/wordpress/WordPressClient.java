package org.bedside.channels.wordpress;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.Channel;
import org.bedside.channels.terms.Gist;
import org.bedside.channels.terms.Refusal;
import org.bedside.channels.wordpress.WordPressFailure.Call;
import org.bedside.channels.wordpress.WordPressHttp.NotUnderstood;
import org.bedside.egress.Egress;
import org.bedside.media.Rendition;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// Speaks to one WordPress site as one user. Whatever the site or the way to it does, a call ends
/// in an [Answer].
class WordPressClient {

  /// @param mayPublish posts and pictures
  record Me(long id, boolean mayPublish) {}

  /// A post as the site keeps it.
  ///
  /// @param link where people can read it
  record Kept(long id, String slug, String status, String link) {

    boolean isTrash() {
      return status.equals("trash");
    }
  }

  /// A picture as the site keeps it.
  record Shown(long id, String address, String alt) {}

  private static final JsonMapper JSON = new JsonMapper();
  private static final String TRASHED = "__trashed";

  private final WordPressApi api;
  private final WordPressSite site;
  private final String who;
  private final Clock clock;

  WordPressClient(Egress egress, WordPressSite site, String who, Clock clock) {
    this.api = WordPressHttp.api(egress.to(WordPressSite.origin(site.home())));
    this.site = site;
    this.who = who;
    this.clock = clock;
  }

  Answer<Me> me() {
    var address =
        site.route("wp/v2/users/me", Map.of("context", "edit", "_fields", "id,capabilities"));
    return call(
        Call.ASK,
        () -> api.read(address, who),
        json -> {
          var may = json.path("capabilities");
          return new Me(
              number(json, "id"),
              may.path("publish_posts").asBoolean(false)
                  && may.path("upload_files").asBoolean(false));
        });
  }

  /// Who this is, if it may publish.
  Answer<Me> author() {
    return me().then(me ->
        me.mayPublish()
            ? new Answer.Given<>(me)
            : new Answer.Reconnect<>(Refusal.MAY_NOT_PUBLISH, "publish_posts"));
  }

  /// The posts under a slug, oldest first: drafts and the trash included, where WordPress gives a
  /// slug an ending.
  Answer<List<Kept>> posts(String slug) {
    var query =
        Map.of(
            "slug", slug + "," + slug + TRASHED,
            "status", "any,trash",
            "context", "edit",
            "orderby", "id",
            "order", "asc",
            "_fields", "id,slug,status,link");
    Answer<List<Kept>> found =
        call(
            Call.ASK,
            () -> api.read(site.route("wp/v2/posts", query), who),
            json -> each(json, WordPressClient::kept));
    return isForbidden(found) ? me().then(_ -> found) : found;
  }

  /// What readers see, newest first.
  Answer<List<Channel.Said>> published(Instant since) {
    var query =
        Map.of(
            "after",
            since.truncatedTo(ChronoUnit.SECONDS).minusSeconds(1).toString(),
            "_fields",
            "date_gmt,link,title,content");
    return call(
        Call.ASK,
        () -> api.read(site.route("wp/v2/posts", query), who),
        json -> each(json, WordPressClient::said));
  }

  /// How many comments readers see below a post; a hundred may be more.
  Answer<Integer> comments(String post) {
    var query = Map.of("post", post, "per_page", "100", "_fields", "id");
    return call(Call.ASK, () -> api.read(site.route("wp/v2/comments", query), who), JsonNode::size);
  }

  private static Channel.Said said(JsonNode json) {
    var html =
        json.path("title").path("rendered").asString("")
            + "<br>"
            + json.path("content").path("rendered").asString("");
    try {
      return new Channel.Said(
          Gist.words(html), Instant.parse(text(json, "date_gmt") + "Z"), text(json, "link"));
    } catch (DateTimeException e) {
      throw new NotUnderstood();
    }
  }

  /// WordPress takes a reader with a wrong password for anybody, and says that drafts are not for
  /// everybody; who this is must be asked apart.
  private static boolean isForbidden(Answer<?> answer) {
    return answer instanceof Answer.Reconnect<?>(var refusal, _)
        && refusal == Refusal.MAY_NOT_PUBLISH;
  }

  /// Puts a post there. If its slug is taken, WordPress gives it another one.
  Answer<Kept> create(WordPressPost post) {
    return call(
        Call.ACT,
        () -> api.write(site.route("wp/v2/posts", Map.of()), who, bytes(post.json())),
        WordPressClient::kept);
  }

  /// Puts a post into the trash, or deletes it where the site has none. Safe to repeat.
  Answer<Kept> trash(Kept post) {
    var route = "wp/v2/posts/" + post.id();
    var answer = delete(route, Map.of(), Call.ACT);
    var code = answer instanceof Answer.Rejected<JsonNode>(_, var word) ? word : "";
    return switch (code) {
      case "rest_already_trashed", "rest_post_invalid_id" -> new Answer.Given<>(post);
      case WordPressFailure.NO_TRASH ->
          delete(route, Map.of("force", "true"), Call.ACT).map(_ -> post);
      default -> answer.map(_ -> post);
    };
  }

  /// The pictures under these slugs.
  Answer<List<Shown>> pictures(List<String> slugs) {
    var query =
        Map.of(
            "slug", String.join(",", slugs),
            "context", "edit",
            "_fields", "id,source_url,alt_text");
    return call(
        Call.ASK,
        () -> api.read(site.route("wp/v2/media", query), who),
        json -> each(json, WordPressClient::shown));
  }

  /// Uploads a picture, named so that its slug is ours. It must be looked for first: WordPress
  /// takes the same one twice.
  Answer<Shown> upload(String slug, Rendition picture) {
    var type = picture.kind().contentType();
    var name =
        "attachment; filename=\"%s.%s\"".formatted(slug, type.endsWith("png") ? "png" : "jpg");
    return call(
        Call.ASK,
        () -> api.upload(site.route("wp/v2/media", Map.of()), who, type, name, picture.bytes()),
        WordPressClient::shown);
  }

  /// Says what a picture shows.
  Answer<Shown> describe(Shown picture, String alt) {
    var body = JsonNodeFactory.instance.objectNode().put("alt_text", alt);
    return call(
        Call.ASK,
        () -> api.write(site.route("wp/v2/media/" + picture.id(), Map.of()), who, bytes(body)),
        WordPressClient::shown);
  }

  /// Deletes a picture; pictures know no trash.
  Answer<JsonNode> delete(Shown picture) {
    return delete("wp/v2/media/" + picture.id(), Map.of("force", "true"), Call.ASK);
  }

  private Answer<JsonNode> delete(String route, Map<String, String> query, Call call) {
    return call(call, () -> api.delete(site.route(route, query), who), json -> json);
  }

  private <T> Answer<T> call(
      Call call, Supplier<ResponseEntity<byte[]>> request, Function<JsonNode, T> read) {
    return WordPressHttp.call(call, request, read, clock);
  }

  private static Kept kept(JsonNode json) {
    return new Kept(
        number(json, "id"), text(json, "slug"), text(json, "status"), text(json, "link"));
  }

  private static Shown shown(JsonNode json) {
    return new Shown(
        number(json, "id"), text(json, "source_url"), json.path("alt_text").asString(""));
  }

  private static <T> List<T> each(JsonNode json, Function<JsonNode, T> read) {
    if (!json.isArray()) {
      throw new NotUnderstood();
    }
    var all = new ArrayList<T>();
    json.forEach(one -> all.add(read.apply(one)));
    return List.copyOf(all);
  }

  private static long number(JsonNode json, String field) {
    var number = json.path(field).asLong(0);
    if (number <= 0) {
      throw new NotUnderstood();
    }
    return number;
  }

  private static String text(JsonNode json, String field) {
    var text = json.path(field).asString("");
    if (text.isEmpty()) {
      throw new NotUnderstood();
    }
    return text;
  }

  private static byte[] bytes(JsonNode json) {
    return JSON.writeValueAsBytes(json);
  }
}
