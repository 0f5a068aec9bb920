package org.bedside.pace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The people of a [HouseProgram]: patients who write, and staff who answer them. Who belongs to a
/// patient's thread is always the same.
public final class Practice {

  /// Somebody's browser, and what it is called in addresses.
  private record Seat(Visitor browser, String root) {}

  private final HouseProgram house;
  private final List<Visitor> patients = new ArrayList<>();
  private final List<Visitor> staff = new ArrayList<>();

  private Practice(HouseProgram house) {
    this.house = house;
  }

  public static Practice of(HouseProgram house, int patients, int staff)
      throws IOException, InterruptedException {
    var practice = new Practice(house);
    for (var line : house.ask("people %d %d".formatted(patients, staff))) {
      var words = line.split(" ");
      (words[0].equals("STAFF") ? practice.staff : practice.patients).add(house.visitor(words[1]));
    }
    return practice;
  }

  public List<Visitor> staff() {
    return List.copyOf(staff);
  }

  /// New threads of the first patients, each with a window of both sides open at it.
  public List<Talk> talks(int count) throws IOException, InterruptedException {
    var talks = new ArrayList<Talk>();
    for (var line : house.ask("threads " + count)) {
      var thread = line.split(" ")[1];
      var i = talks.size();
      var answering = i % staff.size();
      var talk =
          new Talk(
              thread,
              answering,
              new Seat(patients.get(i).window(), "/messages/" + thread),
              new Seat(staff.get(answering).window(), "/conversations/" + thread));
      talk.patient.browser.open(talk.patient.root);
      talk.staff.browser.open(talk.staff.root);
      talks.add(talk);
    }
    return talks;
  }

  /// One thread, as both sides have it open.
  public static final class Talk implements AutoCloseable {

    private final String thread;
    private final int answering;
    private final Seat patient;
    private final Seat staff;

    private Talk(String thread, int answering, Seat patient, Seat staff) {
      this.thread = thread;
      this.answering = answering;
      this.patient = patient;
      this.staff = staff;
    }

    public String thread() {
      return thread;
    }

    public String topic() {
      return "thread:" + thread;
    }

    /// The place among the staff of whoever answers.
    public int answering() {
      return answering;
    }

    /// As the form of the page does.
    ///
    /// @param id of the message, made by the page
    public Answer write(boolean byPatient, UUID id, String words) throws IOException {
      return byPatient
          ? patient.browser.post(
              patient.root,
              Map.of("thread", id.toString(), "message", id.toString(), "words", words))
          : staff.browser.post(
              staff.root + "/answer", Map.of("message", id.toString(), "words", words));
    }

    /// The whole page.
    public Answer open(boolean byPatient) throws IOException {
      var seat = byPatient ? patient : staff;
      return seat.browser.get(seat.root);
    }

    /// The words alone, in a window of their own, as the open page asks for them when it heard.
    public Answer words(boolean byPatient, Visitor window) throws IOException {
      return window.refresh((byPatient ? patient : staff).root + "/words");
    }

    public Visitor window(boolean ofPatient) {
      return (ofPatient ? patient : staff).browser.window();
    }

    @Override
    public void close() throws IOException {
      patient.browser.close();
      staff.browser.close();
    }
  }
}
