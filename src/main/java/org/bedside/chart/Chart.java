package org.bedside.chart;

import java.util.Optional;
import org.bedside.chart.ehrs.Ehrs;
import org.bedside.chart.filing.Filings;
import org.bedside.chart.reading.ChartReading;
import org.bedside.patients.PatientId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door of this room.
@Service
public class Chart {

  private final Filings filings;
  private final ChartReading reading;
  private final Ehrs ehrs;

  Chart(Filings filings, ChartReading reading, Ehrs ehrs) {
    this.ehrs = ehrs;
    this.filings = filings;
    this.reading = reading;
  }

  /// This goes into the record, if the practice has one elsewhere; and else as soon as it has.
  /// Inside the transaction that closes it, so that nothing is closed and forgotten. The same
  /// version again adds nothing.
  ///
  /// @param subject of which a room knows the [Transcript], see [Filable]
  /// @param version grows with each word that came
  @Transactional(propagation = Propagation.MANDATORY)
  public void file(String subject, int version, PatientId patient) {
    filings.add(subject, version, patient);
  }

  /// Whether the practice has a record elsewhere.
  public boolean isConnected() {
    return !ehrs.all().isEmpty();
  }

  /// Where it is on its way into the record; none if nobody wanted it filed.
  public Optional<Filed> filed(String subject) {
    return filings.state(subject);
  }

  /// What the record says of a patient now. It takes a few seconds at most; whoever shows it has
  /// asked whether the reader may see it, and writes down that they did.
  public ChartView read(PatientId patient) {
    return reading.read(patient);
  }
}
