package org.bedside.gatherings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bedside.publishing.SitePart;
import org.bedside.today.Wording;
import org.springframework.stereotype.Service;

/// The door of this room: what its gatherings are called, and its part of the practice's site.
@Service
public class Gatherings implements Wording, SitePart {

  private final Drafts drafts;
  private final Board board;
  private final Clock clock;

  Gatherings(Drafts drafts, Board board, Clock clock) {
    this.drafts = drafts;
    this.board = board;
    this.clock = clock;
  }

  @Override
  public Optional<String> of(String subject) {
    var parts = subject.split(":", -1);
    return parts.length == 2 && parts[0].equals("gathering")
        ? drafts.find(new GatheringId(UUID.fromString(parts[1]))).map(one -> one.details().title())
        : Optional.empty();
  }

  @Override
  public String path() {
    return "/events";
  }

  @Override
  public String label() {
    return "gatherings.site.nav";
  }

  @Override
  public boolean isOpen() {
    return !board.coming(clock.instant()).isEmpty();
  }

  @Override
  public List<String> paths() {
    var coming = board.coming(clock.instant());
    return coming.isEmpty()
        ? List.of()
        : Stream.concat(Stream.of(path()), coming.stream().map(Shown::path)).toList();
  }

  @Override
  public Instant changedAt() {
    return board.changedAt();
  }
}
