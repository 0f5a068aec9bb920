package org.bedside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import org.bedside.Browser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/// Every page that a person opens by itself, by day and by night: axe finds nothing, nothing
/// scrolls sideways, the console is silent, and no other host is asked (case 54). The pictures in
/// `target/shots` are there to be looked at beside the design.
@TestInstance(Lifecycle.PER_CLASS)
abstract class Pages {

  @RegisterExtension Browser browser = new Browser();
  @Autowired House house;
  House.Filled filled;

  abstract int width();

  @BeforeAll
  void aPracticeThatSpeaks() throws InterruptedException {
    filled = house.fill();
  }

  @Test
  void by_day() {
    look(ColorScheme.LIGHT);
  }

  @Test
  void by_night() {
    look(ColorScheme.DARK);
  }

  private void look(ColorScheme light) {
    var page = browser.window(width(), light);
    browser.outsiders(page);
    House.PUBLIC.forEach(one -> look(page, one, light));
    browser.signIn(page, filled.owner().id().value().toString());
    filled.staff().forEach(one -> look(page, one, light));
    browser.signIn(page, filled.writer().id().value().toString());
    look(page, new House.Looked("/today", "02b-today-done"), light);
  }

  private void look(Page page, House.Looked one, ColorScheme light) {
    page.navigate(one.path());
    assertThat(page.locator("use[href$='#'], use[href$='null']").count())
        .as("signs without a picture at " + one.path())
        .isZero();
    Browser.axe(page);
    Browser.unfold(page);
    Browser.shot(
        page, "%s-%d-%s".formatted(one.name(), width(), light.name().toLowerCase(Locale.ROOT)));
    Browser.fold(page);
  }
}
