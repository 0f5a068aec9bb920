package org.bedside.web;

import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Hands out the files of [Assets], to be kept for a year: another content has another address.
@Controller
class AssetsPage {

  private static final CacheControl FOR_GOOD =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private static final MediaType MANIFEST = MediaType.valueOf("application/manifest+json");

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

  /// By hand, because nothing else knows the type of a manifest, and with `nosniff` it needs one.
  @Open
  @GetMapping("/manifest.webmanifest")
  ResponseEntity<Resource> manifest() {
    return manifest("manifest.webmanifest");
  }

  /// The same app for patients: it opens where they read and write.
  @Open
  @GetMapping("/my.webmanifest")
  ResponseEntity<Resource> patientsManifest() {
    return manifest("my.webmanifest");
  }

  private static ResponseEntity<Resource> manifest(String file) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache())
        .contentType(MANIFEST)
        .body(new ClassPathResource("static/" + file));
  }
}
