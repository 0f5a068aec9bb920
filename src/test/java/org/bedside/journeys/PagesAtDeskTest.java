package org.bedside.journeys;

import org.bedside.Browser;
import org.bedside.WholeHouse;
import org.junit.jupiter.api.Tag;

@WholeHouse
@Tag("browser")
class PagesAtDeskTest extends Pages {

  @Override
  int width() {
    return Browser.DESK;
  }
}
