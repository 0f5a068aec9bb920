package org.bedside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.bedside.Browser;
import org.bedside.people.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/// Every page that a person opens by itself, on a phone and at a desk, by day and by night: axe
/// finds nothing, nothing scrolls sideways, the console is silent, and no other host is asked (case
/// 54). The pictures in `target/shots` are there to be looked at beside the design. There is a
/// class for each part of the house, so that none of them takes long.
abstract class Pages {

  @RegisterExtension Browser browser = new Browser();
  @Autowired House house;

  /// Looks at the pages of this part, each as whoever opens it.
  abstract void look(House.Filled filled);

  @Test
  void every_page_is_readable_by_day_and_by_night() throws InterruptedException {
    look(house.fill());
  }

  void asEverybody(List<House.Looked> pages) {
    look(window(), pages);
  }

  void as(Person person, List<House.Looked> pages) {
    var page = window();
    browser.signIn(page, person.id().value().toString());
    look(page, pages);
  }

  private Page window() {
    var page = browser.window(Browser.DESK, ColorScheme.LIGHT);
    browser.outsiders(page);
    return page;
  }

  private static void look(Page page, List<House.Looked> pages) {
    assertThat(pages).isNotEmpty();
    for (var width : List.of(Browser.DESK, Browser.PHONE)) {
      page.setViewportSize(width, 900);
      Browser.fold(page);
      pages.forEach(one -> look(page, one, width));
    }
  }

  /// The evening falls while the page is open. That changes colours alone, which are the same at
  /// every width.
  private static void look(Page page, House.Looked one, int width) {
    page.emulateMedia(media(ColorScheme.LIGHT));
    page.navigate(one.path());
    assertThat(page.locator("use[href$='#'], use[href$='null']").count())
        .as("signs without a picture at " + one.path())
        .isZero();
    Browser.axe(page);
    Browser.unfold(page);
    Browser.shot(page, "%s-%d-light".formatted(one.name(), width));
    page.emulateMedia(media(ColorScheme.DARK));
    if (width == Browser.DESK) {
      Browser.axeColours(page);
    }
    Browser.shot(page, "%s-%d-dark".formatted(one.name(), width));
    Browser.fold(page);
  }

  /// Without motion, so that nobody looks while one colour fades into the other.
  private static EmulateMediaOptions media(ColorScheme scheme) {
    return new EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE);
  }
}
