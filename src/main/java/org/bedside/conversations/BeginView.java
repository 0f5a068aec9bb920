package org.bedside.conversations;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bedside.conversations.StaffView.Typed;
import org.bedside.gate.Gate;
import org.bedside.gate.PrivateAnswer;
import org.bedside.gate.PrivateWords;
import org.bedside.patients.KnownPatient;
import org.bedside.people.Person;
import org.bedside.portal.Account;
import org.bedside.portal.Portal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// The form with which the practice writes first.
@Component
class BeginView {

  /// To whom, and because of what.
  ///
  /// @param from the subject of what stands in public; empty if nothing does, or what a page sent
  ///   is none
  record Beginning(KnownPatient patient, @Nullable Reason reason, String from) {

    private static final Pattern SUBJECT =
        Pattern.compile("[a-z]{1,20}:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    Beginning {
      from = SUBJECT.matcher(from).matches() ? from : "";
    }
  }

  private final StaffView view;
  private final Gate gate;
  private final Portal portal;
  private final MessageSource messages;

  BeginView(StaffView view, Gate gate, Portal portal, MessageSource messages) {
    this.view = view;
    this.gate = gate;
    this.portal = portal;
    this.messages = messages;
  }

  String page(
      Beginning beginning,
      @Nullable Typed typed,
      PrivateAnswer.@Nullable Confirm question,
      @Nullable String fault,
      Person me,
      Model model) {
    var patient = beginning.patient();
    var to = portal.readersOf(patient.id(), false);
    var kept = Optional.ofNullable(typed).orElseGet(() -> Typed.fresh(first(beginning, to)));
    model.addAttribute("patient", patient);
    model.addAttribute("first", view.firstName(patient.id()));
    model.addAttribute("typed", kept);
    model.addAttribute("from", beginning.from());
    model.addAttribute("reason", beginning.reason());
    model.addAttribute("reasons", Arrays.asList(Reason.values()));
    model.addAttribute("fault", fault);
    view.question(question, model);
    model.addAttribute("reads", to.stream().map(Account::name).collect(Collectors.joining(", ")));
    var said = new PrivateWords(kept.words().strip(), patient.id().value(), Set.of(), Set.of());
    view.guard(gate.review(said, me), kept.words(), model);
    return "conversations/begin";
  }

  /// What leads from public to private says nothing of what stands there, and is in the language of
  /// whoever reads it.
  private String first(Beginning beginning, List<Account> to) {
    var language =
        to.stream().findFirst().map(Account::language).orElseGet(LocaleContextHolder::getLocale);
    return beginning.from().isEmpty()
        ? ""
        : said("conversations.begin.from-public.words", language);
  }

  private String said(String key, Locale language) {
    return messages.getMessage(key, null, language);
  }
}
