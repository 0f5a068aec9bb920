package org.bedside.gatherings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bedside.publishing.AgendaPart;
import org.bedside.publishing.PlannedPost.Look;
import org.bedside.publishing.SitePart;
import org.bedside.today.Wording;
import org.springframework.stereotype.Service;

/// The door of this room: what its gatherings are called, its part of the practice's site, and its
/// part of the calendar.
@Service
public class Gatherings implements Wording, SitePart, AgendaPart {

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

  @Override
  public String name() {
    return "gatherings.one";
  }

  @Override
  public List<Date> between(Instant from, Instant to) {
    var now = clock.instant();
    return drafts.between(from, to).stream().map(one -> date(one, now)).toList();
  }

  private static Date date(Gathering one, Instant now) {
    return new Date(
        one.details().title(),
        "/gatherings/" + one.id().value(),
        one.details().startsAt(),
        one.details().endsAt(),
        look(one, now),
        "gatherings.state." + one.state().name());
  }

  private static Look look(Gathering one, Instant now) {
    return switch (one.state()) {
      case DRAFT -> Look.DRAFT;
      case WAITING -> Look.ASK;
      case OUT -> one.details().endsAt().isAfter(now) ? Look.YES : Look.OUT;
      case CANCELLED -> Look.BACK;
    };
  }
}
