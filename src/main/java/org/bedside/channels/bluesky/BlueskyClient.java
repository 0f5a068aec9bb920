package org.bedside.channels.bluesky;

import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bedside.channels.bluesky.BlueskyFailure.Call;
import org.bedside.channels.bluesky.BlueskyPost.Blob;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.Channel;
import org.bedside.channels.terms.Tid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Speaks to one Bluesky server (XRPC, atproto.com/specs/xrpc). Whatever the server or the way to
/// it does, a call ends in an [Answer].
class BlueskyClient {

  /// A record as the server keeps it: its address, and the hash of its content.
  record Sent(String uri, String cid) {}

  /// What lies under a key of ours.
  sealed interface Lookup {

    /// The very post.
    record Ours(Sent sent) implements Lookup {}

    /// Something, but not this post.
    record Other(Sent sent) implements Lookup {}

    record Absent() implements Lookup {}
  }

  /// There is nothing under the key, or no longer.
  record Recalled() {}

  /// @param blobLimit bytes of the largest upload, if the server says
  record Service(String did, @Nullable Long blobLimit) {}

  private static final JsonMapper JSON = new JsonMapper();

  private final Xrpc xrpc;
  private final URI origin;

  BlueskyClient(RestClient http, URI origin, Clock clock) {
    this.xrpc = new Xrpc(http, clock);
    this.origin = origin;
  }

  Answer<Service> describeServer() {
    return xrpc.send(
        xrpc.query("com.atproto.server.describeServer", Map.of(), null),
        Call.ASK,
        json ->
            new Service(
                text(json, "did"),
                json.has("blobUploadLimit") ? json.get("blobUploadLimit").asLong() : null));
  }

  /// The account behind a handle, for whoever is mentioned. A handle that nobody has is
  /// [Answer.Rejected].
  Answer<String> resolveHandle(String handle) {
    return xrpc.send(
        xrpc.query("com.atproto.identity.resolveHandle", Map.of("handle", handle), null),
        Call.ASK,
        json -> text(json, "did"));
  }

  /// Connects the account with an app password, which can post but not take the account over.
  Answer<BlueskyConnection> createSession(String identifier, String appPassword) {
    var body =
        JsonNodeFactory.instance
            .objectNode()
            .put("identifier", identifier)
            .put("password", appPassword);
    return xrpc.send(
        xrpc.procedure("com.atproto.server.createSession", null, body),
        Call.SIGN_IN,
        json -> connection(identifier, json));
  }

  /// Renews the tokens. Safe to repeat: for a while a used refresh token brings the same new one.
  Answer<BlueskyConnection> refreshSession(BlueskyConnection old) {
    return xrpc.send(
        xrpc.procedure("com.atproto.server.refreshSession", old.refreshToken(), null),
        Call.RENEW,
        json -> connection(old.identifier(), json));
  }

  /// Uploads a picture; it stays invisible until a post shows it. Safe to repeat: its name is its
  /// hash.
  Answer<Blob> uploadBlob(BlueskyConnection connection, byte[] bytes, MediaType type) {
    var request = xrpc.procedure("com.atproto.repo.uploadBlob", connection.accessToken(), null);
    return xrpc.send(request.contentType(type).body(bytes), Call.ASK, BlueskyClient::blob);
  }

  /// Puts the post under our own key, if nothing lies there (`swapRecord` null). The same post
  /// again is a success that changes nothing; another one is refused.
  Answer<Sent> putRecord(BlueskyConnection connection, Tid key, BlueskyPost post) {
    var body = place(connection, key).putNull("swapRecord");
    body.set("record", post.record());
    return xrpc.send(
        xrpc.procedure("com.atproto.repo.putRecord", connection.accessToken(), body),
        Call.ACT,
        json -> sent(connection, key, json));
  }

  /// Looks back: is the post there?
  Answer<Lookup> getRecord(BlueskyConnection connection, Tid key, BlueskyPost post) {
    return looked(
        connection,
        key,
        json -> compare(sent(connection, key, json), json.path("value"), post),
        new Lookup.Absent());
  }

  /// Whether anything lies under the key.
  Answer<Boolean> hasRecord(BlueskyConnection connection, Tid key) {
    return looked(connection, key, json -> !sent(connection, key, json).uri().isEmpty(), false);
  }

  private <T> Answer<T> looked(
      BlueskyConnection connection, Tid key, Function<JsonNode, T> read, T absent) {
    var place =
        Map.of(
            "repo", connection.did(),
            "collection", BlueskyPost.COLLECTION,
            "rkey", key.value());
    Answer<T> answer =
        xrpc.send(
            xrpc.query("com.atproto.repo.getRecord", place, connection.accessToken()),
            Call.ASK,
            read);
    return answer instanceof Answer.Rejected(_, var code) && code.equals("RecordNotFound")
        ? new Answer.Given<>(absent)
        : answer;
  }

  /// What the account says, newest first; what it replies to others is left out.
  Answer<List<Channel.Said>> listRecords(BlueskyConnection connection) {
    var place =
        Map.of("repo", connection.did(), "collection", BlueskyPost.COLLECTION, "limit", "20");
    return xrpc.send(
        xrpc.query("com.atproto.repo.listRecords", place, connection.accessToken()),
        Call.ASK,
        json ->
            json.path("records")
                .valueStream()
                .filter(record -> !record.path("value").has("reply"))
                .flatMap(record -> said(connection, record).stream())
                .toList());
  }

  /// Empty for a record whose time nobody can read: other programs write here too.
  private static Optional<Channel.Said> said(BlueskyConnection connection, JsonNode record) {
    var uri = text(record, "uri");
    var post = record.path("value");
    try {
      return Optional.of(
          new Channel.Said(
              post.path("text").asString(""),
              Instant.parse(post.path("createdAt").asString("")),
              address(connection.did(), uri.substring(uri.lastIndexOf('/') + 1))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// Where people can read a post.
  static String address(String did, String key) {
    return "https://bsky.app/profile/%s/post/%s".formatted(did, key);
  }

  /// Takes the post back. Safe to repeat: a record that is not there counts as deleted.
  Answer<Recalled> deleteRecord(BlueskyConnection connection, Tid key) {
    return xrpc.send(
        xrpc.procedure(
            "com.atproto.repo.deleteRecord", connection.accessToken(), place(connection, key)),
        Call.ACT,
        _ -> new Recalled());
  }

  private static Lookup compare(Sent sent, JsonNode found, BlueskyPost post) {
    return JSON.readTree(post.json()).equals(found)
        ? new Lookup.Ours(sent)
        : new Lookup.Other(sent);
  }

  private static ObjectNode place(BlueskyConnection connection, Tid key) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("repo", connection.did())
        .put("collection", BlueskyPost.COLLECTION)
        .put("rkey", key.value());
  }

  private BlueskyConnection connection(String identifier, JsonNode json) {
    return new BlueskyConnection(
        origin, identifier, text(json, "did"), text(json, "accessJwt"), text(json, "refreshJwt"));
  }

  private static Sent sent(BlueskyConnection connection, Tid key, JsonNode json) {
    var uri = text(json, "uri");
    if (!uri.equals(
        "at://%s/%s/%s".formatted(connection.did(), BlueskyPost.COLLECTION, key.value()))) {
      throw new Xrpc.NotUnderstood();
    }
    return new Sent(uri, text(json, "cid"));
  }

  private static Blob blob(JsonNode json) {
    var blob = json.path("blob");
    return new Blob(
        text(blob.path("ref"), "$link"), text(blob, "mimeType"), blob.path("size").asLong(0));
  }

  private static String text(JsonNode json, String field) {
    var text = json.path(field).asString("");
    if (text.isEmpty()) {
      throw new Xrpc.NotUnderstood();
    }
    return text;
  }
}
