package org.bedside.peers.ehr;

import java.nio.file.Path;

/// The record system as a program: `Ehr FOLDER PORT` serves the database in FOLDER until its input
/// ends; `Ehr FOLDER fill FILE` makes that database from a file of resources.
public final class Ehr {

  private Ehr() {}

  public static void main(String[] words) throws Exception {
    var folder = Path.of(words[0]).toAbsolutePath();
    System.setProperty(
        RecordsConfig.DATABASE,
        "jdbc:h2:file:" + folder.resolve("ehr") + ";DB_CLOSE_ON_EXIT=FALSE");
    if (words[1].equals("fill")) {
      System.setProperty(RecordsConfig.TABLES, "create");
      var records = Records.start(folder, "http://localhost/fhir");
      Filling.of(records, Path.of(words[2]));
      records.stop();
      System.exit(0);
    }
    serve(folder, Integer.parseInt(words[1]));
    System.in.transferTo(java.io.OutputStream.nullOutputStream());
    System.exit(0);
  }

  private static void serve(Path folder, int port) throws Exception {
    var smart = new Smart("http://localhost:" + port);
    var records = Records.start(folder, smart.base());
    var faults = new Faults();
    var log = new RequestLog();
    var fhir = new FhirDoor(smart, faults, new Relay(records.origin()), new Exports(records));
    var front = new Front(port, smart, faults, fhir, log);
    var control = new Control(smart, faults, log, new Crowd(records), front);
    front.open();
    System.out.println("READY " + control.port());
  }
}
