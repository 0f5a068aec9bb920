package org.bedside.channels.wordpress;

import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/// The calls to a WordPress site (developer.wordpress.org/rest-api). Their addresses are made by
/// [WordPressSite], because where the interface lies is the site's own choice.
interface WordPressApi {

  /// Somebody's page; its head alone.
  @HttpExchange(method = "HEAD")
  ResponseEntity<Void> look(URI address);

  @GetExchange
  ResponseEntity<byte[]> read(URI address);

  @GetExchange
  ResponseEntity<byte[]> read(URI address, @RequestHeader(HttpHeaders.AUTHORIZATION) String who);

  @PostExchange(contentType = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> write(
      URI address, @RequestHeader(HttpHeaders.AUTHORIZATION) String who, @RequestBody byte[] json);

  @PostExchange
  ResponseEntity<byte[]> upload(
      URI address,
      @RequestHeader(HttpHeaders.AUTHORIZATION) String who,
      @RequestHeader(HttpHeaders.CONTENT_TYPE) String type,
      @RequestHeader(HttpHeaders.CONTENT_DISPOSITION) String name,
      @RequestBody byte[] picture);

  @DeleteExchange
  ResponseEntity<byte[]> delete(URI address, @RequestHeader(HttpHeaders.AUTHORIZATION) String who);
}
