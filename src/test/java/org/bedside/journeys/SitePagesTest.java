package org.bedside.journeys;

import org.bedside.WholeHouse;
import org.junit.jupiter.api.Tag;

/// What the town sees.
@WholeHouse
@Tag("browser")
class SitePagesTest extends Pages {

  @Override
  void look(House.Filled filled) {
    asEverybody(House.PUBLIC);
  }
}
