package org.bedside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.bedside.Browser;
import org.bedside.WholeHouse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/// On the narrowest screen, and with everything twice as large, every page still fits its width
/// (WCAG 2.2, 1.4.4 and 1.4.10). A browser's zoom of 200 % halves the width that a page sees.
@WholeHouse
@Tag("browser")
class PagesNarrowTest {

  private static final List<Integer> WIDTHS = List.of(320, Browser.DESK / 2);

  @RegisterExtension Browser browser = new Browser();
  @Autowired House house;

  @Test
  void no_page_scrolls_sideways() throws InterruptedException {
    var filled = house.fill();
    var page = browser.window(Browser.PHONE, ColorScheme.LIGHT);
    House.PUBLIC.forEach(one -> fits(page, one));
    browser.signIn(page, filled.owner().id().value().toString());
    filled.staff().forEach(one -> fits(page, one));
  }

  private static void fits(Page page, House.Looked one) {
    page.navigate(one.path());
    for (int width : WIDTHS) {
      page.setViewportSize(width, 800);
      assertThat(tooWide(page, width)).as("%s at %d px", one.path(), width).isEmpty();
      if (width == WIDTHS.getFirst()) {
        Browser.shot(page, one.name() + "-320-light");
      }
    }
  }

  /// The elements that stick out of the page, outside of boxes that scroll by themselves.
  private static List<?> tooWide(Page page, int width) {
    return (List<?>)
        page.evaluate(
            """
            width => document.documentElement.scrollWidth <= width ? [] :
              [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > width + 1)
                .map(e => e.tagName + '.' + (e.getAttribute('class') || ''))
                .concat('page: ' + document.documentElement.scrollWidth)
            """,
            width);
  }
}
