package org.bedside.channels.mastodon;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/// The part of Mastodon's API that we use (docs.joinmastodon.org/methods). Many other servers speak
/// it too, each leaving out what it likes, so every answer comes back as it is.
///
/// `as` is the whole `Authorization` header.
@HttpExchange(accept = MediaType.APPLICATION_JSON_VALUE)
interface MastodonApi {

  @GetExchange("/api/v2/instance")
  ResponseEntity<byte[]> instance();

  @GetExchange("/api/v1/instance")
  ResponseEntity<byte[]> instanceOfOld();

  /// What the server offers at sign-in (RFC 8414); since Mastodon 4.3.
  @GetExchange("/.well-known/oauth-authorization-server")
  ResponseEntity<byte[]> signInMetadata();

  @PostExchange(url = "/api/v1/apps", contentType = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<byte[]> register(@RequestBody MultiValueMap<String, String> app);

  @PostExchange(url = "/oauth/token", contentType = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<byte[]> token(@RequestBody MultiValueMap<String, String> code);

  @GetExchange("/api/v1/accounts/verify_credentials")
  ResponseEntity<byte[]> me(@RequestHeader("Authorization") String as);

  @PostExchange(url = "/api/v2/media", contentType = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<byte[]> upload(
      @RequestHeader("Authorization") String as, @RequestBody MultiValueMap<String, Object> parts);

  @PostExchange(url = "/api/v1/media", contentType = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<byte[]> uploadToOld(
      @RequestHeader("Authorization") String as, @RequestBody MultiValueMap<String, Object> parts);

  @GetExchange("/api/v1/media/{id}")
  ResponseEntity<byte[]> media(@RequestHeader("Authorization") String as, @PathVariable String id);

  @PostExchange(url = "/api/v1/statuses", contentType = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> post(
      @RequestHeader("Authorization") String as,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody Map<String, Object> status);

  /// Newest first.
  @GetExchange("/api/v1/accounts/{id}/statuses?exclude_reblogs=true&limit=40")
  ResponseEntity<byte[]> statuses(
      @RequestHeader("Authorization") String as,
      @PathVariable String id,
      @RequestParam(name = "max_id", required = false) @Nullable String before);

  @GetExchange("/api/v1/statuses/{id}")
  ResponseEntity<byte[]> status(@RequestHeader("Authorization") String as, @PathVariable String id);

  @DeleteExchange("/api/v1/statuses/{id}")
  ResponseEntity<byte[]> delete(@RequestHeader("Authorization") String as, @PathVariable String id);
}
