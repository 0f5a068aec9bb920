package org.bedside.stories;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bedside.networks.Network;
import org.bedside.stories.Document.Section;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Writes the document that a patient reads, in plain language (45 CFR 164.508(c)(3)) and in
/// theirs. Its sections are the elements of 164.508(c)(1) and the statements of (c)(2), in this
/// order.
@Component
class Documents {

  private final MessageSource words;

  Documents(MessageSource words) {
    this.words = words;
  }

  Document of(Terms terms, Locale language) {
    var sections = new ArrayList<Section>();
    // (c)(1)(i): what exactly, in a specific and meaningful fashion; and whose it is.
    sections.add(section("what", what(terms, language), language));
    sections.add(section("whose", whose(terms, language), language));
    // (c)(1)(ii): who discloses.
    sections.add(section("who", List.of(terms.discloser() + "\n" + terms.address()), language));
    // (c)(1)(iii): who receives.
    var places = terms.networks().stream().map(Network::title).collect(Collectors.joining("\n"));
    sections.add(
        section("where", List.of(word("document.where.everybody", language), places), language));
    // (c)(1)(iv): each purpose.
    sections.add(section("purpose", List.of(terms.purpose()), language));
    // (a)(3)(ii): whether somebody pays for it.
    if (!terms.money().isBlank()) {
      sections.add(
          section(
              "money", List.of(word("document.money.paid", language), terms.money()), language));
    }
    // (c)(1)(v): the last day.
    sections.add(
        section(
            "until",
            List.of(word("document.until.day", language, day(terms.expires(), language))),
            language));
    sections.addAll(statements(terms, language));
    return new Document(word("document.title", language), sections);
  }

  /// The statements of (c)(2): (i) the right to take it back and how, with what that cannot undo;
  /// (ii) that care does not depend on it; (iii) that others may pass it on. Last (c)(4): the copy.
  private List<Section> statements(Terms terms, Locale language) {
    return List.of(
        section(
            "back",
            List.of(
                word("document.back.how", language, terms.phone(), terms.discloser()),
                word("document.back.then", language)),
            language),
        section("care", List.of(word("document.care.same", language)), language),
        section("onward", List.of(word("document.onward.others", language)), language),
        section("copy", List.of(word("document.copy.yours", language)), language));
  }

  private List<String> what(Terms terms, Locale language) {
    var what = new ArrayList<String>();
    if (!terms.words().isBlank()) {
      what.add(word("document.what.words", language));
      what.add(terms.words());
    }
    if (!terms.pictures().isEmpty()) {
      what.add(word("document.what.pictures", language));
      for (var picture : terms.pictures()) {
        what.add(word("document.what.picture", language, picture.alt(), picture.sha256()));
      }
    }
    what.add(word("document.what.else", language));
    return what;
  }

  private List<String> whose(Terms terms, Locale language) {
    var authority = terms.authority();
    return authority == null
        ? List.of(terms.whose())
        : List.of(
            terms.whose(),
            word(
                "document.whose.represented",
                language,
                terms.representative(),
                word("authority." + authority.name(), language)));
  }

  /// (c)(1)(vi): the signature, the day, and by which right somebody signs for the patient.
  Document signed(
      Document shown,
      Terms terms,
      String name,
      Instant at,
      ZoneId zone,
      String written,
      Locale to) {
    var lines = new ArrayList<String>();
    lines.add(name);
    var authority = terms.authority();
    if (authority != null) {
      var why = word("authority." + authority.name(), to);
      lines.add(word("document.signature.for", to, terms.whose(), why));
    }
    var moment = at.atZone(zone);
    lines.add(
        word(
            "document.signature.at",
            to,
            day(moment, to),
            DateTimeFormatter.ofPattern("HH:mm:ss", to).format(moment),
            zone.getId()));
    lines.add(word("document.signature.agreed", to));
    lines.add(word("document.signature.language", to));
    lines.add(word("document.signature.record", to, Document.sha256(written)));
    return shown.with(new Section(word("document.signature", to), lines));
  }

  String day(TemporalAccessor day, Locale language) {
    var pattern = words.getMessage("web.times.year.format", null, language);
    return DateTimeFormatter.ofPattern(pattern, language).format(day);
  }

  private Section section(String key, List<String> paragraphs, Locale language) {
    return new Section(word("document." + key, language), paragraphs);
  }

  private String word(String key, Locale language, Object... filled) {
    return words.getMessage("stories." + key, filled, language);
  }
}
