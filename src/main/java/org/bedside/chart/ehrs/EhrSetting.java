package org.bedside.chart.ehrs;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.chart.fhir.Fhir;
import org.bedside.chart.smart.Smart;
import org.bedside.chart.smart.Tokens;
import org.bedside.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sets EHRs up, tries and looks after them: for the pages of those who may.
@Service
public class EhrSetting {

  private final EhrTable table;
  private final EhrHealth health;
  private final Smart smart;
  private final Tokens tokens;
  private final Fhir fhir;
  private final Audit audit;
  private final Clock clock;

  EhrSetting(
      EhrTable table,
      EhrHealth health,
      Smart smart,
      Tokens tokens,
      Fhir fhir,
      Audit audit,
      Clock clock) {
    this.table = table;
    this.health = health;
    this.smart = smart;
    this.tokens = tokens;
    this.fhir = fhir;
    this.audit = audit;
    this.clock = clock;
  }

  /// By when they were set up, those that do not let us in yet too.
  public List<Link> all() {
    return table.all();
  }

  public Optional<Link> find(UUID id) {
    return table.find(id);
  }

  /// None if there is one at this address already.
  @Transactional
  public Optional<UUID> add(Wish wish, PersonId by) {
    var id = UUID.randomUUID();
    if (!table.add(id, wish, clock.instant())) {
      return Optional.empty();
    }
    record("ehr.added", id, by);
    return Optional.of(id);
  }

  /// The address of one that let us in once stays, since patients' charts are known by it.
  ///
  /// @return false if another one is at this address, or this one is gone
  @Transactional
  public boolean change(UUID id, Wish wish, PersonId by) {
    var link = table.find(id);
    if (link.isEmpty()) {
      return false;
    }
    var base = link.get().connectedAt() == null ? wish.base() : link.get().ehr().base();
    if (!table.change(id, wish.at(base))) {
      return false;
    }
    tokens.drop(id);
    record("ehr.changed", id, by);
    return true;
  }

  /// Tries all steps and writes down how it went. Outside of a transaction: it waits for others.
  public Optional<Trial> look(UUID id) {
    return table
        .find(id)
        .map(link -> {
          var look = new Look(link, smart, tokens, fhir);
          var trial = look.take();
          var trouble = trial.trouble();
          if (trouble == null) {
            health.well(link, look.takes(), look.scopes());
          } else {
            health.troubled(link, trouble);
          }
          return trial;
        });
  }

  /// Tokens may be asked for at `door` from now on, if that is still what the EHR says.
  ///
  /// @return false if it says something else meanwhile
  public boolean agree(UUID id, URI door, PersonId by) {
    var link = table.find(id);
    if (link.isEmpty()
        || !(smart.discover(link.get().ehr().base()) instanceof Smart.Discovered.Found(var found))
        || !found.door().equals(door)) {
      return false;
    }
    health.agreed(id, door, by);
    tokens.drop(id);
    return true;
  }

  @Transactional
  public void pause(UUID id, boolean paused, PersonId by) {
    var link = table.find(id);
    if (link.isPresent() && link.get().paused() != paused) {
      table.pause(id, paused);
      health.settle(id, by);
      record(paused ? "ehr.paused" : "ehr.resumed", id, by);
    }
  }

  /// What was filed there stays there.
  @Transactional
  public void remove(UUID id, PersonId by) {
    if (table.remove(id)) {
      tokens.drop(id);
      health.settle(id, by);
      record("ehr.removed", id, by);
    }
  }

  private void record(String action, UUID id, PersonId by) {
    audit.record(Entry.of(by.ledger(), action, Ehrs.SUBJECT + id));
  }
}
