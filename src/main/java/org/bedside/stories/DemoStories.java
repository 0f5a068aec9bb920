package org.bedside.stories;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.bedside.networks.Network;
import org.bedside.people.Demo;
import org.bedside.people.DemoPart;
import org.bedside.people.Person;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What the invented practice asked invented patients: one has signed, one has the link, and one
/// signed a while ago for what ends within the week.
@Component
@Order(8)
class DemoStories implements DemoPart {

  private final Preparing preparing;
  private final Signing signing;
  private final Authorizations table;
  private final Documents documents;

  DemoStories(Preparing preparing, Signing signing, Authorizations table, Documents documents) {
    this.preparing = preparing;
    this.signing = signing;
    this.table = table;
    this.documents = documents;
  }

  @Override
  public void fill(Demo demo) {
    var today = demo.now().atZone(demo.practice().zone()).toLocalDate();
    sign(
        asked(
            demo,
            demo.priya(),
            "Knee, back on the trail",
            "Rosa Delgado",
            "I was afraid of the stairs. Eight months later I walk to the river and back, and I complain about the dog, not about my knee.",
            "To show others that a new knee is worth the trouble",
            today.plusYears(1),
            Locale.ENGLISH),
        Locale.ENGLISH);
    asked(
        demo,
        demo.marcus(),
        "First winter without smoking",
        "Walter Quist",
        "The first week was bad. The phone call on Thursday got me through the second one.",
        "To encourage others who want to stop smoking",
        today.plusMonths(6),
        Locale.ENGLISH);
    sign(
        asked(
            demo,
            demo.priya(),
            "Walking group, one year",
            "Inés Castillo",
            "Al principio iba por el café. Ahora voy por la gente, y mi presión también lo nota.",
            "To invite others to the walking group",
            today.plusDays(6),
            Locale.of("es")),
        Locale.of("es"));
  }

  private AuthorizationId asked(
      Demo demo,
      Person author,
      String called,
      String whose,
      String words,
      String purpose,
      LocalDate expires,
      Locale language) {
    var practice = demo.practice();
    var id = AuthorizationId.random();
    var terms =
        new Terms(
            whose,
            null,
            "",
            words,
            List.of(),
            List.of(Network.WEBSITE, Network.NEWSLETTER, Network.FACEBOOK),
            practice.name(),
            practice.address() + ", " + practice.place(),
            practice.phone(),
            purpose,
            "",
            expires);
    preparing.save(id, 0, new Content(called, "", terms), language, author.id());
    preparing.link(id, author.id());
    return id;
  }

  private void sign(AuthorizationId id, Locale language) {
    var terms = table.find(id).orElseThrow().terms();
    signing.sign(id, terms.whose(), documents.of(terms, language).sha256(), language);
  }
}
