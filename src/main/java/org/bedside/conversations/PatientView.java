package org.bedside.conversations;

import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bedside.hours.Hours;
import org.bedside.patients.KnownPatient;
import org.bedside.patients.PatientId;
import org.bedside.patients.Patients;
import org.bedside.people.People;
import org.bedside.portal.Account;
import org.bedside.portal.Portal;
import org.bedside.portal.Relation;
import org.bedside.redflags.Flag;
import org.bedside.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// All that a patient's pages of this room show.
@Component
class PatientView {

  /// A row of the list.
  ///
  /// @param whose the patient's name where the account reads for more than one; else empty
  /// @param newest the beginning of the newest words; empty once they cannot be read any more
  record Row(CareThread thread, String whose, String newest, int unread, ZonedDateTime at) {}

  /// One of those for whom an account may write.
  record Whose(PatientId id, String name, boolean self) {}

  /// A reason with by when it would be answered.
  record Choice(Reason reason, ZonedDateTime by) {}

  /// What stays in a form that was not sent.
  record Typed(UUID thread, UUID message, String words, @Nullable Reason reason, boolean only) {

    static Typed fresh(String words) {
      return new Typed(UUID.randomUUID(), UUID.randomUUID(), words, null, false);
    }
  }

  private static final int MOST_SHOWN = 80;

  private final ThreadTable threads;
  private final MessageTable messages;
  private final Newest newest;
  private final SeenTable seen;
  private final DraftTable drafts;
  private final Bubbles bubbles;
  private final Routing routing;
  private final Appending appending;
  private final Portal portal;
  private final Patients patients;
  private final People people;
  private final Hours hours;
  private final Vault vault;
  private final WaitingKeys waiting;

  PatientView(
      ThreadTable threads,
      MessageTable messages,
      Newest newest,
      SeenTable seen,
      DraftTable drafts,
      Bubbles bubbles,
      Routing routing,
      Appending appending,
      Portal portal,
      Patients patients,
      People people,
      Hours hours,
      Vault vault,
      WaitingKeys waiting) {
    this.threads = threads;
    this.messages = messages;
    this.newest = newest;
    this.seen = seen;
    this.drafts = drafts;
    this.bubbles = bubbles;
    this.routing = routing;
    this.appending = appending;
    this.portal = portal;
    this.patients = patients;
    this.people = people;
    this.hours = hours;
    this.vault = vault;
    this.waiting = waiting;
  }

  /// Those for whom an account reads and writes now.
  List<Whose> whose(Account me) {
    return whose(portal.relations(me.id()));
  }

  private List<Whose> whose(List<Relation> relations) {
    return relations.stream()
        .flatMap(one -> patients.find(one.patient()).map(known -> whose(one, known)).stream())
        .toList();
  }

  private static boolean mayRead(List<Relation> relations, CareThread thread) {
    return relations.stream()
        .anyMatch(
            one -> one.patient().equals(thread.patient()) && one.mayRead(thread.confidential()));
  }

  private static Whose whose(Relation relation, KnownPatient known) {
    return new Whose(known.id(), known.name(), relation.kind() == Relation.Kind.SELF);
  }

  /// Every thread that an account may read, the newest words first; those put away come apart.
  void list(Account me, Model model) {
    var relations = portal.relations(me.id());
    var whose = whose(relations);
    var all =
        threads.of(whose.stream().map(Whose::id).toList()).stream()
            .filter(one -> mayRead(relations, one))
            .toList();
    var ids = all.stream().map(CareThread::id).toList();
    var unread = seen.unread(ids, me.id().principal());
    var away = seen.away(ids, me.id().principal());
    var byAway =
        all.stream()
            .collect(
                Collectors.partitioningBy(one -> away.getOrDefault(one.id(), 0) >= one.last()));
    model.addAttribute("whose", whose);
    model.addAttribute("rows", rows(byAway.getOrDefault(false, List.of()), unread, whose));
    model.addAttribute("away", rows(byAway.getOrDefault(true, List.of()), unread, whose));
  }

  private List<Row> rows(List<CareThread> all, Map<ThreadId, Integer> unread, List<Whose> whose) {
    var zone = people.practice().zone();
    var beginnings = newest.of(all, MOST_SHOWN);
    return all.stream()
        .map(one ->
            new Row(
                one,
                whose.size() > 1 ? name(one.patient(), whose) : "",
                beginnings.getOrDefault(one.id(), ""),
                unread.getOrDefault(one.id(), 0),
                one.lastAt().atZone(zone)))
        .toList();
  }

  private static String name(PatientId id, List<Whose> whose) {
    return whose.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .map(Whose::name)
        .orElse("");
  }

  /// The form for a new question.
  ///
  /// @param flags why its author should call first; empty if nothing was found
  /// @param fault the key of why it was not sent; null if nothing is wrong
  String form(
      Whose about,
      @Nullable Typed typed,
      List<Flag> flags,
      @Nullable String fault,
      Account me,
      Model model) {
    var zone = people.practice().zone();
    var now = appending.now();
    var draft = drafts.find(me.id().principal(), PatientWrites.place(about.id()));
    model.addAttribute("about", about);
    model.addAttribute("whose", whose(me));
    model.addAttribute("typed", Optional.ofNullable(typed).orElseGet(() -> Typed.fresh(draft)));
    model.addAttribute(
        "choices",
        Arrays.stream(Reason.values())
            .map(one -> new Choice(one, routing.promise(one, now).atZone(zone)))
            .toList());
    model.addAttribute("hasOthers", about.self() && hasOthers(about.id()));
    interrupted(flags, fault, model);
    sealedBy(me, model);
    return "conversations/new";
  }

  private boolean hasOthers(PatientId patient) {
    return portal.readersOf(patient, false).size() > portal.readersOf(patient, true).size();
  }

  private void interrupted(List<Flag> flags, @Nullable String fault, Model model) {
    model.addAttribute("flags", flags);
    model.addAttribute(
        "calls",
        flags.stream()
            .map(flag -> flag.call().number())
            .filter(number -> !number.isEmpty())
            .distinct()
            .toList());
    model.addAttribute("fault", fault);
    model.addAttribute("phone", people.practice().phone());
    model.addAttribute("open", hours.open(appending.now()));
    model.addAttribute(
        "opens",
        hours
            .nextOpening(appending.now())
            .map(at -> at.atZone(people.practice().zone()))
            .orElse(null));
  }

  /// By what the device seals words that wait there for a connection.
  private void sealedBy(Account me, Model model) {
    model.addAttribute("account", me.principal());
    model.addAttribute("waitingKey", waiting.of(me));
  }

  /// One thread, read by `me` up to its end from now on.
  String thread(
      CareThread thread,
      @Nullable Typed typed,
      List<Flag> flags,
      @Nullable String fault,
      Account me,
      Model model) {
    var draft = drafts.find(me.id().principal(), thread.id().subject());
    model.addAttribute("typed", Optional.ofNullable(typed).orElseGet(() -> Typed.fresh(draft)));
    interrupted(flags, fault, model);
    sealedBy(me, model);
    list(me, model);
    words(thread, me, model);
    return "conversations/thread";
  }

  /// The words alone, for an open page that heard of news.
  void words(CareThread thread, Account me, Model model) {
    var name = patients.find(thread.patient()).map(KnownPatient::name).orElse("");
    var all = thread.sealing().open(vault).map(key -> messages.of(thread.id(), key));
    model.addAttribute("thread", thread);
    model.addAttribute("topic", ThreadReaders.topic(thread.id()));
    model.addAttribute("gone", all.isEmpty());
    model.addAttribute("patient", name);
    model.addAttribute(
        "mine",
        whose(me).stream().anyMatch(one -> one.self() && one.id().equals(thread.patient())));
    model.addAttribute("days", bubbles.forAccount(thread, all.orElse(List.of()), me, name));
    model.addAttribute(
        "promised",
        thread.promisedBy() == null ? null : thread.promisedBy().atZone(people.practice().zone()));
  }
}
