package org.bedside.journeys;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import org.bedside.Browser;
import org.bedside.channels.TestChannels;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.publishing.TestPosts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/// Every page that a person opens by itself, filled with a few posts, by day and by night: axe
/// finds nothing, nothing scrolls sideways, the console is silent, and no other host is asked (case
/// 54). The pictures in `target/shots` are there to be looked at beside the design.
abstract class Pages {

  private record Looked(String path, String name) {}

  private static final List<Looked> STAFF =
      List.of(
          new Looked("/today", "02-today"),
          new Looked("/posts/new", "03-compose-empty"),
          new Looked("/calendar", "04-calendar"),
          new Looked("/calendar?view=list", "04-calendar-list"),
          new Looked("/audit", "12a-audit"),
          new Looked("/channels", "15-channels"),
          new Looked("/people", "people"),
          new Looked("/me", "me"));

  private static final List<Looked> PUBLIC =
      List.of(
          new Looked("/", "01-home"),
          new Looked("/news", "01-news"),
          new Looked("/ask", "01-ask"),
          new Looked("/newsletter", "01-newsletter"),
          new Looked("/our-people", "01-our-people"),
          new Looked("/sign-in", "16-sign-in"));

  @RegisterExtension Browser browser = new Browser();
  @Autowired TestPeople people;
  @Autowired TestChannels channels;
  @Autowired TestPosts posts;

  abstract int width();

  @Test
  void by_day() throws InterruptedException {
    look(ColorScheme.LIGHT);
  }

  @Test
  void by_night() throws InterruptedException {
    look(ColorScheme.DARK);
  }

  private void look(ColorScheme light) throws InterruptedException {
    people.practice();
    channels.openOwnGround();
    var writer = people.with("Priya Raman", Role.CLINICIAN);
    var owner = people.with("Dr. Hannah Okafor", Role.OWNER, Role.CLINICIAN, Role.CLINICAL_LEAD);
    said(writer, owner);
    var page = browser.window(width(), light);
    browser.outsiders(page);
    PUBLIC.forEach(one -> look(page, one, light));
    browser.signIn(page, owner.id().value().toString());
    STAFF.forEach(one -> look(page, one, light));
  }

  private void said(Person writer, Person owner) throws InterruptedException {
    var text = "This Saturday from 9 to noon we give flu shots without an appointment.";
    channels.arrived(posts.approved("Flu shots on Saturday", text, writer, owner));
    channels.arrived(posts.approved("Walk after meals", "Slowly counts.", writer, owner));
    posts.asked("Bring your cuff", "We check it against ours in two minutes.", writer);
  }

  private void look(com.microsoft.playwright.Page page, Looked one, ColorScheme light) {
    page.navigate(one.path());
    Browser.shot(
        page, "%s-%d-%s".formatted(one.name(), width(), light.name().toLowerCase(Locale.ROOT)));
    Browser.axe(page);
  }
}
