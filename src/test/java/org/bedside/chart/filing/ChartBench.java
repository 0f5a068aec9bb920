package org.bedside.chart.filing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bedside.BedsideApplication;
import org.bedside.OpenPorts;
import org.bedside.chart.Chart;
import org.bedside.chart.TestEhrs;
import org.bedside.conversations.Reason;
import org.bedside.conversations.TestThreads;
import org.bedside.patients.KnownPatient;
import org.bedside.patients.Patients;
import org.bedside.patients.TestPatients;
import org.bedside.peers.EhrClient;
import org.bedside.peers.EhrPeer;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.portal.TestAccounts;
import org.bedside.roster.Patient;
import org.bedside.roster.Sex;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How many threads a second are filed in a real record, and how late a chart is beside the
/// record's own answers. Arguments: threads (1,000), looks (100).
final class ChartBench {

  private static final int PATIENTS = 100;
  private static final String NUMBERS = "http://hospital.smarthealthit.org";

  /// Who has the fullest chart among those whom nobody ever was.
  private static final String FULL = "2e23caa4-d831-1f47-c522-0518bab7bd3d";

  private final ConfigurableApplicationContext house;
  private final EhrPeer peer;
  private final EhrClient others;

  private ChartBench(ConfigurableApplicationContext house, EhrPeer peer) {
    this.house = house;
    this.peer = peer;
    others = EhrClient.of(peer);
    others.signIn();
  }

  public static void main(String[] arguments) throws Exception {
    var threads = arguments.length < 1 ? 1_000 : Integer.parseInt(arguments[0]);
    var looks = arguments.length < 2 ? 100 : Integer.parseInt(arguments[1]);
    var port = freePort();
    try (var house =
        new SpringApplicationBuilder(BedsideApplication.class)
            .run(
                "--bedside.data=target/bench-house",
                "--server.port=" + port,
                "--spring.main.sources=org.bedside.TestBeans",
                "--bedside.origin=http://localhost:" + port,
                "--bedside.egress.allowed-private-origins=" + OpenPorts.EHR.origin(),
                "--logging.level.org.bedside=warn")) {
      new ChartBench(house, EhrPeer.running()).measure(threads, looks);
    }
    System.exit(0);
  }

  private void measure(int threads, int looks) throws Exception {
    house.getBean(TestPeople.class).practice(false);
    var hannah =
        house
            .getBean(TestPeople.class)
            .with("Dr. Hannah Okafor", Role.CLINICIAN, Role.PRIVACY_OFFICER);
    house.getBean(JdbcClient.class).sql("update pool set reasons = '{}' where not rest").update();
    var ehrs = house.getBean(TestEhrs.class);
    ehrs.none(hannah);
    var known = known();
    close(known, hannah, threads);
    ehrs.connected(peer, NUMBERS, hannah);
    file(threads);
    looks(known, looks);
  }

  private List<KnownPatient> known() throws Exception {
    var all = new ArrayList<Patient>();
    all.add(patient("Mariano", "Tamez", LocalDate.of(1946, 6, 1), FULL));
    for (var i = 0; i < PATIENTS; i++) {
      var born = LocalDate.of(1950, 1, 1).plusDays(i);
      var number = "bench-" + System.nanoTime() + "-" + i;
      all.add(patient("Ida" + i, "Yarrow", born, number));
      others.post(
          "Patient",
          Map.of(
              "resourceType", "Patient",
              "identifier", List.of(Map.of("system", NUMBERS, "value", number)),
              "birthDate", born.toString()));
    }
    house.getBean(TestPatients.class).are(all.toArray(Patient[]::new));
    return house.getBean(Patients.class).everybody();
  }

  private static Patient patient(String first, String last, LocalDate born, String number) {
    return new Patient(
        "", number, first, "", last, "", Sex.U, born, "", "", "", "", "", "", "", List.of(),
        List.of());
  }

  private void close(List<KnownPatient> known, Person hannah, int threads) {
    var asks = house.getBean(TestThreads.class);
    var accounts =
        known.stream().map(one -> house.getBean(TestAccounts.class).of(one.id())).toList();
    var began = System.nanoTime();
    for (var i = 0; i < threads; i++) {
      var who = i % known.size();
      var thread =
          asks.asked(
              accounts.get(who), known.get(who).id(), Reason.REFILL, "May I have more of it?");
      asks.answered(hannah, thread, "It waits for you at the desk.");
      asks.closed(hannah, thread);
    }
    System.out.printf("%,d threads closed in %.0f s%n", threads, seconds(began));
  }

  private void file(int threads) throws InterruptedException {
    var table = house.getBean(FilingTable.class);
    var job = house.getBean(FilingJob.class);
    var cpu = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    var theirs = ProcessHandle.of(peer.pid()).orElseThrow();
    var theirCpu = theirs.info().totalCpuDuration().orElse(Duration.ZERO);
    var before = threads - table.waiting().many();
    var began = System.nanoTime();
    while (table.waiting().many() > 0) {
      job.look();
      Thread.sleep(20);
    }
    var took = seconds(began);
    System.out.printf(
        "%,d threads filed in %.1f s: %.1f a second; ours %.1f ms of processor time each, theirs %.1f; "
            + "%d need a person%n",
        threads - before,
        took,
        (threads - before) / took,
        millis(cpu, ProcessHandle.current()) / threads,
        millis(theirCpu, theirs) / threads,
        table.refused(10).size());
  }

  /// The chart as staff see it, and the same six questions asked by somebody else at once.
  private void looks(List<KnownPatient> known, int looks) throws Exception {
    var chart = house.getBean(Chart.class);
    var mariano =
        known.stream().filter(one -> one.mrn().equals(FULL)).findFirst().orElseThrow().id();
    var ours = new double[looks];
    var theirs = new double[looks];
    for (var i = -5; i < looks; i++) {
      var one = timed(() -> chart.read(mariano));
      var other = timed(this::asked);
      if (i >= 0) {
        ours[i] = one;
        theirs[i] = other;
      }
    }
    Arrays.sort(ours);
    Arrays.sort(theirs);
    System.out.printf(
        "a chart read: p50 %.0f ms, p95 %.0f ms; the record's own answers: p50 %.0f, p95 %.0f; "
            + "p95 is %.2f times theirs%n",
        at(ours, .5),
        at(ours, .95),
        at(theirs, .5),
        at(theirs, .95),
        at(ours, .95) / at(theirs, .95));
  }

  private Object asked() throws Exception {
    try (var calls = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          List.<Callable<Object>>of(
              () -> others.get("AllergyIntolerance?patient=" + FULL + "&_count=50"),
              () -> others.get("MedicationRequest?patient=" + FULL + "&status=active&_count=50"),
              () -> others.get("Condition?patient=" + FULL + "&clinical-status=active&_count=50"),
              () ->
                  others.get(
                      "Observation?patient=" + FULL + "&category=laboratory&_sort=-date&_count=20"),
              () -> others.get("Encounter?patient=" + FULL + "&_sort=-date&_count=5"),
              () -> others.get("Immunization?patient=" + FULL + "&_sort=-date&_count=10"));
      return calls.invokeAll(all);
    }
  }

  private static double timed(Callable<?> work) throws Exception {
    var began = System.nanoTime();
    work.call();
    return (System.nanoTime() - began) / 1e6;
  }

  private static double at(double[] sorted, double part) {
    return sorted[(int) Math.min(sorted.length - 1, Math.round(part * sorted.length))];
  }

  private static double millis(Duration before, ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(before).minus(before).toNanos() / 1e6;
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
