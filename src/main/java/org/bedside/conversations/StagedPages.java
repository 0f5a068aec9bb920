package org.bedside.conversations;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.UUID;
import org.bedside.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// What waits for its message, for who brought it and nobody else.
@Controller
class StagedPages {

  private final StagedTable staged;

  StagedPages(StagedTable staged) {
    this.staged = staged;
  }

  @SignedIn(guests = true)
  @GetMapping("/staged/{id}")
  void small(@PathVariable UUID id, Principal me, HttpServletResponse response) throws IOException {
    var bytes = staged.small(found(id, me).id());
    HandedOut.small(bytes.orElseThrow(StagedPages::nothing), response);
  }

  /// To be looked at before it is sent.
  @SignedIn(guests = true)
  @GetMapping("/staged/{id}/whole")
  void whole(@PathVariable UUID id, Principal me, HttpServletResponse response) throws IOException {
    var one = found(id, me);
    HandedOut.file(staged.bytes(id), one.kind(), one.name(), response);
  }

  private Staged found(UUID id, Principal me) {
    var author = me.getName().indexOf(':') < 0 ? "person:" + me.getName() : me.getName();
    return staged.find(id, author).orElseThrow(StagedPages::nothing);
  }

  private static ResponseStatusException nothing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
