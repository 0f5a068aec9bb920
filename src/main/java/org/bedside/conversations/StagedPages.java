package org.bedside.conversations;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.bedside.people.Person;
import org.bedside.portal.Account;
import org.bedside.portal.ForPatients;
import org.bedside.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// What waits for its message, small or to be looked at before it is sent: for who brought it and
/// nobody else.
@Controller
class StagedPages {

  private final StagedTable staged;

  StagedPages(StagedTable staged) {
    this.staged = staged;
  }

  @SignedIn
  @GetMapping("/staged/{id}")
  void small(@PathVariable UUID id, Person me, HttpServletResponse response) throws IOException {
    small(id, me.id().ledger(), response);
  }

  @SignedIn
  @GetMapping("/staged/{id}/whole")
  void whole(@PathVariable UUID id, Person me, HttpServletResponse response) throws IOException {
    whole(id, me.id().ledger(), response);
  }

  @ForPatients
  @GetMapping("/my/staged/{id}")
  void mineSmall(@PathVariable UUID id, Account me, HttpServletResponse response)
      throws IOException {
    small(id, me.principal(), response);
  }

  @ForPatients
  @GetMapping("/my/staged/{id}/whole")
  void mineWhole(@PathVariable UUID id, Account me, HttpServletResponse response)
      throws IOException {
    whole(id, me.principal(), response);
  }

  private void small(UUID id, String author, HttpServletResponse response) throws IOException {
    var bytes = staged.find(id, author).flatMap(one -> staged.small(one.id()));
    HandedOut.small(bytes.orElseThrow(StagedPages::nothing), response);
  }

  private void whole(UUID id, String author, HttpServletResponse response) throws IOException {
    var one = staged.find(id, author).orElseThrow(StagedPages::nothing);
    HandedOut.file(staged.bytes(id), one.kind(), one.name(), response);
  }

  private static ResponseStatusException nothing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
