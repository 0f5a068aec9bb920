package org.bedside.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Hands out the files of [Assets], to be kept for a year: another content has another address.
@Controller
class AssetsPage {

  private static final CacheControl FOR_GOOD =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final Assets assets;

  AssetsPage(Assets assets) {
    this.assets = assets;
  }

  @Open
  @GetMapping("/assets/{address}")
  ResponseEntity<byte[]> asset(@PathVariable String address) {
    return assets
        .find(address)
        .map(
            a -> ResponseEntity.ok().cacheControl(FOR_GOOD).contentType(a.type()).body(a.content()))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
