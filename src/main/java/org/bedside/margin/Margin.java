package org.bedside.margin;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of this room.
@Service
public class Margin {

  private final Remarks remarks;
  private final Asked asked;
  private final Audit audit;
  private final Clock clock;

  Margin(Remarks remarks, Asked asked, Audit audit, Clock clock) {
    this.remarks = remarks;
    this.asked = asked;
    this.audit = audit;
    this.clock = clock;
  }

  /// Somebody says something about a run of a part of `subject`. `id` is made by the page, so that
  /// a repeated request adds nothing.
  @Transactional
  public void say(UUID id, String subject, String part, Quote quote, PersonId by, String words) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (remarks.add(new Remark(id, subject, part, by, now, quote, words, null, List.of()))) {
      write(by, "remark.said", subject, id);
    }
  }

  @Transactional
  public void answer(UUID id, UUID remark, String subject, PersonId by, String words) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (remarks.answer(id, remark, subject, by, now, words)) {
      write(by, "remark.answered", subject, remark);
    }
  }

  /// It is done; it stays to be read.
  @Transactional
  public void settle(UUID remark, String subject, PersonId by) {
    if (remarks.settle(remark, subject, by, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
      write(by, "remark.settled", subject, remark);
    }
  }

  /// All remarks on `subject`, the earliest first.
  public List<Remark> of(String subject) {
    return remarks.of(subject);
  }

  /// Keeps what somebody is asked to agree to, by part.
  @Transactional
  public void asked(String subject, Map<String, String> parts) {
    asked.add(subject, parts, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  /// When somebody was asked last.
  public Optional<Instant> askedAt(String subject) {
    return asked.lastAt(subject);
  }

  /// What changed between the last two times that somebody was asked; nothing if they were asked
  /// once. Parts that changed alike are told once.
  public List<Change> sinceAsked(String subject) {
    var two = asked.of(subject);
    return two.size() < 2 ? List.of() : changes(two.getFirst(), two.getLast());
  }

  private static List<Change> changes(Map<String, String> before, Map<String, String> now) {
    var parts = new LinkedHashSet<>(now.keySet());
    parts.addAll(before.keySet());
    var alike = new LinkedHashMap<List<String>, List<String>>();
    for (var part : parts) {
      var texts = List.of(before.getOrDefault(part, ""), now.getOrDefault(part, ""));
      if (!texts.getFirst().equals(texts.getLast())) {
        alike.computeIfAbsent(texts, _ -> new ArrayList<>()).add(part);
      }
    }
    return alike.entrySet().stream()
        .map(one -> new Change(one.getValue(), one.getKey().getFirst(), one.getKey().getLast()))
        .toList();
  }

  private void write(PersonId by, String action, String subject, UUID remark) {
    audit.record(Entry.of(by.ledger(), action, subject).with("remark", remark.toString()));
  }
}
