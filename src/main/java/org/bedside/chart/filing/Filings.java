package org.bedside.chart.filing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.bedside.chart.Filed;
import org.bedside.chart.ehrs.Ehr;
import org.bedside.chart.ehrs.Ehrs;
import org.bedside.patients.PatientId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What is to go into the record, and where it is.
@Service
public class Filings {

  private final FilingTable table;
  private final Ehrs ehrs;
  private final Clock clock;

  Filings(FilingTable table, Ehrs ehrs, Clock clock) {
    this.table = table;
    this.ehrs = ehrs;
    this.clock = clock;
  }

  /// See [org.bedside.chart.Chart#file].
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(String subject, int version, PatientId patient) {
    table.add(subject, version, patient, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  /// See [org.bedside.chart.Chart#filed].
  public Optional<Filed> state(String subject) {
    return table
        .newest(subject)
        .map(one -> new Filed(key(one), where(one).map(Ehr::name).orElse(""), one.changedAt()));
  }

  private Optional<Ehr> where(Filing one) {
    return one.ehr() == null ? Optional.empty() : ehrs.find(one.ehr());
  }

  private String key(Filing one) {
    return switch (one.state()) {
      case FILED -> "FILED";
      case REFUSED -> "REFUSED";
      case WAITING -> {
        if (ehrs.all().isEmpty()) {
          yield "NO_EHR";
        }
        yield one.trouble() == null ? "WAITING" : one.trouble().name();
      }
    };
  }
}
