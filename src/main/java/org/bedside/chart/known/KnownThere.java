package org.bedside.chart.known;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.bedside.patients.PatientId;
import org.bedside.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who a patient of ours is in a record, once that is known.
@Repository
public class KnownThere {

  private final JdbcClient db;
  private final Vault vault;
  private final Clock clock;

  KnownThere(JdbcClient db, Vault vault, Clock clock) {
    this.db = db;
    this.vault = vault;
    this.clock = clock;
  }

  /// Such as `Patient/123`.
  public Optional<String> of(UUID ehr, PatientId patient) {
    return db.sql("select reference from chart_patient where ehr = :ehr and patient = :patient")
        .param("ehr", ehr)
        .param("patient", patient.value())
        .query((rows, _) -> vault.openText(rows.getBytes(1), context(ehr, patient)))
        .optional();
  }

  /// @param by as in the ledger
  public void keep(UUID ehr, PatientId patient, String reference, String by) {
    db.sql(
            """
            insert into chart_patient (ehr, patient, reference, found_by, found_at)
            values (:ehr, :patient, :reference, :by, :now)
            on conflict (ehr, patient) do update set reference = :reference, found_by = :by,
              found_at = :now
            """)
        .param("ehr", ehr)
        .param("patient", patient.value())
        .param("reference", vault.sealText(reference, context(ehr, patient)))
        .param("by", by)
        .param("now", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
        .update();
  }

  private static String context(UUID ehr, PatientId patient) {
    return "chart_patient.reference:" + ehr + " " + patient.value();
  }
}
