package org.bedside.campaigns;

import java.net.URI;
import org.bedside.web.Open;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.server.ResponseStatusException;

/// The short address of a campaign. It adds one to the number of today and leads on: no cookie, no
/// address, no browser's name is read or kept, and where it leads stands in our own table, so
/// nobody can send readers elsewhere with it.
@Controller
class GoPage {

  private final Campaigns campaigns;

  GoPage(Campaigns campaigns) {
    this.campaigns = campaigns;
  }

  /// @param purpose says `prefetch` when a browser only looks ahead
  @GetMapping("/go/{slug}")
  @Open
  ResponseEntity<Void> go(
      @PathVariable String slug,
      @RequestHeader(name = "Sec-Purpose", required = false) @Nullable String purpose,
      HttpMethod method) {
    var counts = purpose == null && method.equals(HttpMethod.GET);
    var link =
        campaigns
            .open(slug, counts)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return ResponseEntity.status(HttpStatus.FOUND)
        .location(URI.create(link))
        .header("Cache-Control", "no-store")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", "noindex")
        .build();
  }
}
