package org.bedside.channels.mastodon;

import static org.bedside.channels.mastodon.MastodonHttp.text;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bedside.channels.mastodon.MastodonFailure.Call;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.ComeAgain;
import org.bedside.channels.terms.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/// Speaks to one Mastodon server. Whatever the server or the way to it does, a call ends in an
/// [Answer].
class MastodonClient {

  /// The house, as the server knows it.
  record App(String id, String secret) {}

  record Me(String id, String name) {}

  /// A post as the server holds it.
  ///
  /// @param html its words, as the server shows them
  record Status(String id, String address, Instant createdAt, String html, int pictures) {}

  /// There is no such post, or no longer.
  record Gone() {}

  /// What a picture is called; not `ready` while the server still works on it.
  private record Uploaded(String id, boolean ready) {}

  /// The least that carries posts and looks back.
  static final String SCOPES = "read:accounts read:statuses write:media write:statuses";

  private static final int LOOKS_AT_MEDIA = 20;

  private final MastodonHttp http;
  private final Clock clock;
  private final Duration pause;

  /// @param who whose calls the server counts together
  MastodonClient(RestClient http, String who, Pace pace, Clock clock) {
    this(http, who, pace, clock, Duration.ofSeconds(1));
  }

  /// @param pause between two looks at a picture that the server still works on
  MastodonClient(RestClient http, String who, Pace pace, Clock clock, Duration pause) {
    this.http = new MastodonHttp(http, who, pace, clock);
    this.clock = clock;
    this.pause = pause;
  }

  /// What the server says of itself, in the newer form, else in the older one.
  Answer<MastodonInstance> instance() {
    var told = http.send("all", Call.JOIN, MastodonApi::instance, MastodonInstance::of);
    return told instanceof Answer.Rejected(var refusal, _) && refusal == Refusal.NOT_UNDERSTOOD
        ? http.send("all", Call.JOIN, MastodonApi::instanceOfOld, MastodonInstance::ofOld)
        : told;
  }

  /// Whether the server binds a code to whoever asked for it (PKCE, RFC 7636). One that does not
  /// say so is not asked to.
  boolean offersPkce() {
    return http.send("all", Call.JOIN, MastodonApi::signInMetadata, MastodonClient::namesS256)
            instanceof Answer.Given(var offers)
        && offers;
  }

  private static boolean namesS256(JsonNode json) {
    return json.path("code_challenge_methods_supported")
        .valueStream()
        .anyMatch(method -> method.asString("").equals("S256"));
  }

  Answer<App> register(String name, String website, String redirect) {
    var app = new LinkedMultiValueMap<String, String>();
    app.add("client_name", name);
    app.add("redirect_uris", redirect);
    app.add("scopes", SCOPES);
    app.add("website", website);
    return http.send(
        "apps",
        Call.JOIN,
        api -> api.register(app),
        json -> new App(text(json, "client_id"), text(json, "client_secret")));
  }

  /// Changes the code, which a person brought back from the server, into the token.
  ///
  /// @param verifier of the code's challenge; empty if there was none
  Answer<String> token(App app, String code, String redirect, String verifier) {
    var form = new LinkedMultiValueMap<String, String>();
    form.add("grant_type", "authorization_code");
    form.add("code", code);
    form.add("client_id", app.id());
    form.add("client_secret", app.secret());
    form.add("redirect_uri", redirect);
    form.add("scope", SCOPES);
    if (!verifier.isEmpty()) {
      form.add("code_verifier", verifier);
    }
    return http.send("all", Call.JOIN, api -> api.token(form), json -> text(json, "access_token"));
  }

  Answer<Me> me(String token) {
    return http.send(
        "all",
        Call.ASK,
        api -> api.me("Bearer " + token),
        json -> new Me(text(json, "id"), text(json, "username")));
  }

  /// Uploads a picture with its description and waits until the server has worked on it. It stays
  /// invisible until a post shows it, and goes away by itself when none does.
  Answer<String> upload(String token, byte[] bytes, MediaType type, String alt) {
    var parts = parts(bytes, type, alt);
    var uploaded = uploaded(api -> api.upload("Bearer " + token, parts));
    if (uploaded instanceof Answer.Rejected(var refusal, _) && refusal == Refusal.NOT_UNDERSTOOD) {
      uploaded = uploaded(api -> api.uploadToOld("Bearer " + token, parts));
    }
    return uploaded.then(
        picture -> picture.ready() ? new Answer.Given<>(picture.id()) : ready(token, picture.id()));
  }

  private Answer<Uploaded> uploaded(Function<MastodonApi, ResponseEntity<byte[]>> upload) {
    return http.exchange(
        "media", Call.ASK, upload, (status, json) -> new Uploaded(text(json, "id"), status != 202));
  }

  private static LinkedMultiValueMap<String, Object> parts(
      byte[] bytes, MediaType type, String alt) {
    var file =
        new ByteArrayResource(bytes) {
          @Override
          public String getFilename() {
            return "picture." + type.getSubtype();
          }
        };
    var head = new HttpHeaders();
    head.setContentType(type);
    var words = new HttpHeaders();
    words.setContentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8));
    var parts = new LinkedMultiValueMap<String, Object>();
    parts.add("file", new HttpEntity<>(file, head));
    parts.add("description", new HttpEntity<>(alt, words));
    return parts;
  }

  /// 206 is "not yet", 200 "done" (docs.joinmastodon.org/methods/media/#get).
  private Answer<String> ready(String token, String id) {
    for (var look = 0; look < LOOKS_AT_MEDIA; look++) {
      try {
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
      var looked =
          http.exchange(
              "all",
              Call.ASK,
              api -> api.media("Bearer " + token, id),
              (status, json) -> new Uploaded(id, status != 206));
      if (!(looked instanceof Answer.Given<Uploaded>(var picture))) {
        return looked.passedOn();
      }
      if (picture.ready()) {
        return new Answer.Given<>(id);
      }
    }
    return new Answer.RetryLater<>(clock.instant().plus(ComeAgain.SOON), Answer.Wait.NOT_READY);
  }

  /// Posts under a key of ours. A server that honours the key answers a repeated call with the
  /// first post, for an hour.
  Answer<Status> post(String token, String key, String words, List<String> pictures) {
    var status = new HashMap<String, Object>();
    status.put("status", words);
    status.put("visibility", "public");
    if (!pictures.isEmpty()) {
      status.put("media_ids", pictures);
    }
    return http.send(
        "statuses",
        Call.ACT,
        api -> api.post("Bearer " + token, key, Map.copyOf(status)),
        MastodonClient::status);
  }

  /// What the account says, newest first, in pages.
  ///
  /// @param before the last post of the page before; null for the first page
  Answer<List<Status>> statuses(MastodonConnection by, @Nullable String before) {
    return http.send(
        "all",
        Call.ASK,
        api -> api.statuses("Bearer " + by.token(), by.accountId(), before),
        json -> {
          if (!json.isArray()) {
            throw new MastodonHttp.NotUnderstood();
          }
          var statuses = new ArrayList<Status>();
          json.forEach(each -> statuses.add(status(each)));
          return List.copyOf(statuses);
        });
  }

  /// How many answers stand below a post, as far as this server has heard.
  Answer<Integer> replies(String token, String id) {
    return http.send(
        "all",
        Call.ASK,
        api -> api.status("Bearer " + token, id),
        json -> json.path("replies_count").asInt(0));
  }

  /// Safe to repeat: a post that is not there counts as deleted.
  Answer<Gone> delete(String token, String id) {
    Answer<Gone> answer =
        http.send("deletes", Call.ACT, api -> api.delete("Bearer " + token, id), _ -> new Gone());
    return answer instanceof Answer.Rejected(_, var code)
            && (code.equals("HTTP 404") || code.equals("HTTP 410"))
        ? new Answer.Given<>(new Gone())
        : answer;
  }

  private static Status status(JsonNode json) {
    var address = json.path("url").asString("");
    return new Status(
        text(json, "id"),
        address.isEmpty() ? json.path("uri").asString("") : address,
        time(text(json, "created_at")),
        json.path("content").asString(""),
        json.path("media_attachments").size());
  }

  private static Instant time(String written) {
    try {
      return OffsetDateTime.parse(written).toInstant();
    } catch (DateTimeException e) {
      throw new MastodonHttp.NotUnderstood();
    }
  }

  /// Where a person says yes.
  static URI consent(URI origin, App app, String redirect, String state, String challenge) {
    var address =
        UriComponentsBuilder.fromUri(origin)
            .path("/oauth/authorize")
            .queryParam("response_type", "code")
            .queryParam("client_id", "{id}")
            .queryParam("redirect_uri", "{redirect}")
            .queryParam("scope", "{scopes}")
            .queryParam("state", "{state}");
    var values =
        new HashMap<String, Object>(
            Map.of("id", app.id(), "redirect", redirect, "scopes", SCOPES, "state", state));
    if (!challenge.isEmpty()) {
      address
          .queryParam("code_challenge", "{challenge}")
          .queryParam("code_challenge_method", "S256");
      values.put("challenge", challenge);
    }
    return address.encode().buildAndExpand(values).toUri();
  }
}
