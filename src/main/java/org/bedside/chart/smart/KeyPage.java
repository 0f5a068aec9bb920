package org.bedside.chart.smart;

import java.time.Duration;
import java.util.stream.Collectors;
import org.bedside.web.Open;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The open halves of the house's keys, for EHRs ([JWK
/// set](https://www.rfc-editor.org/rfc/rfc7517#section-5)).
@RestController
class KeyPage {

  private static final Duration KEPT = Duration.ofMinutes(5);

  private final SmartKeys keys;

  KeyPage(SmartKeys keys) {
    this.keys = keys;
  }

  @GetMapping(Smart.KEYS)
  @Open
  ResponseEntity<String> keys() {
    var all = keys.shown().stream().map(SmartKey::open).collect(Collectors.joining(","));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
        .body("{\"keys\":[" + all + "]}");
  }
}
