package org.bedside.portal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bedside.patients.PatientId;
import org.bedside.portal.Relation.Kind;
import org.bedside.portal.Relation.Reads;
import org.springframework.stereotype.Component;

/// Who reads for whom, with the ties' own ids, so that one can be ended: by staff, by the patient,
/// or by who holds it.
@Component
class Readers {

  /// @param id the tie's own, not the account's
  record Reader(UUID id, String name, Kind kind, Reads reads) {}

  /// A tie as it holds today.
  record Tie(UUID id, PatientId patient, Kind kind, Reads reads) {}

  private final Portal portal;
  private final Relations relations;
  private final Logins logins;
  private final InvitingPatients inviting;

  Readers(Portal portal, Relations relations, Logins logins, InvitingPatients inviting) {
    this.portal = portal;
    this.relations = relations;
    this.logins = logins;
    this.inviting = inviting;
  }

  List<Tie> tiesOf(Account account) {
    return relations.of(account.id()).stream()
        .flatMap(row -> portal.now(row).stream().map(now -> tie(row, now.reads())))
        .toList();
  }

  private static Tie tie(Relations.Row row, Reads reads) {
    return new Tie(row.id(), row.patient(), row.kind(), reads);
  }

  /// Everybody with a tie to this patient, also who reads nothing any more because of the patient's
  /// age.
  List<Reader> of(PatientId patient) {
    return relations.of(patient).stream().flatMap(this::reader).toList();
  }

  List<Reader> proxiesOf(PatientId patient) {
    return of(patient).stream().filter(one -> one.kind().proxy()).toList();
  }

  private Stream<Reader> reader(Relations.Row row) {
    var reads = portal.now(row).map(Relation::reads).orElse(Reads.NOTHING);
    return logins.find(row.account()).stream()
        .map(account -> new Reader(row.id(), account.name(), row.kind(), reads));
  }

  /// Whoever reads for themselves may end the access of who helps them, and a proxy their own.
  /// Parents and guardians are there by law and not by the patient's word: only staff ends those.
  /// False if it is none of these, or there is no such tie.
  boolean endBy(Account me, UUID id) {
    var mine = relations.of(me.id());
    var own = mine.stream().filter(row -> row.id().equals(id) && row.kind().proxy()).findFirst();
    var theirs =
        mine.stream()
            .filter(row -> row.kind() == Kind.SELF && portal.now(row).isPresent())
            .flatMap(row -> relations.of(row.patient()).stream())
            .filter(row -> row.id().equals(id) && row.kind() == Kind.CARER)
            .findFirst();
    return own.or(() -> theirs).filter(row -> inviting.end(row, me.principal())).isPresent();
  }

  /// Ends any tie of this patient, their own too.
  boolean endBy(String staff, PatientId patient, UUID id) {
    Optional<Relations.Row> found =
        relations.of(patient).stream().filter(row -> row.id().equals(id)).findFirst();
    return found.filter(row -> inviting.end(row, staff)).isPresent();
  }
}
