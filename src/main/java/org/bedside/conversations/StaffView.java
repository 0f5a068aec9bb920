package org.bedside.conversations;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bedside.gate.Gate;
import org.bedside.gate.PrivateAnswer;
import org.bedside.guard.Finding;
import org.bedside.guard.Reading;
import org.bedside.patients.KnownPatient;
import org.bedside.patients.PatientId;
import org.bedside.patients.Patients;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.portal.Account;
import org.bedside.portal.AccountId;
import org.bedside.portal.Portal;
import org.bedside.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// All that the staff's pages of this room show.
@Component
class StaffView {

  /// A row of the list.
  ///
  /// @param by by when it is answered; null if nothing waits
  /// @param to the name of who claimed it or whose turn it is; empty if it waits for the pool
  record Row(
      CareThread thread, String patient, String newest, @Nullable ZonedDateTime by, String to) {}

  /// What in the words looks like somebody else's.
  record Mark(String words, String reason) {}

  /// What stays in a form that was not sent.
  record Typed(UUID thread, UUID message, String words, @Nullable Integer corrects) {

    static Typed fresh(String words) {
      return new Typed(UUID.randomUUID(), UUID.randomUUID(), words, null);
    }
  }

  private static final int MOST_SHOWN = 60;

  private final ThreadTable threads;
  private final MessageTable messages;
  private final Newest newest;
  private final DraftTable drafts;
  private final Bubbles bubbles;
  private final Routing routing;
  private final ThreadReaders readers;
  private final Appending appending;
  private final PracticeWrites writes;
  private final Gate gate;
  private final Portal portal;
  private final Patients patients;
  private final People people;
  private final Ready ready;
  private final OriginTable origins;
  private final Vault vault;

  StaffView(
      ThreadTable threads,
      MessageTable messages,
      Newest newest,
      DraftTable drafts,
      Bubbles bubbles,
      Routing routing,
      ThreadReaders readers,
      Appending appending,
      PracticeWrites writes,
      Gate gate,
      Portal portal,
      Patients patients,
      People people,
      Ready ready,
      OriginTable origins,
      Vault vault) {
    this.threads = threads;
    this.messages = messages;
    this.newest = newest;
    this.drafts = drafts;
    this.bubbles = bubbles;
    this.routing = routing;
    this.readers = readers;
    this.appending = appending;
    this.writes = writes;
    this.gate = gate;
    this.portal = portal;
    this.patients = patients;
    this.people = people;
    this.ready = ready;
    this.origins = origins;
    this.vault = vault;
  }

  void list(Person me, Model model) {
    var pools = routing.poolsOf(me);
    var waiting = rows(threads.waiting(pools));
    model.addAttribute("waiting", waiting);
    model.addAttribute("answered", rows(threads.answered(pools)));
    model.addAttribute(
        "mine",
        waiting.stream()
            .filter(row ->
                me.id().equals(row.thread().claimedBy())
                    || me.id().equals(row.thread().offeredTo()))
            .count());
  }

  private List<Row> rows(List<CareThread> all) {
    var zone = people.practice().zone();
    var beginnings = newest.of(all, MOST_SHOWN);
    var known = patients.find(all.stream().map(CareThread::patient).toList());
    var names = new HashMap<PersonId, String>();
    return all.stream()
        .map(one -> {
          var patient = known.get(one.patient());
          var to = one.claimedBy() == null ? one.offeredTo() : one.claimedBy();
          return new Row(
              one,
              patient == null ? "" : patient.name(),
              beginnings.getOrDefault(one.id(), ""),
              one.promisedBy() == null ? null : one.promisedBy().atZone(zone),
              to == null ? "" : names.computeIfAbsent(to, this::shortName));
        })
        .toList();
  }

  private String shortName(PersonId id) {
    return people.find(id).map(Person::shortName).orElse("");
  }

  /// One thread with the form to answer it.
  String thread(
      CareThread thread,
      @Nullable Typed typed,
      PrivateAnswer.@Nullable Confirm question,
      @Nullable String fault,
      Person me,
      Model model) {
    var draft = drafts.find(me.id().ledger(), thread.id().subject());
    var kept = Optional.ofNullable(typed).orElseGet(() -> Typed.fresh(draft));
    list(me, model);
    words(thread, me, model);
    model.addAttribute("typed", kept);
    model.addAttribute("fault", fault);
    question(question, model);
    guard(gate.review(writes.said(thread, kept.words(), List.of()), me), kept.words(), model);
    model.addAttribute("pools", routing.othersThan(thread.pool()));
    model.addAttribute("readyWords", ready.all(LocaleContextHolder.getLocale()));
    return "conversations/conversation";
  }

  void question(PrivateAnswer.@Nullable Confirm question, Model model) {
    model.addAttribute("seal", question == null ? "" : question.seal());
    model.addAttribute(
        "fresh", question == null ? List.of() : portalNames(question.fresh().stream().toList()));
    model.addAttribute(
        "questioned",
        question == null ? List.of() : marks(question.reading(), question.said().said()));
    model.addAttribute("unread", question == null ? List.of() : question.said().files());
  }

  private List<String> portalNames(List<String> principals) {
    return principals.stream()
        .flatMap(one ->
            Optional.of(one)
                .filter(p -> p.startsWith("account:"))
                .flatMap(p -> portal.find(new AccountId(UUID.fromString(p.substring(8)))))
                .map(Account::name)
                .stream())
        .sorted()
        .toList();
  }

  /// The form to correct what `me` said under a number; null if they did not.
  @Nullable Typed correcting(CareThread thread, int number, Person me) {
    return thread
        .sealing()
        .open(vault)
        .flatMap(key -> messages.find(thread.id(), number, key))
        .filter(one -> one.side() == Side.PRACTICE && one.author().equals(me.id().ledger()))
        .map(one -> new Typed(UUID.randomUUID(), UUID.randomUUID(), one.words(), number))
        .orElse(null);
  }

  /// Only the line below the words, while somebody types.
  void guard(CareThread thread, String words, Person me, Model model) {
    model.addAttribute("first", firstName(thread.patient()));
    guard(gate.review(writes.said(thread, words, List.of()), me), words, model);
  }

  void guard(Reading reading, String words, Model model) {
    model.addAttribute("ready", people.guardIsReady());
    model.addAttribute("marks", marks(reading, words));
    model.addAttribute("blank", words.isBlank());
  }

  static List<Mark> marks(Reading reading, String words) {
    return reading.findings().stream().map(one -> mark(one, words.strip())).distinct().toList();
  }

  private static Mark mark(Finding finding, String words) {
    var end = Math.min(words.length(), finding.end());
    return new Mark(
        words.substring(Math.min(finding.start(), end), end),
        "guard.reason." + finding.reason().name());
  }

  /// The words alone, for an open page that heard of news.
  void words(CareThread thread, Person me, Model model) {
    var zone = people.practice().zone();
    var known = patients.find(thread.patient());
    var name = known.map(KnownPatient::name).orElse("");
    var all = thread.sealing().open(vault).map(key -> messages.of(thread.id(), key));
    model.addAttribute("thread", thread);
    model.addAttribute("topic", ThreadReaders.topic(thread.id()));
    model.addAttribute("gone", all.isEmpty());
    model.addAttribute("patient", name);
    model.addAttribute("first", firstName(thread.patient()));
    model.addAttribute("age", known.map(KnownPatient::born).map(this::age).orElse(null));
    model.addAttribute("mrn", known.map(one -> ending(one.mrn())).orElse(""));
    model.addAttribute("days", bubbles.forPerson(thread, all.orElse(List.of()), me.id(), name));
    model.addAttribute("by", thread.promisedBy() == null ? null : thread.promisedBy().atZone(zone));
    model.addAttribute("inCare", readers.isInCare(me, thread));
    model.addAttribute("isMine", me.id().equals(thread.claimedBy()));
    model.addAttribute(
        "claimed",
        thread.claimedBy() == null
            ? ""
            : people.find(thread.claimedBy()).map(Person::shortName).orElse(""));
    model.addAttribute("reads", readersOf(thread));
    model.addAttribute("isFromPublic", origins.has(thread.id()));
  }

  /// Who reads the threads of this pool now, by name.
  List<String> membersOf(CareThread thread) {
    return routing.pool(thread.pool()).map(routing::members).orElse(List.of()).stream()
        .map(Person::name)
        .toList();
  }

  private String readersOf(CareThread thread) {
    return portal.readersOf(thread.patient(), thread.confidential()).stream()
        .map(Account::name)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private int age(LocalDate born) {
    var today = appending.now().atZone(people.practice().zone()).toLocalDate();
    return Period.between(born, today).getYears();
  }

  /// The last four digits are enough to tell two of a name apart.
  private static String ending(String mrn) {
    return mrn.length() <= 4 ? mrn : mrn.substring(mrn.length() - 4);
  }

  String firstName(PatientId patient) {
    return patients
        .find(patient)
        .map(one -> one.preferred().isBlank() ? one.name().split(" ", 2)[0] : one.preferred())
        .orElse("");
  }
}
