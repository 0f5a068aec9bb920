package org.bedside.conversations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.patients.PatientId;
import org.bedside.patients.Patients;
import org.bedside.portal.Account;
import org.bedside.portal.Portal;
import org.bedside.redflags.Flag;
import org.bedside.redflags.RedFlags;
import org.bedside.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a patient, or who cares for them, writes to the practice. Red flags interrupt once and
/// never hold anything back; a reply is always possible.
@Service
class PatientWrites {

  /// A closed thread is gone on with for so long; after that a new one begins that names it.
  private static final Duration SAME_MATTER = Duration.ofDays(30);

  /// The first message of a thread.
  ///
  /// @param evenSo whether its author saw what it could mean and sends it all the same
  /// @param files that go along
  record Begun(
      ThreadId thread,
      UUID message,
      PatientId patient,
      Reason reason,
      boolean confidential,
      String words,
      boolean evenSo,
      List<Staged> files) {

    Begun(
        ThreadId thread,
        UUID message,
        PatientId patient,
        Reason reason,
        boolean confidential,
        String words,
        boolean evenSo) {
      this(thread, message, patient, reason, confidential, words, evenSo, List.of());
    }
  }

  sealed interface Outcome {

    record Sent(ThreadId thread, int number) implements Outcome {}

    /// Call first. The words are kept as a draft until they are sent or changed.
    record Warned(List<Flag> flags) implements Outcome {}

    /// @param key of a sentence
    record Refused(String key) implements Outcome {}
  }

  private final Portal portal;
  private final Patients patients;
  private final ThreadTable threads;
  private final DraftTable drafts;
  private final Appending appending;
  private final Routing routing;
  private final OnToday onToday;
  private final Vault vault;
  private final Audit audit;
  private final RedFlags redFlags = RedFlags.create();

  PatientWrites(
      Portal portal,
      Patients patients,
      ThreadTable threads,
      DraftTable drafts,
      Appending appending,
      Routing routing,
      OnToday onToday,
      Vault vault,
      Audit audit) {
    this.portal = portal;
    this.patients = patients;
    this.threads = threads;
    this.drafts = drafts;
    this.appending = appending;
    this.routing = routing;
    this.onToday = onToday;
    this.vault = vault;
    this.audit = audit;
  }

  @Transactional
  public Outcome begin(Begun begun, Account account) {
    var role = role(account, begun.patient());
    if (role.isEmpty() || !portal.mayRead(account.id(), begun.patient(), begun.confidential())) {
      return new Outcome.Refused("conversations.fault.not-yours");
    }
    var flags = flags(begun.words(), begun.files());
    var files = begun.files();
    var drafted = drafted(begun.message(), account, role.get(), begun.words(), flags, files);
    var held = held(drafted, begun.words(), begun.evenSo(), flags, place(begun.patient()));
    return held.orElseGet(() -> begin(begun, null, drafted));
  }

  private Outcome begin(Begun begun, @Nullable ThreadId continues, Drafted drafted) {
    var again = appending.before(drafted);
    if (again.isPresent()) {
      return new Outcome.Sent(again.get().thread(), again.get().number());
    }
    var now = appending.now();
    var pool = routing.poolFor(begun.reason());
    patients.hold(begun.patient());
    var thread = fresh(begun, continues, pool.id(), drafted, now);
    if (!threads.add(thread)) {
      // Somebody was quicker with this id: most likely the same form, sent twice.
      return appending
          .before(drafted)
          .<Outcome>map(place -> new Outcome.Sent(place.thread(), place.number()))
          .orElseGet(() -> new Outcome.Refused("conversations.fault.twice"));
    }
    drafts.remove(drafted.author(), place(begun.patient()));
    return ask(thread, pool, drafted, now);
  }

  private CareThread fresh(
      Begun begun, @Nullable ThreadId continues, PoolId pool, Drafted drafted, Instant now) {
    return new CareThread(
        begun.thread(),
        begun.patient(),
        begun.reason(),
        begun.confidential(),
        Sealing.fresh(begun.thread(), now, vault),
        drafted.author(),
        now,
        pool,
        null,
        null,
        null,
        null,
        null,
        0,
        now,
        null,
        continues);
  }

  /// @param next for a new thread, should the old one be over: made by the page, so that a repeated
  ///   request begins one
  @Transactional
  public Outcome reply(
      ThreadId id, UUID next, UUID message, String words, boolean evenSo, Account account) {
    return reply(id, next, message, words, List.of(), evenSo, account);
  }

  @Transactional
  public Outcome reply(
      ThreadId id,
      UUID next,
      UUID message,
      String words,
      List<Staged> files,
      boolean evenSo,
      Account account) {
    var found = threads.lock(id);
    var relation =
        found
            .flatMap(thread -> portal.relation(account.id(), thread.patient()))
            .filter(one -> one.mayRead(found.get().confidential()));
    if (relation.isEmpty()) {
      return new Outcome.Refused("conversations.fault.not-yours");
    }
    var thread = found.get();
    var flags = flags(words, files);
    var role = relation.get().kind().name();
    var drafted = drafted(message, account, role, words, flags, files);
    var held = held(drafted, words, evenSo, flags, id.subject());
    if (held.isPresent()) {
      return held.get();
    }
    return isOver(thread)
        ? begin(onwards(thread, next, message, words), id, drafted)
        : ask(thread, routing.pool(thread.pool()).orElseThrow(), drafted, appending.now());
  }

  private boolean isOver(CareThread thread) {
    return thread.sealing().open(vault).isEmpty()
        || (thread.closedAt() != null
            && thread.closedAt().plus(SAME_MATTER).isBefore(appending.now()));
  }

  private static Begun onwards(CareThread thread, UUID next, UUID message, String words) {
    return new Begun(
        new ThreadId(next),
        message,
        thread.patient(),
        thread.reason(),
        thread.confidential(),
        words,
        true);
  }

  private Outcome ask(CareThread thread, Pool pool, Drafted drafted, Instant now) {
    var promised = routing.promise(thread.reason(), now);
    var asked = Threads.asked(thread, drafted.urgent(), promised, now);
    var grown = appending.append(onToday.offered(asked, pool, now), drafted, now);
    onToday.put(grown);
    return new Outcome.Sent(grown.id(), grown.last());
  }

  /// Why its author should call first.
  List<Flag> flags(String words, List<Staged> files) {
    return redFlags.read(Staged.said(words, files));
  }

  /// Why it is not sent now: because it was before, because it cannot be, or because its author
  /// should call first.
  private Optional<Outcome> held(
      Drafted drafted, String words, boolean evenSo, List<Flag> flags, String place) {
    var again = appending.before(drafted);
    if (again.isPresent()) {
      return again.map(at -> new Outcome.Sent(at.thread(), at.number()));
    }
    var fault = Drafted.fault(words, drafted.files());
    if (fault.isPresent()) {
      return fault.map(Outcome.Refused::new);
    }
    return flags.isEmpty() || evenSo
        ? Optional.empty()
        : Optional.of(warned(drafted, words, flags, place));
  }

  private Outcome warned(Drafted drafted, String words, List<Flag> flags, String place) {
    drafts.put(drafted.author(), place, words, appending.now());
    audit.record(
        Entry.of(drafted.author(), "message.warned", place)
            .with("kinds", String.join(",", flags.stream().map(f -> f.kind().name()).toList())));
    return new Outcome.Warned(flags);
  }

  /// Urgent is what carries a red flag, whether or not its author saw the warning.
  private static Drafted drafted(
      UUID id, Account account, String role, String words, List<Flag> flags, List<Staged> files) {
    var author = account.id().principal();
    var urgent = !flags.isEmpty();
    return new Drafted(id, Side.PATIENT, author, role, words.strip(), null, urgent, files);
  }

  private Optional<String> role(Account account, PatientId patient) {
    return portal.relation(account.id(), patient).map(relation -> relation.kind().name());
  }

  /// Where the draft of a new thread for `patient` is kept.
  static String place(PatientId patient) {
    return patient.subject();
  }
}
